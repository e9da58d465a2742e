import { basename, join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import type { Name } from '../files/content-folder.ts';
import { ofProcess } from '../files/kept.ts';
import { contentFolder } from '../i18n/languages.ts';
import { fontFindings } from '../schema/content-fonts.ts';
import { namesIn, repeatedNames } from '../schema/content-names.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { noteLook } from '../schema/look/read-look.ts';
import { themeFindings } from '../schema/look/theme-file.ts';
import { publicFiles } from '../schema/public-folder.ts';
import { type Redirects, readRedirects } from '../schema/redirects-file.ts';
import { refusedFile, sizeLimit } from '../schema/refused-file.ts';
import { readSite, type Site } from '../schema/site-file.ts';
import type { Yaml } from '../schema/yaml.ts';
import { type Entries, type EntryDraft, entriesByKey } from './entries.ts';
import { type PageDraft, readPages } from './page.ts';
import { readEntries } from './read/read-entries.ts';
import { readStory, type StoryDraft } from './read/read-story.ts';
import { topLevelNames } from './read/top-level.ts';
import type { Story } from './story.ts';

/** Everything in a publication's folder, as far as it could be read. */
export interface PublicationDraft {
  folder: string;
  site: Site;
  stories: readonly StoryDraft[];
  pages: readonly PageDraft[];
  /** Words that stories use, explained. */
  glossary: readonly EntryDraft[];
  /** People and organisations that stories mention, introduced. */
  people: readonly EntryDraft[];
  /** The entries of both that can be used. */
  entries: Entries;
  /** Where addresses lead that texts had before; absent without a `redirects.yaml` that can be used. */
  redirects: Yaml<Redirects> | undefined;
}

const built = ofProcess('publication', () => ({
  draft: undefined as PublicationDraft | undefined,
  stories: new Map<string, StoryDraft>(),
}));

/** Says what the build that now runs has read and checked: whatever is made of it need not read it again. */
export function buildOf(draft: PublicationDraft): void {
  built.draft = draft;
  noteLook(draft.folder, draft.site.look);
  built.stories = new Map(draft.stories.map((story) => [story.id, story]));
}

/** What the build that runs has read and checked; `undefined` where none runs. */
export function publicationOfBuild(): PublicationDraft | undefined {
  return built.draft;
}

/** A story that the build that runs has read and checked. */
export function storyOfBuild(id: string): Story | undefined {
  return built.stories.get(id)?.story;
}

/** Reads the stories in folders, and says which of equal sites they are of. */
export type StoryReading = (site: Site, folders: readonly string[]) => { site: Site; stories: StoryDraft[] };

const readAnew: StoryReading = (site, folders) => ({
  site,
  stories: folders.map((folder) => readStory(folder, site)),
});

/**
 * Reads a whole publication; without a usable `site.yaml` there is only the finding for that.
 * @param reading how stories are read: all anew, if nobody keeps them.
 * @param siteFile what `site.yaml` says, where that was read already.
 */
export function readPublication(
  folder = contentFolder,
  reading = readAnew,
  siteFile = readSite(folder),
): {
  draft: PublicationDraft | undefined;
  findings: Finding[];
} {
  const { findings: unknown, meant } = topLevelNames(folder);
  const { value: own, findings } = siteFile;
  if (own === undefined) {
    // A `site.yml` is what is to be mended, and that there is no `site.yaml` follows from it.
    const causes = findings.filter(({ rule }) => rule !== 'missing-file' || !meant.has('site.yaml'));
    return { draft: undefined, findings: [...unknown, ...causes] };
  }
  const { site, stories, findings: ofStories } = readStories(folder, own, reading);
  const { pages, findings: ofPages } = readPages(folder, site);
  const { entries: glossary, findings: ofGlossary } = readEntries(folder, 'glossary', site);
  const { entries: people, findings: ofPeople } = readEntries(folder, 'people', site);
  const { value: redirects, findings: ofRedirects } = readRedirects(folder);
  const entries = entriesByKey([...glossary, ...people].flatMap(({ entry }) => entry ?? []));
  return {
    draft: { folder, site, stories, pages, glossary, people, entries, redirects },
    findings: [
      ...unknown,
      ...findings,
      ...ofRedirects,
      ...fontFindings(folder),
      ...publicFiles(folder).findings,
      ...themeFindings(folder),
      ...ofStories,
      ...ofPages,
      ...ofGlossary,
      ...ofPeople,
    ],
  };
}

/** The folders of all stories of a publication. */
export function storyFolders(publication: string): string[] {
  const folder = join(publication, 'stories');
  return foldersIn(folder, namesIn(folder, publication).names);
}

function foldersIn(folder: string, names: readonly Name[]): string[] {
  return names.flatMap(({ name, isFolder }) => (isFolder ? [join(folder, name)] : []));
}

/** The folder of a story, whose name may be in another normal form on this machine; `undefined` where there is none. */
export function folderOfStory(publication: string, id: string): string | undefined {
  // A name with a slash, or two dots, leads to a folder that is not the publication's.
  if (basename(id) !== id || id === '..' || id === '.') return undefined;
  const { names } = namesIn(join(publication, 'stories'), publication);
  const found = names.find(({ name, isFolder }) => isFolder && name.normalize('NFC') === id.normalize('NFC'));
  return found && join(publication, 'stories', found.name);
}

function readStories(
  publication: string,
  own: Site,
  reading: StoryReading,
): { site: Site; stories: StoryDraft[]; findings: Finding[] } {
  const folder = join(publication, 'stories');
  const { names, findings } = namesIn(folder, publication);
  findings.push(...repeatedNames(folder, names));
  for (const { name, isFolder } of names)
    if (!isFolder) findings.push(strayFile(join(folder, name), publication));
  const { site, stories } = reading(own, foldersIn(folder, names));
  return { site, stories, findings: [...findings, ...stories.flatMap((story) => story.findings)] };
}

function strayFile(path: string, publication: string): Finding {
  const found = findFile(path, publication, sizeLimit(path));
  if (found.state === 'link') return refusedFile(path, found, 'folder');
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${basename(path)}, expected only folders in stories/, one for each story`,
    'Move it into the folder of its story, or out of stories/.',
  );
}
