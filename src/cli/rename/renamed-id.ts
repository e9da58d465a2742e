/* Gives a block of a story another id, in all languages and wherever something refers to it. */
import { join, relative } from 'node:path';
import { articleShownIn } from '../../checks/shown-in.ts';
import { readable } from '../../routes.ts';
import { nameForm } from '../../schema/fields.ts';
import { nearest } from '../../schema/nearest.ts';
import { printable } from '../../schema/printable.ts';
import { idsOfLayout } from '../../schema/shape/layers.ts';
import { writeTranslations } from '../../story/pairing/write-translations.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { translationsFile } from '../../story/read/read-story.ts';
import { idPrefix, lastIdsOf } from '../../story/read/write-ids.ts';
import { blocksOf, fragmentsOfParts } from '../../story/story.ts';
import type { Staged } from '../upgrade/staged.ts';
import { changeLinks, linkingTexts } from './link-documents.ts';
import type { Refused } from './text-of-links.ts';
import { withValue } from './yaml-lines.ts';

/** Renames in a copy. */
export async function renameId(
  [storyId = '', old = '', made = '']: readonly string[],
  draft: PublicationDraft,
  staged: Staged,
): Promise<{ says: string[] } | Refused> {
  const { site, stories } = draft;
  const story = stories.find(({ id }) => id === storyId);
  if (story === undefined)
    return {
      found: `Unexpected story “${printable(storyId)}”, expected the name of a folder in stories/`,
      next: `The most similar ones are ${nearest(
        storyId,
        stories.map(({ id }) => id),
        3,
      ).join(', ')}.`,
    };
  const ids = new Set(
    story.documents
      .flatMap(blocksOf)
      .filter(({ kind }) => kind !== 'note')
      .map(({ id }) => id),
  );
  if (!ids.has(old) || old === '')
    return {
      found: `Unexpected block “${printable(old)}”, expected the id of one in the story ${story.id}`,
      next: `The most similar ones are ${nearest(old, ids, 3).join(', ')}.`,
    };
  const last = lastIdsOf(story);
  const wasGiven = (['article', 'conversa'] as const).some((kind) => {
    const [, number] = new RegExp(`^${idPrefix[kind]}(\\d+)$`).exec(made) ?? [];
    return number !== undefined && Number(number) <= last[kind];
  });
  const parts = [...fragmentsOfParts(site), ...idsOfLayout];
  if (
    !nameForm.test(made) ||
    made.length > 100 ||
    ids.has(made) ||
    wasGiven ||
    parts.includes(made) ||
    made.startsWith('note-')
  )
    return {
      found: `Unexpected id “${printable(made)}”, expected small letters, digits and hyphens, a letter first, and one that no block or part of the page has or had`,
      next: 'Choose another one.',
    };
  const name = (path: string) => relative(staged.of, path).replaceAll('\\', '/');
  for (const { path } of story.documents) {
    const text = staged.read(name(path)) ?? '';
    const changed = withId(text, old, made);
    if (changed !== text) staged.write(name(path), changed);
  }
  const moved = (link: string, language: { path: string }, of: string | undefined) => {
    if (of === story.id && link === `#${old}`) return `#${made}`;
    const shown = site.languages.find(({ path }) => path === language.path);
    const slug = shown && articleShownIn(shown, story, site)?.slug;
    const [, start = '', fragment] = /^(.*)#(.*)$/s.exec(link) ?? [];
    const isHere =
      fragment === old && slug !== undefined && [`/${slug}/`, `/${slug}`].includes(readable(start));
    return isHere ? `${start}#${made}` : undefined;
  };
  const refusal = changeLinks(linkingTexts(draft), (link, text) => moved(link, text.language, text.story), {
    read: (path) => staged.read(name(path)) ?? '',
    write: (path, text) => staged.write(name(path), text),
  });
  if (refusal) return refusal;
  const file = name(join(story.folder, 'story.yaml'));
  const { relations, corrections = [] } = story.head?.value ?? {};
  const fields = [
    ...(relations?.between ?? []).flatMap(({ block }, index) =>
      block === old ? [['relations', 'between', index, 'block']] : [],
    ),
    ...corrections.flatMap(({ block }, index) => (block === old ? [['corrections', index, 'block']] : [])),
  ];
  for (const field of fields) {
    const changed = withValue(staged.read(file) ?? '', field as string[], made);
    if (changed === undefined)
      return {
        found: `Unexpected form of “${field.join('.')}” in ${file}, expected the id of a block`,
        next: 'Change it yourself, and run it again.',
      };
    staged.write(file, changed);
  }
  const stamps = name(join(story.folder, translationsFile));
  const before = staged.read(stamps);
  if (before !== undefined) {
    staged.write(stamps, before);
    const renamed = (byLanguage: typeof story.translations.article) =>
      Object.fromEntries(
        Object.entries(byLanguage).map(([language, blocks]) => [
          language,
          Object.fromEntries(Object.entries(blocks).map(([id, stamp]) => [id === old ? made : id, stamp])),
        ]),
      );
    const { article, conversa } = story.translations;
    await writeTranslations(join(staged.folder, stamps), {
      lastIds: last,
      article: renamed(article),
      conversa: renamed(conversa),
    });
  }
  return {
    says: [
      `Links of others to #${old} find no such place from now on, and lead to the top of the page: what stands behind # cannot be redirected.`,
    ],
  };
}

/** A document with another id where it is written at a block, and in what refers to it. */
function withId(text: string, old: string, made: string): string {
  const tokens = (list: string) => list.replaceAll(new RegExp(`(?<=^|\\s)${old}(?=\\s|$)`, 'g'), made);
  return text
    .replaceAll(new RegExp(`(\\{\\s*/\\*\\s*#)${old}(?=\\s*\\*/\\s*\\})`, 'g'), `$1${made}`)
    .replaceAll(new RegExp(`^(\\s*\`{3,}[^\`\\n]*\\s#)${old}(?=\\s*$)`, 'gm'), `$1${made}`)
    .replaceAll(
      /(\s(?:id|refs?)=)(["'])([^"'<>]*)\2/g,
      (_, start, quote, list) => start + quote + tokens(list) + quote,
    );
}
