/*
 * What the files of the publication say now. A build has read them to check them, and does not read them again. While
 * an editor works they are read after each change, and what cannot be read then, maybe since it is only half saved,
 * stays as it last was: the loader of the collections says what is wrong. Apart from what pages fetch of Astro, which
 * starts that anew after each change.
 */
import { join } from 'node:path';
import { isWatched, keeper } from '../files/kept.ts';
import { contentFolder } from '../i18n/languages.ts';
import { entryGroups } from '../schema/entry-file.ts';
import type { Finding } from '../schema/finding.ts';
import { mediaFolder } from '../schema/media/media-names.ts';
import { readSite, type Site } from '../schema/site-file.ts';
import { type Entries, type Entry, entriesByKey, keyOf } from '../story/entries.ts';
import { folderOfStory, publicationOfBuild, storyOfBuild } from '../story/publication.ts';
import { readEntries } from '../story/read/read-entries.ts';
import { readStory } from '../story/read/read-story.ts';
import type { Story } from '../story/story.ts';

const siteFile = join(contentFolder, 'site.yaml');
const kept = {
  site: keeper<Promise<Site>>(),
  story: keeper<Promise<Story>>(),
  entries: keeper<Promise<Entries>>(),
};
const lastGood = {
  site: new Map<string, Site>(),
  story: new Map<string, Story>(),
  entry: new Map<string, Entry>(),
};

/**
 * The publication's settings.
 * @throws where `site.yaml` cannot be used, with the reasons.
 */
export async function currentSite(): Promise<Site> {
  return (
    publicationOfBuild()?.site ??
    kept.site(
      '',
      () => [siteFile],
      () => orLastGood('', lastGood.site, readUsableSite),
    )
  );
}

async function readUsableSite(): Promise<Site> {
  const { value, findings } = readSite();
  if (value === undefined) throw new Error(reasonsIn(findings));
  return value;
}

/**
 * A story with all its documents.
 * @throws where the story has errors, with the reasons.
 */
export async function storyOf(id: string): Promise<Story> {
  const known = storyOfBuild(id);
  if (known) return known;
  const folder = folderOfStory(contentFolder, id);
  return kept.story(
    id,
    () => [siteFile, folder ?? '', join(contentFolder, mediaFolder)],
    () => orLastGood(id, lastGood.story, () => readUsableStory(id, folder)),
  );
}

async function readUsableStory(id: string, folder: string | undefined): Promise<Story> {
  if (folder === undefined) throw new Error(`There is no story “${id}” in ${contentFolder}/stories`);
  const { story, findings } = readStory(folder, await currentSite());
  if (story === undefined) throw new Error(reasonsIn(findings));
  return story;
}

/** All entries of the glossary and the who-is-who that could ever be used. */
export async function allEntries(): Promise<Entries> {
  const files = () => [siteFile, ...entryGroups.map((group) => join(contentFolder, group))];
  return publicationOfBuild()?.entries ?? kept.entries('', files, readUsableEntries);
}

async function readUsableEntries(): Promise<Entries> {
  const site = await currentSite();
  const drafts = entryGroups.map((group) => readEntries(contentFolder, group, site));
  const usable = drafts
    .flatMap(({ entries }) => entries)
    .flatMap(({ entry, group, id }) => {
      const known = entry ?? lastGood.entry.get(keyOf(group, id));
      if (known && isWatched) lastGood.entry.set(keyOf(group, id), known);
      return known ?? [];
    });
  return entriesByKey(usable);
}

async function orLastGood<Value>(
  key: string,
  known: Map<string, Value>,
  read: () => Promise<Value>,
): Promise<Value> {
  if (!isWatched) return read();
  try {
    const value = await read();
    known.set(key, value);
    return value;
  } catch (cause) {
    const last = known.get(key);
    if (last === undefined) throw cause;
    return last;
  }
}

function reasonsIn(findings: readonly Finding[]): string {
  return findings.map(({ place, message }) => `${place.file}:${place.line} ${message}`).join('\n');
}
