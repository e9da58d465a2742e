import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Stage, StageCost } from '../../src/reports/stages.ts';
import { type CommandCost, measured } from './measure.ts';

/** What a clone has that a build reads. */
const parts = ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** What a build says of itself. */
export interface OwnTimings {
  stages: Partial<Record<Stage, StageCost>>;
  whole: { cpuSeconds: number; wallSeconds: number; peakBytes: number };
}

/** Makes a copy of the project, which has no caches and which no other build waits for. */
export async function freshProject(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(part, join(folder, part), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Builds a publication in a copy of the project. */
export async function buildHearth(
  project: string,
  content: string,
  out: string,
): Promise<{ cost: CommandCost; timings: OwnTimings }> {
  const timings = resolve(project, 'timings.json');
  const cost = await measured(`node src/cli/build.ts --quiet --timings='${timings}'`, project, {
    CONTENT: resolve(content),
    OUT: resolve(out),
    BASE: '',
  });
  return { cost, timings: JSON.parse(await readFile(timings, 'utf8')) };
}

/** Puts a sentence into the last story of a publication, as an editor would. */
export async function touchStory(content: string, stories: number): Promise<void> {
  await addTo(join(content, 'stories', `invented-${stories - 1}`, 'article.en.mdx'), / (?=\{\/\* #a4 )/);
}

/** Puts a sentence into a file, at the first place that is like this. */
export async function addTo(path: string, place: RegExp): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  const text = await readFile(path, 'utf8');
  const changed = text.replace(place, ' One more sentence. ');
  if (changed === text) throw new Error(`There is no place for a sentence in ${path}`);
  await writeFile(path, changed);
}
