import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, TerminalLanguage } from './command.ts';
import { refusalsIn } from './refusals.ts';

/** What was said to a command, by its table. */
export type WordsRead =
  | { kind: 'help' }
  /** What is wrong with it, and what to say instead. */
  | { kind: 'refused'; message: string }
  /** Options by name; those without a value are `true`, and '' is a value that was left out. */
  | { kind: 'said'; options: Record<string, string | true>; words: string[] };

/** Whether somebody asks what can be said. */
export const asksForHelp = (word: string) => word === '--help' || word === '-h';

/** Reads what stands behind the name of a command. @param here the folder that paths among it are meant from. */
export function readWords(
  name: string,
  command: Command,
  all: readonly string[],
  here: string,
  language: TerminalLanguage,
): WordsRead {
  const { options = {}, words, atLeast = 0, atMost = words ? Infinity : 0, arePaths } = command;
  if (all.some(asksForHelp)) return { kind: 'help' };
  const refuse = refusalsIn(language);
  const refused = (message: string): WordsRead => ({ kind: 'refused', message });
  const { tokens } = parseArgs({
    // A value that may be left out never is the next word.
    args: all.map((word) =>
      options[word.slice(2)]?.mayLackValue && word.startsWith('--') ? `${word}=` : word,
    ),
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        { type: value ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
  });
  const read = { kind: 'said', options: {} as Record<string, string | true>, words: [] as string[] } as const;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (read.words.length >= atMost) return refused(refuse.word(token.value, name, words?.[language]));
      const isPath = arePaths === true || (arePaths !== undefined && read.words[0] === arePaths);
      read.words.push(isPath ? resolve(here, token.value) : token.value);
      continue;
    }
    const { rawName, value: found, inlineValue: isInline } = token;
    const option =
      Object.hasOwn(options, token.name) && rawName.startsWith('--') ? options[token.name] : undefined;
    if (option === undefined)
      return refused(
        refuse.option(
          rawName,
          name,
          Object.keys(options).map((each) => `--${each}`),
        ),
      );
    if (option.value === undefined) {
      if (found !== undefined) return refused(refuse.someValue(rawName, found, name));
      read.options[token.name] = true;
    } else if (found === undefined || (!isInline && found.startsWith('-')))
      return refused(refuse.noValue(rawName, option.value[language], name));
    else if (option.choices && !option.choices.includes(found))
      return refused(refuse.choice(rawName, found, option.choices, name));
    else read.options[token.name] = option.isPath && found ? resolve(here, found) : found;
  }
  if (read.words.length < atLeast) return refused(refuse.tooFew(name, words?.[language] ?? ''));
  return read;
}

/** The same words for whoever reads them again, wherever that runs. */
export function asWords({ options, words }: Extract<WordsRead, { kind: 'said' }>): string[] {
  const said = Object.entries(options).map(([name, value]) =>
    value === true || value === '' ? `--${name}` : `--${name}=${value}`,
  );
  return [...said, ...(words.some((word) => word.startsWith('-')) ? ['--'] : []), ...words];
}
