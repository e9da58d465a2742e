/* What a command asks for that runs: what was said to it, by its table. */
import { inOneLine } from '../../schema/printable.ts';
import type { Command } from './command.ts';
import { type CommandName, commandNamed, type commands } from './commands.ts';
import { helpOf } from './help.ts';
import { readWords } from './read-words.ts';
import { terminalLanguage } from './terminal-language.ts';

/** What a command ends with whose words were not understood; what it found is 1. */
export const wrongUseCode = 2;

type ValueOf<Said> = Said extends { choices: infer Choices extends readonly string[] }
  ? Choices[number]
  : Said extends { value: unknown }
    ? string
    : true;
type OptionsOf<Name extends CommandName> = (typeof commands)[Name] extends { options: infer Options }
  ? { [Option in keyof Options]?: ValueOf<Options[Option]> }
  : Readonly<Record<string, never>>;

/** What was said to a command; where that was a question or is not understood, it is answered, and the command ends. */
export function wordsSaid<Name extends CommandName>(
  name: Name,
): { options: OptionsOf<Name>; words: string[] } {
  const language = terminalLanguage();
  const command = commandNamed(name) as Command;
  const read = readWords(name, command, process.argv.slice(2), process.cwd(), language);
  if (read.kind === 'said') return { options: read.options as OptionsOf<Name>, words: read.words };
  if (read.kind === 'refused') refuse(read.message);
  console.log(helpOf(name, language));
  process.exit();
}

/** Ends a command to which something was said that only it can see is wrong. @param next with a full stop. */
export function wrongUse(found: string, next: string): never {
  refuse(`${inOneLine(found)}\n  → ${inOneLine(next)} Nothing was changed.`);
}

/** Ends a command whose words were not understood. */
export function refuse(message: string): never {
  console.error(message);
  process.exit(wrongUseCode);
}
