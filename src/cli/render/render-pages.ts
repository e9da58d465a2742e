import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuiltFile, filesIn } from '../../built/built-site.ts';
import { inTurns } from '../../files/in-turns.ts';
import type { Made } from '../../reports/build-report.ts';
import { countInStage, expectInStage, inStage } from '../../reports/stages.ts';
import { publicFiles } from '../../schema/public-folder.ts';
import type { Bundle } from './bundle.ts';
import { clientFolder } from './bundle-facts.ts';
import type { OutputKeys, TakeOutput } from './kept-outputs.ts';
import { type Output, type Renderer, rendererOf } from './renderer.ts';
import type { SiteBefore } from './site-before.ts';
import { stageOf } from './stage-of.ts';

/** What came of rendering. */
export interface Rendered {
  keys: Map<string, string>;
  /** Files of which it is known what they hold, since they were taken as they are published. */
  known: Map<string, BuiltFile>;
  made: Made;
}

/** Writes all files of a site that are rendered, and those that it has as they are, to a folder. */
export async function renderPages(bundle: Bundle, folder: string, before: SiteBefore): Promise<Rendered> {
  const asTheyAre = join(bundle.folder, clientFolder);
  const { files } = publicFiles();
  const copied = new Set([...filesIn(asTheyAre), ...files.map(({ name }) => name)]);
  const { outputs, render } = await rendererOf(bundle);
  // What is in `public/` comes first.
  const others = outputs.filter(({ file }) => !copied.has(file));
  before.begin(folder, keysOf(others));
  await cp(asTheyAre, folder, { recursive: true });
  for (const { name, real } of files) await cp(real, join(folder, name));
  return renderOutputs(others, render, folder, before.take);
}

function keysOf(outputs: readonly Output[]): OutputKeys {
  return new Map(
    outputs.flatMap(({ file, key }) => (key === undefined ? [] : [[file, key] as [string, string]])),
  );
}

/** Writes files that are rendered to a folder, those that can be taken as they were. */
export async function renderOutputs(
  outputs: readonly Output[],
  render: Renderer['render'],
  folder: string,
  take: TakeOutput,
): Promise<Rendered> {
  const keys = new Map<string, string>();
  const known = new Map<string, BuiltFile>();
  const made = { all: 0, reused: 0 };
  const folders = new Set<string>();
  expectInStage(outputs.length);
  for await (const output of inTurns(outputs)) {
    const { file, key } = output;
    const path = join(folder, file);
    const around = dirname(path);
    if (!folders.has(around)) mkdirSync(around, { recursive: true });
    folders.add(around);
    made.all += 1;
    if (key !== undefined) keys.set(file, key);
    const taken = key === undefined ? undefined : take(file, key, path);
    if (taken?.holds) known.set(file, taken.holds);
    if (taken) {
      // Takes less time than to put down what it took.
      made.reused += 1;
      countInStage();
      continue;
    }
    await inStage(stageOf(file), async () => {
      // What is there already would be a file of the published site.
      writeFileSync(path, await render(output), { flag: 'wx' });
      countInStage();
    });
  }
  return { keys, known, made };
}
