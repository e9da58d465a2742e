import { contentFolder } from '../../i18n/languages.ts';
import { type ProgressLines, progressLines } from '../../reports/progress.ts';
import { listenToStages } from '../../reports/stages.ts';
import { holdAlone } from '../one-at-a-time.ts';
import { homeFolders, outFolder } from '../out-folder.ts';
import { expectUsablePaths } from '../plain-path.ts';
import { mendFolder } from '../replace-folder.ts';
import { type BuiltKind, wrongKind } from '../shards/shard-folder.ts';
import { stop } from './stop.ts';

/** What a command that builds goes on with. */
export interface StartedBuild {
  lines: ProgressLines;
  /** Where it goes, which nobody else builds to meanwhile. */
  published: string;
}

/** Looks whether something can be built, before anything is read, and waits until nobody else does. */
export async function startBuild(
  out: string | undefined,
  kind: BuiltKind,
  quiet: boolean,
): Promise<StartedBuild> {
  const lines = progressLines(
    { write: (text) => quiet || process.stdout.write(text), isTerminal: process.stdout.isTTY },
    () => performance.now(),
  );
  listenToStages(lines);
  expectUsablePaths(contentFolder);
  const published = usableOut(out, kind);
  const sayWaiting = () => console.log('Another build is running; this one starts when that has ended.');
  for (const shared of [process.cwd(), published]) await holdAlone(shared, sayWaiting);
  await mendFolder(published);
  return { lines, published };
}

/** Where what is built goes, if it may go there. */
export function usableOut(given: string | undefined, kind: BuiltKind): string {
  const around = { project: process.cwd(), publication: contentFolder, homes: homeFolders() };
  const out = outFolder(given, around);
  if (out.refusal !== undefined) stop(out.refusal);
  const refusal = wrongKind(out.folder, kind);
  return refusal === undefined ? out.folder : stop(refusal);
}
