/* What of a publication translators into a language are given, in groups of which each makes one file. */
import { join } from 'node:path';
import { findFolder } from '../files/content-file.ts';
import { listContentFolder } from '../files/content-folder.ts';
import { type Language, tagNamed } from '../i18n/languages.ts';
import { catalogueOf, namespaces, wordFolders } from '../i18n/words.ts';
import { type EntryGroup, entryGroups, entryHead } from '../schema/entry-file.ts';
import { site as siteFile } from '../schema/site-file.ts';
import type { PageDraft } from '../story/page.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { documentPart } from './documents/document-part.ts';
import { asRead } from './edits.ts';
import { fieldsPart } from './fields/fields-part.ts';
import { fileAt } from './file-at.ts';
import { type Addresses, addressesFor } from './own-places/addresses.ts';
import { ownFile } from './own-places/own-files.ts';
import { storyGroup } from './story-group.ts';
import { type Group, groupsNamed, type WrittenPart } from './unit.ts';
import { wordsIn, wordsPart } from './words-part.ts';

/** All groups of a publication that have a text for a language, in one order. @param some stories; all where nothing is said. */
export function groupsFor(draft: PublicationDraft, into: Language, some = draft.stories): Group[] {
  const addresses = addressesFor(draft, into);
  const stories = some.flatMap(({ story, folder }) =>
    story ? storyGroup(draft, story, folder, into, addresses) : [],
  );
  const usual = firstTag(draft);
  return [
    ...groupsNamed('site', usual, sitePart(draft, into)),
    ...groupsNamed('interface', usual, wordsParts(draft, into)),
    ...entryGroups.flatMap((group) => groupsNamed(group, usual, entryParts(draft, group, into))),
    ...groupsNamed('pages', usual, pageParts(draft, into, addresses)),
    ...stories,
  ].filter(({ parts }) => parts.some(({ units }) => units.length > 0));
}

function firstTag({ site }: PublicationDraft): string {
  return site.languages[0]?.tag ?? 'en';
}

function pathsOf({ site }: PublicationDraft): string[] {
  return site.languages.map(({ path }) => path);
}

function sitePart(draft: PublicationDraft, into: Language): WrittenPart[] {
  const path = join(draft.folder, 'site.yaml');
  const file = fileAt(path, draft.folder);
  if (file === undefined) return [];
  const part = fieldsPart({
    path,
    file,
    schema: siteFile,
    prefix: '',
    source: pathsOf(draft)[0] ?? '',
    into,
    known: pathsOf(draft),
    isCredited: false,
  });
  return [{ part, tag: firstTag(draft) }];
}

function entryParts(draft: PublicationDraft, group: EntryGroup, into: Language): WrittenPart[] {
  return draft[group].flatMap(({ id, path, entry }) => {
    const file = entry && fileAt(path, draft.folder);
    if (entry === undefined || file === undefined) return [];
    const part = fieldsPart({
      path,
      file,
      schema: entryHead[group],
      prefix: id,
      source: entry.source,
      into,
      known: pathsOf(draft),
      isCredited: true,
    });
    return [{ part, tag: tagNamed(entry.source, draft.site.languages) }];
  });
}

function pageParts(draft: PublicationDraft, into: Language, addresses: Addresses): WrittenPart[] {
  const versions = Map.groupBy(
    draft.pages.filter(({ head, partial }) => head !== undefined && !partial),
    ({ id }) => id,
  );
  return [...versions].flatMap(([id, pages]) => {
    const source = writtenFirst(pages);
    const file = source && fileAt(source.path, draft.folder);
    if (source?.language === undefined || file === undefined || source.language.path === into.path) return [];
    const from = source.language.path;
    const path = join(draft.folder, 'pages', `${id}.${into.path}.mdx`);
    const own = pages.find(({ language }) => language?.path === into.path)?.path ?? path;
    // One that has mistakes is not written over.
    const isBroken = draft.pages.some(
      (page) => page.id === id && page.language?.path === into.path && page.partial,
    );
    if (isBroken) return [];
    const part = documentPart({
      kind: 'page',
      name: id,
      source: { path: source.path, file },
      target: { path: own, file: fileAt(own, draft.folder) },
      states: new Map(),
      isOriginal: () => false,
      captionsOf: (name) => name,
      own: {
        addressOf: (to) => addresses.inLanguage(to, from),
        fileOf: (name) => ownFile(name, { from, into: into.path, publication: draft.folder }),
      },
    });
    return [{ part, tag: source.language.tag }];
  });
}

function writtenFirst(pages: readonly PageDraft[]): PageDraft | undefined {
  return pages.find(({ head }) => head?.value.written) ?? pages[0];
}

function wordsParts({ folder, site }: PublicationDraft, into: Language): WrittenPart[] {
  const [first] = site.languages;
  const { own } = wordFolders(into, folder);
  if (first === undefined || first.path === into.path || findFolder(own, folder).state !== 'found') return [];
  const listing = listContentFolder(own, folder);
  const names = listing.state === 'read' ? listing.names.map(({ name }) => name) : [];
  return namespaces.flatMap((namespace) => {
    const name = `${namespace}.json`;
    const file = names.includes(name) ? fileAt(join(own, name), folder) : undefined;
    if (file === undefined) return [];
    const path = join(wordFolders(first, folder).own, name);
    const theirs = fileAt(path, folder);
    const words = {
      ...catalogueOf(first, namespace, folder),
      ...(theirs && Object.fromEntries(wordsIn(asRead(theirs)))),
    };
    const part = wordsPart({
      name: namespace,
      source: { path: theirs === undefined ? join(own, name) : path, words },
      target: { path: join(own, name), file },
    });
    return [{ part, tag: first.tag }];
  });
}
