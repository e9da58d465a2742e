import { hash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { folderState } from '../../files/folder-state.ts';
import { lockFiles, ownModule, ownPath } from '../../files/hearth-folder.ts';
import { inTurns, type Turns } from '../../files/in-turns.ts';
import { stateOf } from '../../files/kept.ts';
import { forgetOthers, type KeptPart, keptPart } from '../../files/kept-part.ts';
import { noteAgain } from '../../files/letters-read.ts';
import type { Site } from '../../schema/site-file.ts';
import { mediaState } from '../media/media-state.ts';
import type { StoryReading } from '../publication.ts';
import { readStory, type StoryDraft } from '../read/read-story.ts';
import { expectStories, type KeptStory, keptOf, lazyStory } from './lazy-story.ts';

/** Reads the stories of a publication, and of those that have not changed only what was kept of them. */
export interface StoryKeeper {
  /**
   * @param changed names of the folders that may have changed since the last reading, if somebody watches them: no other
   *   is looked at.
   */
  read: (...all: [...Parameters<StoryReading>, changed?: ReadonlySet<string>]) => ReturnType<StoryReading>;
  /**
   * Reads stories that are going to be read next, {@link inTurns}; what was read ahead is not read again then.
   * @param each is given every story while its texts are in memory.
   */
  readAhead: (
    ...all: [...Parameters<StoryReading>, turns?: Turns, each?: (story: StoryDraft) => void]
  ) => Promise<void>;
  /** Something else that is made of a story and `site.yaml` alone, as JSON, and kept beside it. */
  made: <Value>(part: string, story: StoryDraft, make: () => Value) => Value;
  /** Writes what is new for the next process. */
  save: () => void;
}

/** What is made of a story and `site.yaml` alone while the story is read, as JSON. */
export type Note = (story: StoryDraft, site: Site) => unknown;

/** What is kept, as far as it is of one `site.yaml`. */
interface Kept {
  site: Site;
  parts: Map<string, KeptPart<unknown>>;
  /** By the names of their folders. */
  stories: Map<string, { state: string | undefined; story: StoryDraft }>;
}

/** With the state of what it names outside of its folder, see {@link mediaState}. */
interface KeptWithState extends KeptStory {
  state: string;
}

/** Where and when, for tests, and what is known besides. */
export interface KeeperOptions {
  /** What somebody else kept of a story whose files hold the same; asked for each that was not read here yet. */
  elsewhere?: (folder: string, site: Site) => KeptStory | undefined;
  keptIn?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Keeps the stories of a publication, for this process and for the next ones; without notes, if nobody checks them. */
export function storyKeeper(
  publication: string,
  note?: Note,
  { elsewhere, keptIn = resolve('.cache/stories'), now = Date.now }: KeeperOptions = {},
): StoryKeeper {
  const folder = join(keptIn, hash('sha256', resolve(publication)).slice(0, 16));
  let kept: Kept | undefined;
  let key = '';
  const partNamed = <Value>({ parts }: Kept, name: string): KeptPart<Value> => {
    const part = parts.get(name) ?? keptPart(folder, name, key);
    parts.set(name, part);
    return part as KeptPart<Value>;
  };
  const keptOr = <Value>(
    part: KeptPart<Value>,
    name: string,
    state: string,
    make: () => Value,
    isStill = (_known: Value) => true,
  ): Value => {
    const known = part.get(name, state);
    if (known !== undefined && isStill(known)) return known;
    const value = make();
    part.set(name, state, value);
    return value;
  };
  const readOne = (path: string, own: Kept, changed: ReadonlySet<string> | undefined) => {
    const name = basename(path);
    const last = own.stories.get(name);
    if (last?.state !== undefined && changed && !changed.has(name)) return last;
    const ofFolder = folderState(path, now());
    const withMedia = (media: readonly string[]) =>
      ofFolder && `${ofFolder}${mediaState(publication, media)}`;
    if (last && ofFolder !== undefined && last.state === withMedia(last.story.media)) return last;
    let whole: StoryDraft | undefined;
    const make = (): KeptWithState => {
      const known = elsewhere?.(path, own.site);
      if (known) return { ...known, state: mediaState(publication, known.media) };
      whole = readStory(path, own.site);
      const made = keptOf({ ...whole, noted: note?.(whole, own.site) });
      return { ...made, state: mediaState(publication, made.media) };
    };
    const isStill = ({ media, state }: KeptWithState) => mediaState(publication, media) === state;
    const ofStory =
      ofFolder === undefined
        ? make()
        : keptOr<KeptWithState>(partNamed(own, note ? 'checked' : 'read'), name, ofFolder, make, isStill);
    if (whole === undefined) noteAgain(ofStory.letters);
    return { state: withMedia(ofStory.media), story: lazyStory(ofStory, path, own.site, whole) };
  };
  /** By their folders. */
  const ahead: Kept['stories'] = new Map();
  const keptFor = (site: Site): Kept => {
    const keyNow = keyOf(publication, site);
    const own: Kept = kept && keyNow === key ? kept : { site, parts: new Map(), stories: new Map() };
    key = keyNow;
    kept = own;
    return own;
  };
  return {
    readAhead: async (site, folders, turns, each) => {
      expectStories(folders.length);
      const own = keptFor(site);
      for await (const path of inTurns(folders, turns)) {
        const read = readOne(path, own, undefined);
        ahead.set(path, read);
        own.stories.set(basename(path), read);
        each?.(read.story);
      }
    },
    read: (site, folders, changed) => {
      expectStories(folders.length);
      const own = keptFor(site);
      own.stories = new Map(
        folders.map((path) => [basename(path), ahead.get(path) ?? readOne(path, own, changed)]),
      );
      ahead.clear();
      return { site: own.site, stories: [...own.stories.values()].map(({ story }) => story) };
    },
    made: (part, story, make) => {
      const name = basename(story.folder);
      const known = kept?.stories.get(name);
      if (kept === undefined || known?.story !== story || known.state === undefined) return make();
      return keptOr(partNamed(kept, part), name, known.state, make);
    },
    save: () => {
      if (kept === undefined) return;
      for (const part of kept.parts.values()) part.save(new Set(kept.stories.keys()));
      forgetOthers(folder);
    },
  };
}

/** What decides how a story is read, besides the publication. */
const code = ['files', 'i18n', 'schema', 'story', 'checks'].map((name) => ownPath(join('src', name)));

/** Stands for all that decides how the stories of a publication are read, besides their own files. */
function keyOf(publication: string, site: Site): string {
  const codeNow = stateOf([...code, ownModule('src/routes'), ...lockFiles]);
  const { version, getuid } = process;
  // Places are named from the folder that the command runs in, and what may be read depends on who runs it.
  const around = [version, process.cwd(), resolve(publication), String(getuid?.()), codeNow, site];
  return hash('sha256', JSON.stringify(around));
}
