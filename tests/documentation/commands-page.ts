import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import type { Command } from '../../src/cli/installed/command.ts';
import { groups } from '../../src/cli/installed/commands.ts';
import { endsOf, environment, optionShown, sentence } from '../../src/cli/installed/help.ts';
import { asText, codeBlock, descriptions, type MadePage } from './made-page.ts';

const words = {
  en: {
    head: `Where Hearth is installed in the folder, write \`npx hearth\`. Each command answers \`--help\`, in Portuguese where the terminal
is set to it (\`LC_ALL\`, \`LC_MESSAGES\` or \`LANG\`), else in English. A word or an option that it does not know is refused with the
nearest that it knows, and then nothing is done. Whatever \`hearth check\` can do, \`npm run check --\` can, too, and so for all.`,
    one: 'Exit code',
    examples: 'For example:',
    exit: {
      heading: 'Exit codes',
      text: 'A program reads how a command ended. The numbers mean the same for all of them; what 1 means is said at each.',
      head: 'code | meaning',
      one: 'What was asked for could not be done, or not all of it, or something was found.',
    },
    environment: {
      heading: 'The environment',
      text: 'Variables say what is the same for every command: `CONTENT=../other-paper hearth build`.',
      head: 'variable | what it says',
    },
    json: {
      heading: 'What check says to programs',
      text: `\`hearth check --json\` prints one object. Fields may come to it; of these none goes or means something else without a line in
the changelog. Files are named from the folder that the command runs in, which is that of the publication; lines and columns begin with
1.`,
      after: `\`rule\` is one of [all rules](/rules/), \`severity\` is \`error\` or \`warning\`. \`name\`, \`languages\` and \`stories\` are left out where
\`site.yaml\` cannot be read. With \`--format github\` each finding is an annotation at its line in a pull request, its file named from the
root of the repository. With \`--watch\` it checks again when something is saved, and reads only the stories that have changed.`,
    },
  },
  pt: {
    head: `Onde o Hearth está instalado na pasta, escreva \`npx hearth\`. Todo comando responde a \`--help\`, em português quando o terminal está
configurado assim (\`LC_ALL\`, \`LC_MESSAGES\` ou \`LANG\`); se não, em inglês. Uma palavra ou opção que ele não conhece é recusada com a
sugestão da mais parecida, e nada é feito. Tudo o que \`hearth check\` faz, \`npm run check --\` também faz, e assim com todos.`,
    one: 'Código de saída',
    examples: 'Por exemplo:',
    exit: {
      heading: 'Códigos de saída',
      text: 'É por eles que um programa sabe como o comando terminou. Os números valem o mesmo para todos; o que o 1 quer dizer está em cada um.',
      head: 'código | o que quer dizer',
      one: 'O que se pediu não pôde ser feito, ou não por inteiro, ou algo foi encontrado.',
    },
    environment: {
      heading: 'O ambiente',
      text: 'Variáveis dizem o que vale para qualquer comando: `CONTENT=../outro-jornal hearth build`.',
      head: 'variável | o que ela diz',
    },
    json: {
      heading: 'O que o check diz aos programas',
      text: `\`hearth check --json\` escreve um objeto. Ele pode ganhar campos; destes, nenhum some nem muda de sentido sem uma linha no
registro de mudanças. Os arquivos são nomeados a partir da pasta em que o comando roda, a da publicação; linhas e colunas
começam em 1.`,
      after: `\`rule\` é uma de [todas as regras](/regras/); \`severity\` é \`error\` (erro) ou \`warning\` (advertência). \`name\`, \`languages\` e \`stories\`
faltam quando não se consegue ler o \`site.yaml\`. Com \`--format github\`, cada aviso é uma anotação na sua linha do pull request, com o
arquivo nomeado a partir da raiz do repositório. Com \`--watch\`, ele confere de novo quando algo é salvo e só lê as histórias que mudaram.`,
    },
  },
} as const;

const example = {
  publication: { folder: '.', name: 'My Paper', languages: ['en', 'pt'], stories: 2 },
  errors: 1,
  warnings: 0,
  findings: [
    {
      file: 'stories/bridge/article.pt.mdx',
      line: 12,
      column: 42,
      severity: 'error',
      rule: 'link',
      message: 'Unexpected link “#brief”, expected a place that is there: nothing has the id “brief”',
      next: 'Correct the id, or leave it out to link to the whole text.',
    },
  ],
};

/** The page on every command. */
export const commandsPage: MadePage = {
  id: '19-commands',
  contents: true,
  words: {
    en: {
      title: 'Commands',
      slug: 'commands',
      description: 'Every command of Hearth, with its options, examples and exit codes.',
      menu: 'Commands',
    },
    pt: {
      title: 'Comandos',
      slug: 'comandos',
      description: 'Todos os comandos do Hearth, com opções, exemplos e códigos de saída.',
      menu: 'Comandos',
    },
  },
  body: commandsIn,
};

function commandsIn(language: DescribedIn): string {
  const { head, exit, environment: ofEnvironment, json } = words[language];
  const codes = endsOf({ examples: [], says: { en: '', pt: '' } }).map(
    ([code, says]) => `| ${code} | ${code === '1' ? exit.one : says[language]} |`,
  );
  return [
    head,
    ...groups.flatMap(({ heading, id, commands }) => [
      `## ${heading[language]} {/* #${id} */}`,
      ...Object.entries<Command>(commands).flatMap(([name, command]) => commandIn(name, command, language)),
    ]),
    `## ${exit.heading} {/* #exit-codes */}`,
    exit.text,
    [`| ${exit.head} |`, '| --- | --- |', ...codes].join('\n'),
    `## ${ofEnvironment.heading} {/* #environment */}`,
    ofEnvironment.text,
    [
      `| ${ofEnvironment.head} |`,
      '| --- | --- |',
      ...Object.entries(environment).map(([name, says]) => `| \`${name}\` | ${asText(says[language])} |`),
    ].join('\n'),
    `## ${json.heading} {/* #check-json */}`,
    json.text,
    codeBlock('json', JSON.stringify(example, undefined, 2)),
    json.after,
  ].join('\n\n');
}

function commandIn(name: string, command: Command, language: DescribedIn): string[] {
  const { words: others, options = {}, also = [], examples, ends } = command;
  const { one, examples: forExample } = words[language];
  const described = Object.entries(options).map(([option, spec]) => ({
    name: `\`${optionShown(option, spec, language)}\``,
    says: asText(
      spec.choices
        ? `${spec.says[language]}: ${spec.choices.map((choice) => `\`${choice}\``).join(', ')}`
        : spec.says[language],
    ),
  }));
  return [
    `### hearth ${name} {/* #${name} */}`,
    ...(others ? [`\`hearth ${name} ${others[language]}\``] : []),
    asText(sentence(command.says, language)),
    ...also.map((paragraph) => asText(paragraph[language])),
    ...(described.length > 0 ? [descriptions(described)] : []),
    forExample,
    codeBlock('sh', examples.join('\n')),
    ...(ends ? [asText(`${one} 1: ${ends[language]}`)] : []),
  ];
}
