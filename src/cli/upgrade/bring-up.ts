import { compareVersions, hearthVersion } from '../../files/hearth-version.ts';
import { raiseDependency } from './dependency.ts';
import { migrations, silentVersion } from './migrations.ts';
import type { Staged } from './staged.ts';
import type { Said } from './steps.ts';
import { sayVersion, versionSaid } from './version-said.ts';

/** Which version a publication was written for, and whether it says so itself. */
export function versionOf(staged: Pick<Staged, 'read'>): { version: string; isSaid: boolean } {
  const said = versionSaid(staged.read('site.yaml') ?? '');
  return { version: said ?? silentVersion, isSaid: said !== undefined };
}

/** Does in the copy of a publication what all versions since its own ask, one after the other. */
export function bringUp(staged: Staged): Said[] {
  const { version } = versionOf(staged);
  const steps = migrations
    .filter(({ to }) => compareVersions(version, to) < 0 && compareVersions(to, hearthVersion) <= 0)
    .flatMap((migration) => migration.steps);
  return [...steps, raiseDependency, sayVersion].flatMap((step) => step(staged));
}
