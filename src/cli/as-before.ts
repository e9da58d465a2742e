/*
 * Whether a build has anything to do. What it was made of and what came of it are kept as names, sizes and times of
 * files, not as their bytes: where these are the same as after the last build, so is the site.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { contentFolder } from '../i18n/languages.ts';
import { exactState, isShown } from './content-state.ts';
import { ownFiles, surroundings } from './own-files.ts';

/** The last build into a published folder. */
interface LastBuild {
  madeOf: string;
  site: string;
  /** What it said of the publication. */
  report: string;
}

/** Stands for all that a build is made of: the publication, Hearth’s own files, the environment. */
export function inputs(): string {
  const files = [contentFolder, ...ownFiles].flatMap((path) =>
    [...exactState(resolve(path), isShown)].flat(),
  );
  return digest([...surroundings(), resolve(contentFolder), ...files]);
}

/**
 * What the last build said of the publication, where another one would make the same site: nothing has changed that
 * this was made of, nor anything in the published folder.
 */
export function reportAsBefore(published: string, madeOf: string): string | undefined {
  const last = lastBuild(published);
  return last?.madeOf === madeOf && last.site === stateOfSite(published) ? last.report : undefined;
}

/** Keeps what a build made the published site of, and what it said of the publication. */
export function keepBuild(published: string, madeOf: string, report: string): void {
  const path = fileFor(published);
  const last: LastBuild = { madeOf, site: stateOfSite(published), report };
  mkdirSync(dirname(path), { recursive: true });
  // A build that is killed here leaves no half of it for the next one.
  writeFileSync(`${path}.new`, JSON.stringify(last));
  renameSync(`${path}.new`, path);
}

function lastBuild(published: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(fileFor(published), 'utf8'));
  } catch {
    return undefined;
  }
}

function fileFor(published: string): string {
  return resolve('.cache/built', `${digest([published])}.json`);
}

/** Stands for every file of a published site, also for those that somebody else put there. */
function stateOfSite(published: string): string {
  return digest([...exactState(published)].flat());
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
