import type { TerminalLanguage } from './command.ts';
import { commandNamed, commands } from './commands.ts';
import { asksForHelp, asWords, readWords } from './read-words.ts';
import { refusalsIn } from './refusals.ts';

/** What is to be done about the words of a command line. */
export type CommandLine =
  | { kind: 'help'; of: string | undefined }
  | { kind: 'version' }
  | { kind: 'run'; name: string; words: string[] }
  /** What is wrong with them, and what to say instead. */
  | { kind: 'refused'; message: string };

/** Reads the words behind `hearth`. @param here the folder that paths among them are meant from. */
export function readCommandLine(
  words: readonly string[],
  here: string,
  language: TerminalLanguage,
): CommandLine {
  const [name, ...rest] = words;
  if (name === undefined || asksForHelp(name)) return { kind: 'help', of: undefined };
  if (name === '--version' || name === '-v') return { kind: 'version' };
  if (name === 'help') return readCommandLine([...rest.slice(0, 1), '--help'], here, language);
  const command = commandNamed(name);
  if (command === undefined)
    return { kind: 'refused', message: refusalsIn(language).command(name, Object.keys(commands)) };
  const read = readWords(name, command, rest, here, language);
  if (read.kind === 'said') return { kind: 'run', name, words: asWords(read) };
  return read.kind === 'help' ? { kind: 'help', of: name } : read;
}
