import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import { nameOfLanguage } from '../../src/i18n/language-names.ts';
import { reviewedTags } from '../../src/i18n/reviewed.ts';
import { shippedCatalogues, shippedTags } from '../../src/i18n/words.ts';
import type { MadePage } from './made-page.ts';

const words = {
  en: {
    tag: 'en',
    head: `The words of Hearth’s interface are in these languages. Those that say “not yet” were written by a machine, and nobody at home
in the language has read them: read them before you publish in it. You put single words of your own over them in
\`interface/<tag>/\` of the publication ([fields](/fields/#interface)). A tag with another region takes the words of the nearest
language in its script: \`pt-AO\` those of \`pt-PT\`, \`zh-HK\` those of \`zh-Hant\`.

A language that is not here needs all of its words in \`interface/<tag>/\`. \`npx hearth check\` names each word and each plural form
that is missing.`,
    columns: 'tag | language | its own name | the search page | read by a person',
    reviewed: 'the others were made from it',
    not: 'not yet',
  },
  pt: {
    tag: 'pt-BR',
    head: `As palavras da interface do Hearth existem nestas línguas. As que dizem “ainda não” foram escritas por uma máquina, e ninguém
que domine a língua as leu: leia-as antes de publicar. Você troca palavras avulsas em \`interface/<etiqueta>/\` da publicação
([campos](/campos/#interface)). Uma etiqueta com outra região recebe as palavras da língua mais próxima na mesma escrita: \`pt-AO\`
recebe as de \`pt-PT\`; \`zh-HK\`, as de \`zh-Hant\`.

Uma língua que não está aqui precisa de todas as palavras em \`interface/<etiqueta>/\`. \`npx hearth check\` aponta cada palavra e
cada forma de plural que falta.`,
    columns: 'etiqueta | língua | como ela se chama | a página de busca | lida por uma pessoa',
    reviewed: 'as outras foram feitas a partir dela',
    not: 'ainda não',
  },
} as const;

/** The page on the languages that Hearth brings. */
export const languagesPage: MadePage = {
  id: '24-languages',
  contents: false,
  words: {
    en: {
      title: 'Languages of the interface',
      slug: 'languages',
      description: 'The languages in which Hearth brings the words around the texts, and who has read them.',
      menu: 'Languages',
    },
    pt: {
      title: 'Línguas da interface',
      slug: 'linguas',
      description: 'As línguas em que o Hearth traz as palavras em volta dos textos e quem já as leu.',
      menu: 'Línguas',
    },
  },
  body: languagesIn,
};

function languagesIn(language: DescribedIn): string {
  const { head, columns, tag: writtenIn, reviewed, not } = words[language];
  const tags = shippedTags();
  const rows = tags.map((tag) => {
    const { direction } = new Intl.Locale(tag).getTextInfo();
    const own = `<span lang="${tag}" dir="${direction}">${nameOfLanguage(tag, tag, tags)}</span>`;
    const state = reviewedTags.includes(tag) ? reviewed : not;
    const cells = [`\`${tag}\``, nameOfLanguage(tag, writtenIn, tags), own, `\`/${searchIn(tag)}/\``, state];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, [`| ${columns} |`, '| --- | --- | --- | --- | --- |', ...rows].join('\n')].join('\n\n');
}

function searchIn(tag: string): string {
  return JSON.parse(readFileSync(join(shippedCatalogues, tag, 'routes.json'), 'utf8')).search;
}
