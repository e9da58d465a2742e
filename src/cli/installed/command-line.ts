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
  return rest.reduce<CommandLine>(
    (line, word) => (line.kind === 'run' ? withWord(line, word, command, here) : line),
    { kind: 'run', name, words: [] },
  );
}

function withWord(
  line: Extract<CommandLine, { kind: 'run' }>,
  word: string,
  { options = {}, words, arePaths }: Command,
  here: string,
): CommandLine {
  const { name } = line;
  const also = (added: string): CommandLine => ({ ...line, words: [...line.words, added] });
  const last = line.words.at(-1)?.replace(/^--/, '') ?? '';
  const isValue = line.words.at(-1)?.startsWith('--') === true && needsValue(options, last);
  if (isValue) return also(word);
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

/** Whether what follows an option is its value. That of `--timings` stands behind “=” or is left out. */
function needsValue(options: NonNullable<Command['options']>, name: string): boolean {
  return name !== 'timings' && Object.hasOwn(options, name) && options[name]?.value !== undefined;
}

function fileFrom(word: string, here: string): string {
  const [option, file] = word.split(/=(.+)/s);
  return file === undefined ? word : `${option}=${resolve(here, file)}`;
}

function refused(found: string, next: string): CommandLine {
  return { kind: 'refused', message: `${inOneLine(found)}\n  → ${next} Nothing was changed.` };
}
