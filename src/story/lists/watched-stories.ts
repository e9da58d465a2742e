import { beside } from '../../files/in-turns.ts';
import { lastTouchedFirst } from '../../files/last-touched-first.ts';
import { entryGroups } from '../../schema/entry-file.ts';
import type { Finding } from '../../schema/finding.ts';
import { readSite, type Site } from '../../schema/site-file.ts';
import { type Entries, entriesByKey } from '../entries.ts';
import { inTurn } from '../in-turn.ts';
import { storyKeeper } from '../kept/kept-stories.ts';
import { listedStory, type StoryOfList } from '../listing.ts';
import { readPublication, type StoryReading, storyFolders } from '../publication.ts';
import { giveProvisionalIds } from '../read/provisional-ids.ts';
import { readEntries } from '../read/read-entries.ts';
import type { StoryDraft } from '../read/read-story.ts';
import { listFromNow } from './listed-now.ts';

/** Stories of which lists are kept true while somebody works on them. */
export interface WatchedStories {
  /** Reads what has changed, and lists it; done once lists say so. */
  read: () => Promise<void>;
  /** Notes that something in the folder of a story has changed; without a name, that any story may be another one. */
  noteChange: (folderName?: string) => void;
}

/** Who is told of what was read. */
interface Told {
  warn: (text: string) => void;
  /** Lists say something else now: pages that were shown are to be shown anew. */
  listed: () => void;
}

/** Milliseconds after which lists are first shown with what has been read of a long archive; then after twice as long each. */
const firstShown = 2000;

/** Milliseconds without a change after which what was read is kept for the next start. */
const saved = 3000;

/**
 * Reads the stories for whoever works on them, and says what is wrong with them. A story that cannot be read, maybe since
 * it is only half saved, stays in lists as it last was. Of an archive that was never read, minutes of work, those that
 * were touched last are there first.
 */
export function watchStories(publication: string, { warn, listed: tell }: Told): WatchedStories {
  const keeper = storyKeeper(publication, undefined, { giveIds: giveProvisionalIds });
  const listed = new Map<string, StoryOfList>();
  let changed: Set<string> | undefined;
  const show = () => {
    listFromNow([...listed.values()]);
    tell();
  };
  const say = (findings: readonly Finding[]) => {
    for (const { place, message } of findings) warn(`${place.file}:${place.line}:${place.column} ${message}`);
  };
  const readInTurns = async (site: Site) => {
    const drafts = entryGroups.flatMap((group) => readEntries(publication, group, site).entries);
    const entries = entriesByKey(drafts.flatMap(({ entry }) => entry ?? []));
    let [began, patience] = [performance.now(), firstShown];
    await keeper.readAhead(site, lastTouchedFirst(storyFolders(publication)), beside, (story) => {
      list(story, site, entries);
      if (performance.now() - began < patience) return;
      show();
      [began, patience] = [performance.now(), 2 * patience];
    });
  };
  const list = (story: StoryDraft, site: Site, entries: Entries) => {
    if (!story.isWhole) return;
    const data = keeper.made('listed', story, () => story.story && listedStory(story.story, site, entries));
    if (data) listed.set(story.id, { id: story.id, data, content: '', digest: '' });
  };
  /** Of what `site.yaml` said the stories were last read. */
  let readOf: string | undefined;
  let saving: NodeJS.Timeout | undefined;
  const read = async () => {
    const known = changed;
    changed = new Set();
    const siteFile = readSite(publication);
    const says = siteFile.value && JSON.stringify(siteFile.value);
    if (siteFile.value && (known === undefined || says !== readOf)) await readInTurns(siteFile.value);
    const reading: StoryReading = (site, folders) => keeper.read(site, folders, known);
    const { draft, findings } = readPublication(publication, reading, siteFile);
    readOf = says;
    say(findings);
    if (draft === undefined) {
      // What has changed meanwhile is looked for in all of them.
      changed = undefined;
      return;
    }
    const { site, stories, entries } = draft;
    const ids = new Set(stories.map(({ id }) => id));
    for (const id of listed.keys()) if (!ids.has(id)) listed.delete(id);
    for (const story of stories) list(story, site, entries);
    show();
    // An editor who waits for a page does not wait for that.
    clearTimeout(saving);
    saving = setTimeout(keeper.save, saved).unref();
  };
  return {
    read: inTurn(() =>
      // A file may be gone while it is being saved; its next event reads again.
      read().catch((cause) => warn(`The content cannot be read, and stays as it was: ${cause}`)),
    ),
    noteChange: (folderName) => {
      if (folderName === undefined) changed = undefined;
      else changed?.add(folderName);
    },
  };
}
