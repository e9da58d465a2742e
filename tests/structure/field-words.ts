import type { DescribedIn } from '../../packing/schemas/field-texts.ts';

/** The words around the fields in their documentation. */
export interface FieldWords {
  head: string;
  credits: string;
  interface: string;
  foot: string;
  columns: string;
  headMatter: string;
  always: string;
  sometimes: string;
  never: string;
  text: string;
  list: string;
  fields: string;
  named: string;
  byLanguage: string;
  credit: string;
  number: string;
  or: string;
}

export const fieldWords: Readonly<Record<DescribedIn, FieldWords>> = {
  en: {
    head: `# Fields

Every field of every file that editors write ([em português](fields.pt.md)). \`*\` stands for a name that you choose or, where
something is said by language, for the path of one. This page and the JSON Schemas of the package are made of the schemas
that Hearth checks by, in [src/schema/](../src/schema/), and of the texts in
[packing/schemas/english.ts](../packing/schemas/english.ts); \`UPDATE=1 npm run test:unit\` writes it anew.

Editors with the YAML language server (Visual Studio Code with the YAML extension of Red Hat, Neovim, Zed and others) complete
and check fields as you type, where the first line of a YAML file names its schema; \`hearth new\` writes that line, and
below it stands with each file. The path is one from the file to the folder in which npm has installed Hearth. Editors of JetBrains
take the same path from \`# $schema: …\`.`,
    credits: `## Credits

How a text came about, which every document and every entry says of itself.`,
    interface: `## \`interface/*/*.json\`

Words of the interface in place of those that Hearth brings, or for a language that it does not. Which there are is in
[src/i18n/catalogues/en/](../src/i18n/catalogues/en/). JSON has no comments that could name a schema; editors are told in
their settings, as Visual Studio Code is in \`.vscode/settings.json\`, which spares YAML files their first line, too:`,
    foot: `What only code can see is left to \`npx hearth check\`: whether a day is in the calendar, and all that depends on another file.`,
    columns: '| field | needed | value | what it is for |',
    headMatter:
      'The YAML language server reads whole YAML files only: a head is checked by `hearth dev` and `npx hearth check`. Its schema is there for programs.',
    always: 'yes',
    sometimes: 'depends',
    never: '',
    text: 'text',
    list: 'list',
    fields: 'fields',
    named: 'by name',
    byLanguage: 'by language',
    credit: '[credit](#credits)',
    number: 'whole number',
    or: ', or ',
  },
  pt: {
    head: `# Campos

Cada campo de cada arquivo que a redação escreve ([in English](fields.md)). \`*\` está no lugar de um nome que você escolhe ou,
onde algo é dito por língua, do caminho de uma. Esta página e os JSON Schemas do pacote são feitos dos esquemas pelos quais o
Hearth confere, em [src/schema/](../src/schema/), e dos textos em
[packing/schemas/portuguese.ts](../packing/schemas/portuguese.ts); \`UPDATE=1 npm run test:unit\` a escreve de novo.

Editores com o servidor de linguagem YAML (Visual Studio Code com a extensão YAML da Red Hat, Neovim, Zed e outros) completam e
conferem os campos enquanto você escreve, quando a primeira linha de um arquivo YAML diz qual é o seu esquema; \`hearth new\`
escreve essa linha, que abaixo está junto de cada arquivo. O caminho vai do arquivo à pasta em que o npm instalou o Hearth.
Os editores da JetBrains leem o mesmo caminho em \`# $schema: …\`.`,
    credits: `## Créditos

Como um texto surgiu, o que cada documento e cada verbete diz de si.`,
    interface: `## \`interface/*/*.json\`

Palavras da interface no lugar das que o Hearth traz, ou para uma língua que ele não traz. Quais são está em
[src/i18n/catalogues/en/](../src/i18n/catalogues/en/). JSON não tem comentários que pudessem dizer o esquema; isso se diz nas
configurações do editor, no Visual Studio Code em \`.vscode/settings.json\`, o que também dispensa a primeira linha nos arquivos
YAML:`,
    foot: `O que só o programa vê fica com \`npx hearth check\`: se um dia está no calendário, e tudo o que depende de outro arquivo.`,
    columns: '| campo | obrigatório | valor | para que serve |',
    headMatter:
      'O servidor de linguagem YAML só lê arquivos YAML inteiros: um cabeçalho é conferido por `hearth dev` e `npx hearth check`. Seu esquema está aí para programas.',
    always: 'sim',
    sometimes: 'depende',
    never: '',
    text: 'texto',
    list: 'lista',
    fields: 'campos',
    named: 'por nome',
    byLanguage: 'por língua',
    credit: '[crédito](#créditos)',
    number: 'número inteiro',
    or: ' ou ',
  },
};
