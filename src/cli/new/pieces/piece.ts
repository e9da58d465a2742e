/* What `hearth new story|page|entry|author` writes, before anything is written. */

import { join } from 'node:path';
import { isThere } from '../../../files/content-file.ts';
import { ownCommand } from '../../../files/own-command.ts';
import type { Language } from '../../../i18n/languages.ts';
import { isSeen } from '../../../schema/fields.ts';
import { placeIn } from '../../../schema/finding.ts';
import { printable } from '../../../schema/printable.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import { dayOf } from '../../../story/release.ts';
import { entryFile, pageFiles } from './entry-files.ts';
import { freeSlugs, numbered } from './free-slugs.ts';
import { slugOfTitle } from './slug-of-title.ts';
import { storyFiles } from './story-files.ts';
import { languageNamed, type Refused, readTitles, type Titles, unknownLanguage } from './titles.ts';

export const pieceKinds = ['story', 'page', 'entry', 'author'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** What was said besides the titles. */
export interface PieceOptions {
  languages?: string | undefined;
  /** The language in which the Conversa of a story is written first, or `none`. */
  conversa?: string | undefined;
  by?: string | undefined;
}

/** Something new, with all that is said of it. */
export interface Piece {
  /** By their paths in the publication. */
  files: ReadonlyMap<string, string>;
  /** What comes next, a line each. */
  next: readonly string[];
}

/** The files of something new in a publication, or why there are none. */
export function pieceOf(
  kind: PieceKind,
  words: readonly string[],
  options: PieceOptions,
  draft: PublicationDraft,
): Piece | Refused {
  const { site, folder } = draft;
  const titles = readTitles(words, site.languages, options.languages);
  if ('found' in titles) return titles;
  const { by } = options;
  if (by !== undefined && (!isSeen(by) || printable(by) !== by))
    return {
      found: `Unexpected name “${printable(by)}” behind --by, expected that of a person`,
      next: 'Write the name, or that of the person’s file in people/.',
    };
  const group = kind === 'entry' ? 'glossary' : kind === 'author' ? 'people' : undefined;
  const id = idOf(kind, titles, folder);
  const slugs = freeSlugs({ titles, draft, otherwise: id, ...(group && { group }) });
  const conversa =
    kind === 'story' ? conversaIn(options.conversa, titles, Object.keys(site.voices)) : undefined;
  if (conversa && 'found' in conversa) return conversa;
  const files =
    kind === 'story'
      ? storyFiles({ titles, folder: id, slugs, conversa, by, today: dayOf(site) }, site)
      : group
        ? entryFile(group, { titles, id, slugs, by }, site)
        : pageFiles({ titles, id, slugs, by });
  const there = (kind === 'story' ? [join('stories', id)] : [...files.keys()]).find((path) =>
    isThere(join(folder, path)),
  );
  return there === undefined
    ? { files, next: nextOf(kind, id, titles) }
    : {
        found: `Unexpected ${placeIn(join(folder, there)).file}, expected nothing of this name yet: it is not written over`,
        next: 'Give another title, or move what is there away.',
      };
}

/** The name of a folder or file, which is in no address; of letters that commands and elements take. */
function idOf(kind: PieceKind, titles: Titles, publication: string): string {
  const slugs = [...titles.in].flatMap(([path, title]) => {
    const tag = titles.languages.find((language) => language.path === path)?.tag ?? 'en';
    return slugOfTitle(title, tag) ?? [];
  });
  const typed = slugs.find((slug) => /^[a-z][a-z0-9-]*$/.test(slug));
  const written = kind === 'story' || kind === 'page' ? slugs[0] : typed;
  const folders = { story: 'stories', page: 'pages', entry: 'glossary', author: 'people' };
  const paths = (name: string) =>
    kind === 'story'
      ? [name]
      : kind === 'page'
        ? titles.languages.map(({ path }) => `${name}.${path}.mdx`)
        : [`${name}.yaml`];
  return (
    typed ??
    written ??
    numbered(`${kind}-1`, (name) =>
      paths(name).some((path) => isThere(join(publication, folders[kind], path))),
    )
  );
}

function conversaIn(
  said: string | undefined,
  { source, languages }: Titles,
  voices: readonly string[],
): Language | Refused | undefined {
  if (said === 'none' || (said === undefined && voices.length === 0)) return undefined;
  if (voices.length === 0)
    return {
      found: 'Unexpected --conversa, expected it only in a publication with voices',
      next: 'Add “voices” to site.yaml first.',
    };
  return said === undefined ? source : (languageNamed(said, languages) ?? unknownLanguage(said, languages));
}

function nextOf(kind: PieceKind, id: string, titles: Titles): string[] {
  const lacking = titles.languages.filter(({ path }) => !titles.in.has(path));
  const check = ownCommand('check');
  const isNamed = lacking.length === 0 || (kind === 'author' && titles.in.size === 1);
  return [
    ...(isNamed
      ? []
      : [
          `It has no title yet in ${lacking.map(({ name }) => name).join(', ')}: write it, and the slug, before it is published.`,
        ]),
    {
      story: 'It is a draft: write the texts, then take “draft: true” out of story.yaml.',
      page: 'Write the texts before you build: nothing holds a page back.',
      entry: `Write the definitions before you build. In a text it is <Term of="${id}">…</Term>.`,
      author: `Write the descriptions before you build. In a text it is <Name of="${id}">…</Name>, in a head “by: ${id}”.`,
    }[kind],
    `  ${check}   says what is still to be written, with file and line`,
    ...(kind === 'story' ? [`  ${ownCommand('dev').padEnd(check.length)}   shows it while you write`] : []),
  ];
}
