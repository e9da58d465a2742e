import { hearthVersion } from '../../files/hearth-version.ts';
import type { Staged } from './staged.ts';
import { done, type Said, toDo } from './steps.ts';
import { lineOfField, valueIn, withFieldBehind, withValue } from './text-edits.ts';

const file = 'site.yaml';
const field = 'hearth';

/** The version that a publication says it was written for. */
export function versionSaid(source: string): string | undefined {
  const said = (valueIn(source) as Record<string, unknown> | undefined)?.[field];
  return typeof said === 'string' && /^\d+\.\d+\.\d+$/.test(said) ? said : undefined;
}

/** Has the publication say which version it is brought up to, so that the next one knows. */
export function sayVersion(staged: Staged): Said[] {
  const source = staged.read(file) ?? '';
  const isThere = versionSaid(source) !== undefined;
  const after = isThere
    ? withValue(source, [field], hearthVersion)
    : withFieldBehind(source, ['url'], field, hearthVersion);
  if (after === undefined)
    return [
      toDo(
        file,
        1,
        'It does not say which Hearth it was written for',
        `Write “${field}: ${hearthVersion}” in it.`,
      ),
    ];
  staged.write(file, after);
  return [
    done(file, lineOfField(after, [field]), `“${field}: ${hearthVersion}” says what it was brought up to`),
  ];
}
