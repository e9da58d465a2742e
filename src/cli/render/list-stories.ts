/*
 * Lists the stories of a publication, those that are as they were as they were listed then: to list a story, each block
 * of it is paired in all its languages.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { folderState } from '../../files/folder-state.ts';
import { inTurns } from '../../files/in-turns.ts';
import { keepLines } from '../../files/kept-files.ts';
import type { Entry } from '../../story/entries.ts';
import { listedStory, type StoryListing, type StoryOfList } from '../../story/listing.ts';
import { mediaState } from '../../story/media/media-state.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { entriesWithin, type Reach, reachOf } from '../../story/reach.ts';
import type { Story } from '../../story/story.ts';
import { digest, storyDigest } from '../digest.ts';

/** How a story was listed. */
export interface Listed {
  /** See {@link folderState}; absent where that is not known. */
  state?: string | undefined;
  /** Stands for what its files hold. */
  content: string;
  data: StoryListing;
  reach: Reach;
}

/** With their ids, in the order of the publication. */
export type ListedStories = [id: string, Listed][];

/**
 * All stories as lists know them.
 * @param shared stands for the code, the settings and the words of the interface.
 * @param others how stories were listed elsewhere with the same shared.
 */
export async function listStories(
  publication: PublicationDraft,
  shared: string,
  others?: ReadonlyMap<string, Listed>,
): Promise<StoryOfList[]> {
  const path = resolve('.cache/lists', `${digest([resolve(publication.folder)]).slice(0, 24)}.json`);
  const stories = await listed(publication, new Map([...keptList(path, shared), ...(others ?? [])]));
  keep(path, shared, stories);
  return storiesOfList(publication, stories);
}

/** How each story is listed, by ids in the order of the publication: as it is known of the same files, else anew. */
export async function listed(
  { folder: publication, site, entries, stories: drafts }: PublicationDraft,
  known: ReadonlyMap<string, Listed>,
): Promise<ListedStories> {
  const stories: ListedStories = [];
  const listing = (story: Story | undefined) =>
    story && copied({ data: listedStory(story, site, entries), reach: reachOf(story) });
  for await (const draft of inTurns(drafts)) {
    const { id, folder, media } = draft;
    const before = known.get(id);
    const ofFolder = folderState(folder);
    const state = ofFolder && ofFolder + mediaState(publication, media);
    const content = before && state && before.state === state ? before.content : storyDigest(folder, media);
    const made = before?.content === content ? before : listing(draft.story);
    if (made) stories.push([id, { ...made, state, content }]);
  }
  return stories;
}

/** A copy that holds nothing but itself: a piece of a text keeps the whole text in memory, here those of all stories. */
function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** The stories that were {@link listed}, with digests that stand for the entries that they show, too. */
export function storiesOfList({ site, entries }: PublicationDraft, stories: ListedStories): StoryOfList[] {
  const digestOf = digester();
  return stories.map(([id, { content, data, reach }]) => {
    const shown = entriesWithin(reach, entries, site.languages);
    const all = digest([content, ...[...shown.values()].map(digestOf)]).slice(0, 32);
    return { id, data, content, digest: all };
  });
}

/** Stands for an entry, which many stories show. */
function digester(): (entry: Entry) => string {
  const digests = new Map<Entry, string>();
  return (entry) => {
    const found = digests.get(entry) ?? digest([JSON.stringify(entry)]);
    digests.set(entry, found);
    return found;
  };
}

function keptList(path: string, shared: string): ReadonlyMap<string, Listed> {
  try {
    const [first, ...stories] = linesIn(readFileSync(path));
    return new Map(first === shared ? stories.map((line): ListedStories[number] => JSON.parse(line)) : []);
  } catch {
    return new Map();
  }
}

/** The list of a large archive is longer than a text can be, so each story has a line. */
function keep(path: string, shared: string, stories: ListedStories): void {
  keepLines(dirname(path), basename(path), linesOf(shared, stories));
}

function* linesOf(shared: string, stories: ListedStories): Generator<string> {
  yield shared;
  for (const story of stories) yield JSON.stringify(story);
}

function* linesIn(bytes: Buffer): Generator<string> {
  let start = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
