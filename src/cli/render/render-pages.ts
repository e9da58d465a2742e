import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuiltFile } from '../../built/built-site.ts';
import type { Made } from '../../reports/build-report.ts';
import { countInStage, expectInStage, inStage } from '../../reports/stages.ts';
import type { Bundle } from './bundle.ts';
import { clientFolder } from './bundle-facts.ts';
import type { OutputKeys, TakeOutput } from './kept-outputs.ts';
import { rendererOf } from './renderer.ts';
import { stageOf } from './stage-of.ts';

/** What came of rendering. */
export interface Rendered {
  keys: OutputKeys;
  /** Files that were taken as they are published, and what they hold. */
  taken: ReadonlyMap<string, BuiltFile>;
  made: Made;
}

/** Writes all files of a site that are rendered, and those that it has as they are, to a folder. */
export async function renderPages(bundle: Bundle, folder: string, take: TakeOutput): Promise<Rendered> {
  const asTheyAre = join(bundle.folder, clientFolder);
  await cp(asTheyAre, folder, { recursive: true });
  const copied = filesIn(asTheyAre);
  const { outputs, render } = await rendererOf(bundle);
  const keys = new Map<string, string>();
  const taken = new Map<string, BuiltFile>();
  const made = { all: 0 };
  const folders = new Set<string>();
  expectInStage(outputs.length);
  for (const output of outputs) {
    const { file, key } = output;
    const path = join(folder, file);
    // What is in `public/` comes first.
    if (copied.has(file)) continue;
    const around = dirname(path);
    if (!folders.has(around)) mkdirSync(around, { recursive: true });
    folders.add(around);
    made.all += 1;
    if (key !== undefined) keys.set(file, key);
    await inStage(stageOf(file), async () => {
      const holds = key === undefined ? undefined : take(file, key, path);
      if (holds) taken.set(file, holds);
      else writeFileSync(path, await render(output));
      countInStage();
    });
  }
  return { keys, taken, made: { ...made, reused: taken.size } };
}

/** Paths of all files in a folder. */
function filesIn(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(names.map((name) => name.replaceAll('\\', '/')));
}
