import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import { isInSystemFaces } from '../../src/i18n/script-faces.ts';
import { contentRules } from '../../src/schema/rules.ts';
import { asText, codeBlock, type MadePage } from './made-page.ts';
import { reasonsPortuguese, rulesPortuguese } from './rules-portuguese.ts';

/** The reports on examples of each mistake. */
const reports = 'tests/checks';

/** A rule's finding as an editor sees it, with its next step. */
export interface Example {
  /** The folder in `tests/checks/` that it is from. */
  folder: string;
  report: string;
}

/** Rules that no example of content can show, and why. */
export const withoutExample: Readonly<Record<string, string>> = {
  ...named('It looks at a built site, not at content.', [
    'alternates',
    'dead-fragment',
    'dead-link',
    'page-without-charset',
    'page-without-language',
    'refused-by-policy',
    'repeated-id',
  ]),
  ...named('It looks into fonts, which the commands do after the content.', ['card-font', 'font']),
  ...named('It depends on the machine that the content is on.', ['permission', 'system']),
  component: 'It comes up while pages are rendered.',
  'file-size': 'Its example would have more than a megabyte.',
  'more-findings': 'Its example would have more than two hundred mistakes.',
  syntax: 'It is for what no other rule foresaw.',
  'unsure-id': '`npx hearth ids` finds it, which says what it has to be told.',
};

function named(reason: string, rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(rules.map((rule) => [rule, reason]));
}

/** The first finding of each rule in the reports of `tests/checks/`, from the folder of its name where there is one. */
export async function examples(): Promise<Map<string, Example>> {
  const found = new Map<string, Example>();
  const folders = await readdir(reports, { withFileTypes: true });
  for (const folder of folders.map(({ name }) => name).toSorted()) {
    const said = await readFile(join(reports, folder, 'expected.txt'), 'utf8').catch(() => '');
    // As it is said where Hearth is installed, see `ownCommand`.
    const report = said.replaceAll(/\bnpm run (ids|accept)(?: --)?(?!\w)/g, 'npx hearth $1');
    for (const [text, rule = ''] of report.matchAll(/^\S.* {2}\(([a-z0-9-]+)\)\n {2}→ .*$/gm))
      if (!found.has(rule) || (rule === folder && found.get(rule)?.folder !== folder))
        found.set(rule, { folder, report: text });
  }
  return found;
}

const words = {
  en: {
    head: `What \`hearth check\` holds a publication to. The name of the rule stands at the end of each finding, in parentheses. The
example shows a finding as it is printed: the place in the file, what was found, what was expected, the rule, and the next
step. An error ends the build; a warning does not.

\`hearth check\` names every mistake of every file in one run. \`hearth build\` checks too, and then looks at the pages that it
has built.`,
    none: 'No example: ',
    reason: (reason: string) => reason,
    rule: (rule: keyof typeof contentRules) => contentRules[rule],
  },
  pt: {
    head: `O que \`hearth check\` exige de uma publicação. O nome da regra aparece no fim de cada aviso, entre parênteses. O exemplo
mostra o aviso como ele sai no terminal, em inglês: o lugar no arquivo, o que foi encontrado, o que se esperava, a regra e o
próximo passo. Um erro (“error”) interrompe a geração do site; um alerta (“warning”), não.

\`hearth check\` aponta todos os erros de todos os arquivos de uma vez. \`hearth build\` também confere tudo e depois examina
as páginas que gerou.`,
    none: 'Sem exemplo. ',
    reason: (reason: string) => reasonsPortuguese[reason] ?? '',
    rule: (rule: keyof typeof contentRules) => rulesPortuguese[rule],
  },
} as const;

/** The page on all rules that an editor can meet. */
export const rulesPage: MadePage = {
  id: '22-rules',
  contents: true,
  words: {
    en: {
      title: 'Rules',
      slug: 'rules',
      description:
        'Every rule that a publication is checked by, with a finding of each and what to do about it.',
      menu: 'Rules',
    },
    pt: {
      title: 'Regras',
      slug: 'regras',
      description:
        'Todas as regras pelas quais uma publicação é conferida, cada uma com um exemplo e o que fazer.',
      menu: 'Regras',
    },
  },
  body: rulesIn,
};

async function rulesIn(language: DescribedIn): Promise<string> {
  const { head, none, reason, rule: sentence } = words[language];
  const of = await examples();
  const rules = Object.keys(contentRules) as (keyof typeof contentRules)[];
  const sections = rules.map((rule) => {
    const example = of.get(rule);
    const shown = example
      ? codeBlock('text', shownReport(example.report))
      : `${none}${asText(reason(withoutExample[rule] ?? ''))}`;
    return `## \`${rule}\` {/* #${rule} */}\n\n${asText(sentence(rule))}\n\n${shown}`;
  });
  return [head, ...sections].join('\n\n');
}

/** A report in letters that readers have: that on those which they may not have names them by their numbers, too. */
function shownReport(report: string): string {
  return [...report].map((letter) => (letter === '\n' || isInSystemFaces(letter) ? letter : '□')).join('');
}
