import { type Program, pathOf, waysTo } from './find-program.ts';
import { canInstall, installPackages } from './install-packages.ts';

/**
 * Looks for programs and installs what is missing, all at once, where that is possible.
 * @returns the variables that name them to the tests; one is empty where its tests are to be skipped.
 * @throws with what to install: without what is vital, and in CI without anything.
 */
export async function provide(
  programs: readonly Program[],
  say: (line: string) => void = console.log,
): Promise<Record<string, string>> {
  // What a variable names, or says to do without, is decided.
  const open = programs.filter(({ variable }) => process.env[variable] === undefined);
  const packages = open.flatMap((program) => program.packages(program.find()));
  if (packages.length > 0 && canInstall()) await installPackages(packages, say);

  const absent = programs.filter((program) => pathOf(program) === undefined);
  const vital = absent.filter(({ isVital }) => isVital || process.env['CI']);
  if (vital.length > 0) throw new Error(vital.map(needs).join('\n'));
  for (const program of absent)
    say(
      `Skipped, since there is no ${program.name}: ${program.purpose}. To have it: ${waysTo(program).join(', or ')}.`,
    );
  return Object.fromEntries(programs.map((program) => [program.variable, pathOf(program) ?? '']));
}

/** {@link provide}, for a command: what is vital and not there ends it with the reason and no more. */
export async function provideOrEnd(programs: readonly Program[]): Promise<Record<string, string>> {
  try {
    return await provide(programs);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function needs(program: Program): string {
  const { name, purpose, isVital } = program;
  const why = isVital ? '' : ', and nothing is skipped where CI is set';
  return [`There is no ${name} for ${purpose}${why}. Do one of these:`, ...waysTo(program)].join('\n  ');
}
