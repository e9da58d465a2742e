import { isAbsolute, join, relative } from 'node:path';
import { contentFolder } from '../../i18n/languages.ts';
import { terminalReport } from '../../reports/terminal.ts';
import { error, type Finding, placeIn } from '../../schema/finding.ts';

/** What errors in components of the publication are called, `src/components/site/guarded.ts`. */
export const componentErrorName = 'HearthComponentError';

/** As far as it is asked, what is thrown where code cannot be built or rendered. */
interface Thrown {
  name?: string;
  message?: string;
  cause?: unknown;
  errors?: readonly unknown[];
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/**
 * Says a mistake in code of the publication as a finding, for whoever can mend it.
 * @throws what is none of these.
 */
export function sayOwnMistake(thrown: unknown): undefined {
  const finding = ownMistake(thrown);
  if (finding === undefined) throw thrown;
  console.log(terminalReport([finding]));
}

/** What is wrong in code of the publication; `undefined` where that is elsewhere. */
export function ownMistake(thrown: unknown, publication = contentFolder): Finding | undefined {
  if (!(thrown instanceof Object)) return undefined;
  const { name, message = '', cause, errors = [], id, loc } = thrown as Thrown;
  if (name === componentErrorName) return whileRendered(join(publication, message), cause);
  // A bundler tells of several at once.
  for (const each of [...errors, cause]) {
    const within = ownMistake(each, publication);
    if (within !== undefined) return within;
  }
  const file = loc?.file ?? id;
  return file !== undefined && isIn(publication, file) ? whileBuilt(file, thrown) : undefined;
}

function whileRendered(path: string, cause: unknown): Finding {
  return error(
    'component',
    placeIn(path),
    `Unexpected error while a page is rendered: “${messageOf(cause)}”, expected a component that renders on every page`,
    'Mend it there.',
  );
}

function whileBuilt(path: string, thrown: Thrown): Finding {
  const { line = 1, column = 0 } = thrown.loc ?? {};
  return error(
    'component',
    placeIn(path.replace(/[?].*$/, ''), line, column + 1),
    `Unexpected code: “${messageOf(thrown)}”, expected a component that can be built`,
    'Mend it there.',
  );
}

function messageOf(thrown: unknown): string {
  const message =
    thrown instanceof Error ? thrown.message : String((thrown as Thrown | undefined)?.message ?? thrown);
  return (message.trim().split('\n')[0] ?? '').replaceAll(/[“”]/g, '"');
}

function isIn(folder: string, path: string): boolean {
  const [name = ''] = path.split('?');
  return isAbsolute(name) && !relative(folder, name).startsWith('..');
}
