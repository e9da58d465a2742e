/*
 * What the files of the publication say now. In a build they are read once. While an editor works they are read again
 * after each change, and what cannot be read then, maybe since it is only half saved, stays as it last was: the loader
 * of the collections says what is wrong. Apart from what pages fetch of Astro, which starts that anew after each change.
 */
import { join } from 'node:path';
import { isWatched, keeper } from '../files/kept.ts';
import { contentFolder } from '../i18n/languages.ts';
import { entryGroups } from '../schema/entry.ts';
import type { Finding } from '../schema/finding.ts';
import { readSite, type Site } from '../schema/site.ts';
import { type Entry, keyOf } from '../story/entries.ts';
import { folderOfStory } from '../story/publication.ts';
import { readEntries } from '../story/read/read-entries.ts';
import { readStory } from '../story/read/read-story.ts';
import type { Story } from '../story/story.ts';

const siteFile = join(contentFolder, 'site.yaml');
const kept = {
  site: keeper<Promise<Site>>(),
  story: keeper<Promise<Story>>(),
  entries: keeper<Promise<Entry[]>>(),
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
export function currentSite(): Promise<Site> {
  return kept.site(
    '',
    () => [siteFile],
    () => orLastGood('', lastGood.site, readUsableSite),
  );
}

async function readUsableSite(): Promise<Site> {
  const { value, findings } = await readSite();
  if (value === undefined) throw new Error(reasonsIn(findings));
  return value;
}

let lastStory: { id: string; story: Promise<Story> } | undefined;

/**
 * A story with all its documents. Of a build only the last one is kept, since its pages are rendered one after the other.
 * @throws where the story has errors, with the reasons.
 */
export async function storyOf(id: string): Promise<Story> {
  if (isWatched) {
    const folder = folderOfStory(contentFolder, id);
    return kept.story(
      id,
      () => [siteFile, folder ?? ''],
      () => orLastGood(id, lastGood.story, () => readUsableStory(id)),
    );
  }
  if (lastStory?.id !== id) lastStory = { id, story: readUsableStory(id) };
  return lastStory.story;
}

async function readUsableStory(id: string): Promise<Story> {
  const folder = folderOfStory(contentFolder, id);
  if (folder === undefined) throw new Error(`There is no story “${id}” in ${contentFolder}/stories`);
  const { story, findings } = await readStory(folder, await currentSite());
  if (story === undefined) throw new Error(reasonsIn(findings));
  return story;
}

/** All entries of the glossary and the who-is-who that could ever be used. */
export function allEntries(): Promise<Entry[]> {
  return kept.entries(
    '',
    () => [siteFile, ...entryGroups.map((group) => join(contentFolder, group))],
    async () => {
      const site = await currentSite();
      const drafts = await Promise.all(entryGroups.map((group) => readEntries(contentFolder, group, site)));
      return drafts
        .flatMap(({ entries }) => entries)
        .flatMap(({ entry, group, id }) => {
          const usable = entry ?? lastGood.entry.get(keyOf(group, id));
          if (usable && isWatched) lastGood.entry.set(keyOf(group, id), usable);
          return usable ?? [];
        });
    },
  );
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
