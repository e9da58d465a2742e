/* A publication as the desk shows it: read again once a file of it is another one, and of stories only what changed. */
import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { checkRead, keeperFor } from '../../checks/check.ts';
import { isPathBesideContent } from '../../files/beside-content.ts';
import { stateOf } from '../../files/kept.ts';
import { watchFolder } from '../../files/watch-folder.ts';
import { type Finding, mostOfAFile } from '../../schema/finding.ts';
import { readSite } from '../../schema/site-file.ts';
import type { StoryKeeper } from '../../story/kept/kept-stories.ts';
import { type PublicationDraft, readPublication, storyFolders } from '../../story/publication.ts';
import type { StoryDraft } from '../../story/read/read-story.ts';

/** What was read of a publication, and all that is wrong with it. */
export interface OpenPublication {
  /** Absent without a `site.yaml` that can be used. */
  draft: PublicationDraft | undefined;
  findings: readonly Finding[];
  /** Stands for all files that were read: another one once any of them is. */
  state: string;
  /** Something that is made of a story alone, as JSON: of one that did not change, what was made before. */
  made: StoryKeeper['made'];
}

/** A publication that others write to meanwhile. */
export interface DeskPublication {
  folder: string;
  /** Reads it for the first time, and lets the process do what waits from time to time. */
  open: (each?: EachRead) => Promise<void>;
  /** It as it is on the disk now. */
  now: () => OpenPublication;
  /** The state that {@link now} would have. */
  state: () => string;
  /** Says when something in it changes. @param blind called where that cannot be said of all of it. @returns ends it. */
  watch: (changed: () => void, blind: () => void) => () => void;
  /** Keeps what was read and made for whoever opens the desk next, or builds. */
  keep: () => void;
}

/** Is given each story while its texts are in memory, and how many of how many were read. */
export type EachRead = (story: StoryDraft, made: StoryKeeper['made'], done: number, total: number) => void;

/** What texts stand in besides stories; a publication may have a folder of packages beside it. */
const parts = ['site.yaml', 'redirects.yaml', 'pages', 'glossary', 'people', 'interface', 'media'];

/** Opens the publication in a folder. */
export function deskPublication(folder: string): DeskPublication {
  const keeper = keeperFor(folder);
  let known: OpenPublication | undefined;
  let seen: ReadonlyMap<string, string> = new Map();
  const read = (states: ReadonlyMap<string, string>): OpenPublication => {
    const others = [...new Set([...states.keys(), ...seen.keys()])].filter(
      (path) => states.get(path) !== seen.get(path),
    );
    const stories = new Set(storyFolders(folder));
    // Of many stories a translator changes one.
    const changed =
      known && others.every((path) => stories.has(path))
        ? new Set(others.map((path) => basename(path)))
        : undefined;
    const publication = readPublication(folder, (site, folders) => keeper.read(site, folders, changed));
    const { draft, findings } = checkRead(publication);
    seen = states;
    return { draft, findings, state: stateIn(states), made: keeper.made };
  };
  const statesNow = () =>
    new Map(
      [...parts.map((name) => join(folder, name)), ...storyFolders(folder)].map((path) => [
        path,
        stateOf([path]),
      ]),
    );
  return {
    folder,
    open: async (each) => {
      const { value: site } = readSite(folder);
      if (site === undefined || known !== undefined) return;
      // What changes while it is read is read again by whoever asks next.
      const states = statesNow();
      const folders = storyFolders(folder);
      let done = 0;
      await keeper.readAhead(site, folders, undefined, (story) =>
        each?.(story, keeper.made, ++done, folders.length),
      );
      known ??= read(states);
    },
    watch: (changed, blind) =>
      watchFolder(folder, {
        changed,
        warn: blind,
        isIgnored: (path) => isPathBesideContent(folder, path),
      }),
    keep: keeper.save,
    state: () => stateIn(statesNow()),
    now: () => {
      const states = statesNow();
      if (known?.state !== stateIn(states)) known = read(states);
      return known;
    },
  };
}

function stateIn(states: ReadonlyMap<string, string>): string {
  return hash('sha256', JSON.stringify([...states])).slice(0, 16);
}

/** Findings of one file, as many as are shown. */
export function findingsIn(findings: readonly Finding[], file: string): Finding[] {
  return findings.filter(({ place }) => place.file === file).slice(0, mostOfAFile);
}
