import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentRules } from '../../src/schema/rules.ts';

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
  'file-size': 'Its example would have more than a megabyte.',
  'more-findings': 'Its example would have more than two hundred mistakes.',
  syntax: 'It is for what no other rule foresaw.',
  'unsure-id': '`npm run ids` finds it, which says what it has to be told.',
};

function named(reason: string, rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(rules.map((rule) => [rule, reason]));
}

/** The first finding of each rule in the reports of `tests/checks/`, from the folder of its name where there is one. */
export async function examples(): Promise<Map<string, Example>> {
  const found = new Map<string, Example>();
  const folders = await readdir(import.meta.dirname, { withFileTypes: true });
  for (const folder of folders.map(({ name }) => name).toSorted()) {
    const report = await readFile(join(import.meta.dirname, folder, 'expected.txt'), 'utf8').catch(() => '');
    for (const [text, rule = ''] of report.matchAll(/^\S.* {2}\(([a-z0-9-]+)\)\n {2}→ .*$/gm))
      if (!found.has(rule) || (rule === folder && found.get(rule)?.folder !== folder))
        found.set(rule, { folder, report: text });
  }
  return found;
}

/** The documentation of all rules that an editor can meet, in Markdown. */
export async function rulesDocument(): Promise<string> {
  const of = await examples();
  const sections = Object.entries(contentRules).map(([rule, sentence]) => {
    const example = of.get(rule);
    const shown = example
      ? `\`\`\`\n${example.report}\n\`\`\`\n\n[Example](../tests/checks/${example.folder}/)`
      : `No example: ${withoutExample[rule]}`;
    return `## ${rule}\n\n${sentence}\n\n${shown}\n`;
  });
  const head = [
    '# Rules',
    '',
    'What the check holds a publication to. The name of a rule stands at the end of each finding. This page is made of',
    '[src/schema/rules.ts](../src/schema/rules.ts) and the reports in [tests/checks/](../tests/checks/);',
    '`UPDATE=1 npm run test:unit` writes it anew.',
  ].join('\n');
  return `${head}\n\n${sections.join('\n')}`;
}
