import { type Command, commandNamed, commands } from './commands.ts';

/** What `hearth --help` says. */
export function generalHelp(): string {
  return [
    'Hearth builds a publication of explainers, each story in layers and in every language, as a static site.',
    section(
      'hearth COMMAND',
      Object.entries<Command>(commands).map(([name, { says }]) => [name, says]),
    ),
    section('', [
      ['hearth COMMAND --help', 'what else can be said to a command'],
      ['hearth --version', 'which Hearth this is'],
    ]),
    section('It runs in the folder of a publication, or in one within it. The environment says', [
      ['CONTENT', 'the folder of another publication'],
      ['OUT', 'where its site is built to, instead of dist/ in its folder'],
      ['BASE', 'the path that it is served under: /paper/'],
      ['PORT', 'where it is previewed'],
    ]),
    examples(['hearth new my-paper', 'cd my-paper', 'hearth dev']),
  ].join('\n\n');
}

/** What `--help` says of one command. */
export function helpOf(name: string): string {
  const { says, words, options = {}, examples: some } = commandNamed(name) as Command;
  const rows = Object.entries(options).map(([option, { says: means, value }]): [string, string] => [
    value === undefined ? `--${option}` : `--${option}=${value}`,
    means,
  ]);
  return [
    `hearth ${name}${words ? ` ${words}` : ''}`,
    `It ${says}.`,
    ...(rows.length > 0 ? [section('', rows)] : []),
    ...(some ? [examples(some)] : []),
  ].join('\n\n');
}

function section(title: string, rows: readonly (readonly [word: string, says: string])[]): string {
  const width = Math.max(...rows.map(([word]) => word.length)) + 2;
  const lines = rows.map(([word, says]) => `  ${word.padEnd(width)}${says}`);
  return [...(title ? [`${title}:`] : []), ...lines].join('\n');
}

function examples(some: readonly string[]): string {
  return ['Examples:', ...some.map((line) => `  ${line}`)].join('\n');
}
