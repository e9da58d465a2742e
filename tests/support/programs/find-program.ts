import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that some tests run with. */
export interface Program {
  /** `Firefox`. */
  name: string;
  /** What it is needed for: “the walk through the site in Firefox”. */
  purpose: string;
  /** Variable that names its path, also to the tests; empty where it is to be done without. */
  variable: string;
  /** Where it is on this machine. */
  find(): string | undefined;
  /** Debian’s packages that make it as good as it can be; of `one | other` the first that there is. */
  packages(found: string | undefined): readonly string[];
  /** Other ways to it than Debian’s packages and the variable. */
  elsewhere?: readonly string[];
  /** Whether nothing of the tests that want it can run without. */
  isVital?: true;
}

/** Whether there is a program at a path that this person may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program with one of these names that a shell would find. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** The path of a program: the one that its variable names, else the one that is installed. */
export function pathOf({ variable, find }: Program): string | undefined {
  const named = process.env[variable];
  if (named === undefined) return find();
  if (named !== '' && !isExecutable(named))
    throw new Error(`${variable} is ${named}, which is no program that can be run. Correct it, or unset it.`);
  return named || undefined;
}

/** Why tests with a program are skipped; `false` where it is there. */
export function missing(program: Program): string | false {
  return pathOf(program) === undefined && `there is no ${program.name}`;
}

/** What brings a program that is not there. */
export function waysTo({ variable, packages, elsewhere = [] }: Program): string[] {
  const debian = packages(undefined).map((names) => names.split(' | ')[0]);
  return [
    ...(debian.length > 0 ? [`apt-get install ${debian.join(' ')} (Debian; as root)`] : []),
    ...elsewhere,
    `${variable}=/path/to/it (one that is elsewhere)`,
  ];
}
