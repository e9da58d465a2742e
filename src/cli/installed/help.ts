import { type Command, type Said, said, type TerminalLanguage } from './command.ts';
import { commandNamed, groups } from './commands.ts';

const texts = {
  what: said(
    'Hearth builds a publication of explainers, each story in layers and in every language, as a static site.',
    'O Hearth gera o site estático de uma publicação de reportagens explicativas: cada história em camadas e em todas as línguas.',
  ),
  usage: said('hearth COMMAND', 'hearth COMANDO'),
  help: said('what else can be said to a command', 'o que mais se pode dizer a um comando'),
  version: said('which Hearth this is', 'que Hearth é este'),
  where: said(
    'It runs in the folder of a publication, or in one within it. The environment says',
    'Ele roda na pasta de uma publicação, ou numa pasta dentro dela. O ambiente diz',
  ),
  examples: said('Examples', 'Exemplos'),
  ends: said('It ends with', 'Termina com'),
} as const;

/** What stands in the environment, by its name. */
export const environment: Readonly<Record<string, Said>> = {
  CONTENT: said('the folder of another publication', 'a pasta de outra publicação'),
  OUT: said(
    'where its site is built to, instead of dist/ in its folder',
    'onde o site é gerado, em vez de dist/ na pasta dela',
  ),
  BASE: said('the path that it is served under: /paper/', 'o caminho em que ele fica: /jornal/'),
  PORT: said('where it is previewed', 'a porta em que se vê antes de publicar'),
};

/** What a command ends with, by exit codes. */
export function endsOf({ ends }: Command): readonly (readonly [code: string, says: Said])[] {
  return [
    ['0', said('Done, and all is well.', 'Feito, e está tudo bem.')],
    ['1', ends ?? said('It could not be done.', 'Não foi possível fazer.')],
    [
      '2',
      said(
        'What was said to it is not understood, and nothing was done.',
        'O que foi dito não se entende, e nada foi feito.',
      ),
    ],
  ];
}

/** What an option is, as one writes it: `--out FOLDER`. */
export function optionShown(
  name: string,
  { value, mayLackValue }: NonNullable<Command['options']>[string],
  language: TerminalLanguage,
): string {
  if (value === undefined) return `--${name}`;
  return mayLackValue ? `--${name}[=${value[language]}]` : `--${name} ${value[language]}`;
}

/** What `hearth --help` says. */
export function generalHelp(language: TerminalLanguage): string {
  const width = Math.max(
    ...groups.flatMap(({ commands }) => Object.keys(commands).map((name) => name.length)),
  );
  const rowsOf = (rows: Readonly<Record<string, Said>>): [string, string][] =>
    Object.entries(rows).map(([name, says]) => [name, says[language]]);
  return [
    texts.what[language],
    texts.usage[language],
    ...groups.map(({ heading, commands }) =>
      section(
        heading[language],
        Object.entries<Command>(commands).map(([name, { says }]) => [name, says[language]]),
        width,
      ),
    ),
    section('', [
      [`${texts.usage[language]} --help`, texts.help[language]],
      ['hearth --version', texts.version[language]],
    ]),
    section(texts.where[language], rowsOf(environment)),
    examples(
      language === 'en'
        ? ['hearth new my-paper', 'cd my-paper', 'hearth dev']
        : ['hearth new meu-jornal', 'cd meu-jornal', 'hearth dev'],
      language,
    ),
  ].join('\n\n');
}

/** What `--help` says of one command. */
export function helpOf(name: string, language: TerminalLanguage): string {
  const command = commandNamed(name) as Command;
  const { says, words, options = {}, examples: some, also = [] } = command;
  const rows = Object.entries(options).map(([option, spec]): [string, string] => [
    optionShown(option, spec, language),
    spec.choices ? `${spec.says[language]}: ${spec.choices.join(', ')}` : spec.says[language],
  ]);
  return [
    `hearth ${name}${words ? ` ${words[language]}` : ''}`,
    sentence(says, language),
    ...also.map((paragraph) => paragraph[language]),
    ...(rows.length > 0 ? [section('', rows)] : []),
    examples(some, language),
    section(
      texts.ends[language],
      endsOf(command).map(([code, meaning]) => [code, meaning[language]]),
    ),
  ].join('\n\n');
}

/** What a command does, as a sentence; Portuguese needs no word for it. */
export function sentence(says: Said, language: TerminalLanguage): string {
  const text = says[language];
  return language === 'en' ? `It ${text}.` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function section(title: string, rows: readonly (readonly [word: string, says: string])[], least = 0): string {
  const width = Math.max(least, ...rows.map(([word]) => word.length)) + 2;
  const lines = rows.map(([word, says]) => `  ${word.padEnd(width)}${says}`);
  return [...(title ? [`${title}:`] : []), ...lines].join('\n');
}

function examples(some: readonly string[], language: TerminalLanguage): string {
  return [`${texts.examples[language]}:`, ...some.map((line) => `  ${line}`)].join('\n');
}
