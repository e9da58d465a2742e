import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import type { PageWords } from './made-page.ts';

/** The words around the fields in their documentation. */
export interface FieldWords {
  page: PageWords;
  head: string;
  credits: string;
  interface: string;
  foot: string;
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
  nothing: string;
  or: string;
}

export const fieldWords: Readonly<Record<DescribedIn, FieldWords>> = {
  en: {
    page: {
      title: 'Fields',
      slug: 'fields',
      description:
        'Every field of every file that editors write: whether it is needed, what may stand in it and what it is for.',
      menu: 'Fields',
    },
    head: `Every field of every file that editors write. \`*\` stands for a name that you choose or, where something is said by
language, for the path of one. A field that is not called needed may be left out.

Editors with the YAML language server (Visual Studio Code with the YAML extension of Red Hat, Neovim, Zed and others) complete
and check fields as you type, where the first line of a YAML file names its schema. \`hearth new\` writes that line; below it
stands with each file. Its path leads from the file to the folder in which npm has installed Hearth. Editors of JetBrains
take the same path from \`# $schema: …\`.`,
    credits: `## Credits {/* #credits */}

How a text came about, which every document and every entry says of itself.`,
    interface: `## \`interface/*/*.json\` {/* #interface */}

Words of the interface in place of those that Hearth brings, or for a language that it does not. Which there are is in
\`node_modules/hearth/packed/src/i18n/catalogues/en/\`. JSON has no comments that could name a schema; editors are told in
their settings, as Visual Studio Code is in \`.vscode/settings.json\`, which spares YAML files their first line, too:`,
    foot: `What only code can see is left to \`npx hearth check\`: whether a day is in the calendar, and all that depends on another file.`,
    headMatter:
      'The YAML language server reads whole YAML files only: a head is checked by `hearth dev` and `npx hearth check`. Its schema is there for programs.',
    always: 'needed',
    sometimes: 'needed or not, as the others say',
    never: '',
    text: 'text',
    list: 'list',
    fields: 'fields',
    named: 'by name',
    byLanguage: 'by language',
    credit: '[credit](#credits)',
    number: 'whole number',
    nothing: 'nothing',
    or: ', or ',
  },
  pt: {
    page: {
      title: 'Campos',
      slug: 'campos',
      description:
        'Todos os campos de todos os arquivos que a redação escreve: se são obrigatórios, o que aceitam e para que servem.',
      menu: 'Campos',
    },
    head: `Todos os campos de todos os arquivos que a redação escreve. \`*\` está no lugar de um nome que você escolhe ou, quando
algo varia de língua para língua, do caminho da língua. O campo que não traz a marca de obrigatório pode ficar de fora.

Editores com o servidor de linguagem YAML (Visual Studio Code com a extensão YAML da Red Hat, Neovim, Zed e outros) completam e
conferem os campos enquanto você digita, desde que a primeira linha do arquivo YAML indique o esquema. \`hearth new\` escreve
essa linha; abaixo ela aparece junto de cada arquivo. O caminho vai do arquivo até a pasta em que o npm instalou o Hearth. Os
editores da JetBrains leem o mesmo caminho em \`# $schema: …\`.`,
    credits: `## Créditos {/* #credits */}

Como um texto surgiu, o que cada documento e cada verbete diz de si.`,
    interface: `## \`interface/*/*.json\` {/* #interface */}

Palavras da interface no lugar das que o Hearth traz, ou para uma língua que ele não traz. A lista está em
\`node_modules/hearth/packed/src/i18n/catalogues/en/\`. JSON não tem comentários que pudessem dizer o esquema; por isso, o
esquema se indica nas configurações do editor. No Visual Studio Code, é em \`.vscode/settings.json\`, o que também dispensa a
primeira linha dos arquivos YAML:`,
    foot: `O que só o programa vê fica com \`npx hearth check\`: se um dia está no calendário, e tudo o que depende de outro arquivo.`,
    headMatter:
      'O servidor de linguagem YAML só lê arquivos YAML inteiros: um cabeçalho é conferido por `hearth dev` e `npx hearth check`. Seu esquema está aí para programas.',
    always: 'obrigatório',
    sometimes: 'obrigatório ou não, conforme os outros',
    never: '',
    text: 'texto',
    list: 'lista',
    fields: 'campos',
    named: 'por nome',
    byLanguage: 'por língua',
    credit: '[crédito](#credits)',
    number: 'número inteiro',
    nothing: 'nada',
    or: ' ou ',
  },
};
