import { basename } from 'node:path';
import type { Site } from '../../schema/site-file.ts';
import { type GiveIds, readStory, type StoryDraft } from '../read/read-story.ts';

/** What is known of a story without its texts. */
export interface KeptStory
  extends Pick<StoryDraft, 'isWhole' | 'findings' | 'letters' | 'noted' | 'media' | 'slugs'> {
  /** Paths of {@link StoryDraft.languages} and {@link StoryDraft.untranslated}. */
  languages: readonly string[];
  untranslated: readonly string[];
}

/** What is kept of a story that was read. */
export function keptOf({
  isWhole,
  findings,
  letters,
  noted,
  media,
  slugs,
  languages,
  untranslated,
}: StoryDraft): KeptStory {
  const paths = (some: StoryDraft['languages']) => some.map(({ path }) => path);
  return {
    isWhole,
    findings,
    letters,
    noted,
    media,
    slugs,
    languages: paths(languages),
    untranslated: paths(untranslated),
  };
}

/** Of how many stories all texts stay in memory once somebody has asked for them. */
const mostInMemory = 1000;
/** And of how many in a larger archive, which is gone through in order: more than languages share in a part of search. */
const mostOfArchive = 250;
let most = mostInMemory;

/** Says of how many stories the texts are going to be asked for. */
export function expectStories(count: number): void {
  most = count > mostInMemory ? mostOfArchive : mostInMemory;
}

/**
 * The texts that were asked for last, the oldest first. Not held weakly: a reference that was followed holds its texts
 * until the work that runs comes to an end, which is after all stories where these are checked or listed.
 */
const held = new Map<StoryDraft, StoryDraft>();

/**
 * A story of which the texts are read once they are asked for, and may be read again later: an archive has more of them
 * than memory.
 * @param whole the story, where it has just been read.
 */
export function lazyStory(
  kept: KeptStory,
  folder: string,
  site: Site,
  whole?: StoryDraft,
  giveIds?: GiveIds,
): StoryDraft {
  const read = () => {
    const known = held.get(story) ?? readStory(folder, site, 'readers', giveIds);
    hold(story, known);
    return known;
  };
  const story: StoryDraft = {
    id: basename(folder).normalize('NFC'),
    folder,
    isWhole: kept.isWhole,
    findings: kept.findings,
    letters: kept.letters,
    noted: kept.noted,
    media: kept.media,
    slugs: kept.slugs,
    languages: site.languages.filter(({ path }) => kept.languages.includes(path)),
    untranslated: site.languages.filter(({ path }) => kept.untranslated.includes(path)),
    get head() {
      return read().head;
    },
    get documents() {
      return read().documents;
    },
    get partial() {
      return read().partial;
    },
    get translations() {
      return read().translations;
    },
    get data() {
      return read().data;
    },
    get dataFiles() {
      return read().dataFiles;
    },
    get story() {
      return kept.isWhole ? read().story : undefined;
    },
  };
  if (whole) hold(story, whole);
  return story;
}

/** Keeps the texts that were asked for last. */
function hold(story: StoryDraft, whole: StoryDraft): void {
  held.delete(story);
  held.set(story, whole);
  for (const oldest of held.keys()) {
    if (held.size <= most) break;
    held.delete(oldest);
  }
}
