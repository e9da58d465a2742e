/* Gives an entry of the glossary or the who-is-who another name in files: that by which texts name it. */
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nameForm } from '../../schema/fields.ts';
import { nearest } from '../../schema/nearest.ts';
import { printable } from '../../schema/printable.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Staged } from '../upgrade/staged.ts';
import type { Refused } from './text-of-links.ts';

/** Renames in a copy; the file that goes is to be deleted once what is new is written. */
export function renameEntry(
  [old = '', made = '']: readonly string[],
  draft: PublicationDraft,
  staged: Staged,
): { says: string[]; gone: string } | Refused {
  const entries = [...draft.glossary, ...draft.people];
  const found =
    entries.find(({ id, group }) => `${group}/${id}` === old) ?? entries.find(({ id }) => id === old);
  if (found === undefined)
    return {
      found: `Unexpected entry “${printable(old)}”, expected the name of a file in glossary/ or people/`,
      next: `The most similar ones are ${
        nearest(
          old,
          entries.map(({ id }) => id),
          3,
        ).join(', ') || 'none: there are no entries'
      }.`,
    };
  if (!nameForm.test(made) || made.length > 100)
    return {
      found: `Unexpected name “${printable(made)}”, expected small letters, digits and hyphens, a letter first`,
      next: 'Choose another name.',
    };
  const { group, id } = found;
  const path = `${group}/${made}.yaml`;
  if (existsSync(join(draft.folder, path)))
    return {
      found: `Unexpected name “${made}”, expected one that nothing has: there is ${path}`,
      next: 'Choose another name.',
    };
  const element = group === 'glossary' ? 'Term' : 'Name';
  const files = [
    ...draft.stories.flatMap(({ documents, folder }) => [
      ...documents.map((each) => each.path),
      join(folder, 'story.yaml'),
    ]),
    ...draft.pages.map((page) => page.path),
    ...entries.map((entry) => entry.path),
  ].map((each) => relative(staged.of, each).replaceAll('\\', '/'));
  const gone = `${group}/${id}.yaml`;
  for (const name of new Set(files)) {
    const before = staged.read(name);
    if (before === undefined) continue;
    const inTags = before.replaceAll(
      new RegExp(`(<${element}\\b[^<>]*?\\sof=)(["'])${id}\\2`, 'g'),
      (_, start, quote) => `${start}${quote}${made}${quote}`,
    );
    const after = group === 'people' ? inCredits(inTags, id, made, name) : inTags;
    if (name === gone) staged.write(path, after);
    else if (after !== before) staged.write(name, after);
  }
  rmSync(join(staged.folder, gone), { force: true });
  return { says: [`Its address does not change: that is its slug. ${gone} is ${path} now.`], gone };
}

/** Credits name somebody by their entry, and so do the parties of a map. */
function inCredits(text: string, id: string, made: string, name: string): string {
  const end = name.endsWith('.mdx') ? text.slice(4).search(/^---[ \t]*\r?$/m) + 4 : text.length;
  const value = `(?<=^|[\\s\\[,:"'])${id}(?=$|[\\s\\],}"'])`;
  const head = text
    .slice(0, end)
    .replaceAll(
      /^(.*\b(?:by|reviewer)["']?:\s*)(.*)$/gm,
      (_, start, rest) => start + rest.replaceAll(new RegExp(value, 'g'), made),
    )
    .replaceAll(new RegExp(`^(\\s*-\\s+)${id}(?=\\s*$)`, 'gm'), `$1${made}`);
  const parties = name.endsWith('story.yaml')
    ? head
        .replaceAll(new RegExp(`^(\\s+)${id}(?=:)`, 'gm'), `$1${made}`)
        .replaceAll(new RegExp(`\\b(from|to): ${id}(?=[\\s,}])`, 'g'), `$1: ${made}`)
    : head;
  return parties + text.slice(end);
}
