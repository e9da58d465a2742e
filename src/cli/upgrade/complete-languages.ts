import { checkPublication } from '../../checks/check.ts';
import type { Staged } from './staged.ts';
import { done, type Said, toDo } from './steps.ts';
import { lineOfField, valueIn, withFieldBehind } from './text-edits.ts';

const file = 'site.yaml';

/**
 * Since 0.2.0 a text may be missing in a language, unless that says `complete: true`: those in which nothing is missing
 * are held to it as before.
 */
export function completeLanguages(staged: Staged): Said[] {
  const { languages } = (valueIn(staged.read(file) ?? '') ?? {}) as { languages?: unknown };
  if (!Array.isArray(languages)) return [];
  const known = errorsIn(staged);
  if (known === undefined) return [];
  return languages.flatMap((language: Record<string, unknown>, index): Said[] => {
    if (language['complete'] !== undefined) return [];
    const before = staged.read(file) ?? '';
    const after = withFieldBehind(before, ['languages', index, 'direction'], 'complete', 'true');
    const name = `“complete: true” of ${language['name']}`;
    if (after === undefined)
      return [
        toDo(
          file,
          lineOfField(before, ['languages', index, 'direction']),
          `${name} is not written: the file says it in a way of its own`,
          'Write it there, if no text may be missing in this language.',
        ),
      ];
    staged.write(file, after);
    if (errorsIn(staged) === known)
      return [
        done(
          file,
          lineOfField(after, ['languages', index, 'complete']),
          `${name}: a text that it lacks is an error, as before`,
        ),
      ];
    staged.write(file, before);
    return [];
  });
}

/** How many mistakes there are in the copy; `undefined` where it cannot be read. */
function errorsIn({ folder }: Staged): number | undefined {
  const { draft, findings } = checkPublication(folder);
  return draft && findings.filter(({ severity }) => severity === 'error').length;
}
