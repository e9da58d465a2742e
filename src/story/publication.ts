import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { contentFolder } from '../i18n/languages.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { type Redirects, readRedirects } from '../schema/redirects.ts';
import { readSite, type Site } from '../schema/site.ts';
import type { Yaml } from '../schema/yaml.ts';
import type { EntryDraft } from './entries.ts';
import { type PageDraft, readPage } from './page.ts';
import { readEntries } from './read/read-entries.ts';
import { readStory, type StoryDraft } from './read/read-story.ts';

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
  /** Where addresses lead that texts had before; absent without a `redirects.yaml` that can be used. */
  redirects: Yaml<Redirects> | undefined;
}

/** Reads a whole publication; without a usable `site.yaml` there is only the finding for that. */
export async function readPublication(
  folder = contentFolder,
): Promise<{ draft: PublicationDraft | undefined; findings: Finding[] }> {
  const { value: site, findings } = await readSite(folder);
  if (site === undefined) return { draft: undefined, findings };
  const stories: StoryDraft[] = [];
  const strayFiles: Finding[] = [];
  for (const { name, isFolder } of await namesIn(join(folder, 'stories'))) {
    const path = join(folder, 'stories', name);
    if (isFolder) stories.push(await readStory(path, site));
    else strayFiles.push(strayFile(path));
  }
  const pages: PageDraft[] = [];
  for (const { name } of await namesIn(join(folder, 'pages')))
    pages.push(await readPage(join(folder, 'pages', name), site));
  const glossary = await readEntries(folder, 'glossary', site);
  const people = await readEntries(folder, 'people', site);
  const { value: redirects, findings: wrongRedirects } = await readRedirects(folder);
  return {
    draft: { folder, site, stories, pages, glossary, people, redirects },
    findings: [
      ...findings,
      ...wrongRedirects,
      ...strayFiles,
      ...stories.flatMap((story) => story.findings),
      ...pages.flatMap((page) => page.findings),
      ...[...glossary, ...people].flatMap((entry) => entry.findings),
    ],
  };
}

/** The folder of a story, whose name may be in another normal form on this machine; `undefined` where there is none. */
export async function folderOfStory(publication: string, id: string): Promise<string | undefined> {
  const folder = join(publication, 'stories', id);
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folder;
  const names = await namesIn(join(publication, 'stories'));
  const found = names.find(({ name, isFolder }) => isFolder && name.normalize('NFC') === id.normalize('NFC'));
  return found && join(publication, 'stories', found.name);
}

async function namesIn(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function strayFile(path: string): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${basename(path)}, expected only folders in stories/, one for each story`,
    'Move it into the folder of its story, or out of stories/.',
  );
}
