import { hearthVersion } from '../../files/hearth-version.ts';
import { hearthSpec } from '../new/hearth-spec.ts';
import type { Staged } from './staged.ts';
import { done, type Said, toDo } from './steps.ts';
import { lineOfField, valueIn, withValue } from './text-edits.ts';

const file = 'package.json';

/** Has the publication depend on the Hearth that brings it up. */
export function raiseDependency(staged: Staged): Said[] {
  const source = staged.read(file);
  const content = valueIn(source ?? '') as Record<string, Record<string, unknown> | undefined> | undefined;
  if (source === undefined || content === undefined) return [];
  const group = ['dependencies', 'devDependencies'].find(
    (name) => typeof content[name]?.['hearth'] === 'string',
  );
  if (group === undefined) return [];
  const path = [group, 'hearth'];
  const before = String(content[group]?.['hearth']);
  const wanted = hearthSpec(staged.of);
  if (before === wanted) return [];
  const line = lineOfField(source, path);
  // A range, or a file that this one takes the place of; where else a package comes from is for whoever chose that.
  const isOurs =
    /^[~^]?\d+\.\d+\.\d+$/.test(before) || (before.startsWith('file:') && wanted.startsWith('file:'));
  const after = isOurs ? withValue(source, path, wanted) : undefined;
  if (after === undefined)
    return /^(?:\*|latest|>=.*|x)$/.test(before)
      ? []
      : [toDo(file, line, `It names Hearth as “${before}”`, `Name Hearth ${hearthVersion} there.`)];
  staged.write(file, after);
  return [done(file, line, `It depends on “${wanted}” instead of “${before}”`)];
}
