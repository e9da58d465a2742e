import { resolve } from 'node:path';
import { isNear, nearest } from '../../schema/nearest.ts';
import { inOneLine } from '../../schema/printable.ts';
import { type Command, commandNamed, commands } from './commands.ts';

/** What is to be done about the words of a command line. */
export type CommandLine =
  | { kind: 'help'; of: string | undefined }
  | { kind: 'version' }
  | { kind: 'run'; name: string; words: string[] }
  /** What is wrong with them, and what to say instead. */
  | { kind: 'refused'; message: string };

/** Reads the words behind `hearth`. @param here the folder that paths among them are meant from. */
export function readCommandLine(words: readonly string[], here: string): CommandLine {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') return { kind: 'help', of: undefined };
  if (name === '--version' || name === '-v') return { kind: 'version' };
  if (name === 'help') return readCommandLine([...rest, '--help'], here);
  const command = commandNamed(name);
  if (command === undefined) {
    const [meant] = nearest(name, Object.keys(commands), 1);
    return refused(
      `Unexpected command “${name}”, expected one of ${Object.keys(commands).join(', ')}`,
      meant !== undefined && isNear(name, meant) ? `Did you mean hearth ${meant}?` : 'See hearth --help.',
    );
  }
  if (rest.some((word) => word === '--help' || word === '-h')) return { kind: 'help', of: name };
  const line = rest.reduce<CommandLine>(
    (so, word) => (so.kind === 'run' ? withWord(so, word, command, here) : so),
    { kind: 'run', name, words: [] },
  );
  const waiting = line.kind === 'run' ? waitingFor(line.words, command) : undefined;
  return waiting === undefined ? line : refused(`Missing ${waiting}`, `See hearth ${name} --help.`);
}

/** The value that the last of some words still lacks. */
function waitingFor(words: readonly string[], { options = {} }: Command): string | undefined {
  const last = words.at(-1) ?? '';
  // What stands behind an option that needs a value is that value, whatever it looks like.
  const before = words.slice(0, -1);
  if (before.length > 0 && waitingFor(before, { options } as Command) !== undefined) return undefined;
  const value = last.startsWith('--') && last !== '--timings' ? options[last.slice(2)]?.value : undefined;
  return value === undefined ? undefined : `${value} behind ${last}`;
}

function withWord(
  line: Extract<CommandLine, { kind: 'run' }>,
  word: string,
  command: Command,
  here: string,
): CommandLine {
  const { name } = line;
  const { options = {}, words, arePaths } = command;
  const also = (added: string): CommandLine => ({ ...line, words: [...line.words, added] });
  if (waitingFor(line.words, command) !== undefined) return also(word);
  if (word.startsWith('-')) {
    const option = word.replace(/^--?/, '').replace(/=.*$/s, '');
    if (Object.hasOwn(options, option)) return also(option === 'timings' ? fileFrom(word, here) : word);
    const known = Object.keys(options).map((each) => `--${each}`);
    const [meant] = nearest(`--${option}`, known, 1);
    return refused(
      `Unexpected “--${option}” behind hearth ${name}, expected ${known.length > 0 ? `one of ${known.join(', ')}` : 'no option'}`,
      meant !== undefined && isNear(`--${option}`, meant)
        ? `Did you mean ${meant}?`
        : `See hearth ${name} --help.`,
    );
  }
  if (words === undefined)
    return refused(
      `Unexpected “${word}” behind hearth ${name}, expected nothing more`,
      `See hearth ${name} --help.`,
    );
  return also(arePaths ? resolve(here, word) : word);
}

function fileFrom(word: string, here: string): string {
  const [option, file] = word.split(/=(.+)/s);
  return file === undefined ? word : `${option}=${resolve(here, file)}`;
}

function refused(found: string, next: string): CommandLine {
  return { kind: 'refused', message: `${inOneLine(found)}\n  → ${next} Nothing was changed.` };
}
