/*
 * Whether a build has anything to do. What it was made of and what came of it are kept as names, sizes and times of
 * files, not as their bytes: where these are the same as after the last build, so is the site.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepFile } from '../files/kept-files.ts';
import { publicName } from '../files/public-files.ts';
import { contentFolder } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { dayOf, type HeldBack } from '../story/release.ts';
import { type ContentState, exactState, isOfPublication, isShown } from './content-state.ts';
import { digest } from './digest.ts';
import { ownFiles, surroundings } from './own-files.ts';
import { type KeptOutputs, keptOutputs } from './render/kept-outputs.ts';

const keptIn = resolve('.cache/built');

/** The last build into a published folder. */
interface LastBuild {
  madeOf: string;
  site: string;
  /** What it said of the publication. */
  report: string;
  /** Absent where no story waits for a day. */
  next?: NextRelease | undefined;
}

/** The day from which on the next story is published, and the time zone that begins it. */
export interface NextRelease extends Pick<Site, 'timezone'> {
  day: string;
}

/** When the first of the stories is published that wait for a day. */
export function nextRelease(heldBack: readonly HeldBack[], { timezone }: Site): NextRelease | undefined {
  const [day] = heldBack.flatMap((why) => (why.kind === 'scheduled' ? [why.until] : [])).sort();
  return day === undefined ? undefined : { day, timezone };
}

/** Stands for all that a build is made of: the publication, Hearth’s own files, the environment. */
export function inputs(): string {
  const own = ownFiles.map((path) => exactState(path, isShown));
  const content = exactState(contentFolder, isOfPublication(contentFolder));
  const served = exactState(join(contentFolder, publicName));
  return digest([
    ...surroundings(),
    contentFolder,
    ...[...own, content, served].flatMap((state) => [...state].flat()),
  ]);
}

/**
 * What the last build said of the publication, where another one would make the same site: nothing has changed that
 * this was made of, nor anything in the published folder.
 */
export function reportAsBefore(published: string, madeOf: string): string | undefined {
  const last = readKept<LastBuild>(`${nameOf(published)}.json`);
  if (last?.next && dayOf(last.next) >= last.next.day) return undefined;
  return last?.madeOf === madeOf && last.site === digestOfState(exactState(published))
    ? last.report
    : undefined;
}

/** Keeps what a build made the published site of, and what it said of the publication. */
export function keepBuild(
  published: string,
  build: Pick<LastBuild, 'madeOf' | 'report' | 'next'>,
  rendered: Parameters<typeof keptOutputs>[1],
): void {
  const state = exactState(published);
  const last: LastBuild = { ...build, site: digestOfState(state) };
  keepFile(keptIn, `${nameOf(published)}.json`, JSON.stringify(last));
  keepFile(
    keptIn,
    `${nameOf(published)}.outputs.json`,
    JSON.stringify(keptOutputs(published, rendered, state)),
  );
}

/** What the last build has left in a published folder that need not be rendered again. */
export function outputsOfLastBuild(published: string): KeptOutputs | undefined {
  return readKept(`${nameOf(published)}.outputs.json`);
}

function readKept<Value>(name: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(join(keptIn, name), 'utf8'));
  } catch {
    return undefined;
  }
}

function nameOf(published: string): string {
  return digest([published]);
}

/** Stands for every file of a published site, also for those that somebody else put there. */
function digestOfState(state: ContentState): string {
  return digest([...state].flat());
}
