import { parse } from 'node:path';
import { type EntryGroup, entryGroups } from '../schema/entry-file.ts';
import { error, type Finding } from '../schema/finding.ts';
import { isNear, nearest } from '../schema/nearest.ts';
import { mentionTag } from '../story/element-table.ts';
import { type EntryDraft, keyOf } from '../story/entries.ts';
import { mentionsIn } from '../story/mentions.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { Mention } from '../story/text.ts';
import { notesOf } from './story-notes.ts';

/** How many ids are worth reading through; among more of them, those that are most alike are enough. */
const idsAtMost = 20;

/** Every mention is of an entry that is there. */
export function mentions({ site, stories, glossary, people }: PublicationDraft): Finding[] {
  const known = {
    glossary: new Set(glossary.map(({ id }) => id)),
    people: new Set(people.map(({ id }) => id)),
  };
  // The name of a file that cannot be an entry's has a finding of its own.
  const misnamed = { glossary: misnamedIn(glossary), people: misnamedIn(people) };
  const there = new Set(entryGroups.flatMap((group) => [...known[group]].map((id) => keyOf(group, id))));
  return stories
    .filter((story) => notesOf(story, site).mentions.some((key) => !there.has(key)))
    .flatMap(({ documents }) => documents.flatMap(mentionsIn))
    .filter(({ entry, of }) => !known[entry].has(of) && !misnamed[entry].some((name) => isNear(name, of)))
    .map((mention) => unknownEntry(mention, known));
}

/** What entries are called whose files have names that no entry can have. */
function misnamedIn(entries: readonly EntryDraft[]): string[] {
  return entries.flatMap(({ id, path }) => (id === '' ? [parse(path).name.toLowerCase()] : []));
}

function unknownEntry(
  { entry, of, place }: Mention,
  known: Record<EntryGroup, ReadonlySet<string>>,
): Finding {
  const other = entry === 'glossary' ? 'people' : 'glossary';
  return error(
    'unknown-entry',
    place,
    `Unexpected entry “${of}” in ${mentionTag(entry)}, expected ${expected(of, entry, known[entry])}`,
    known[other].has(of)
      ? `Write ${mentionTag(other)}: it is an entry of ${other}/.`
      : `Correct its name, or write ${entry}/${of}.yaml.`,
  );
}

function expected(of: string, group: EntryGroup, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return `an entry of ${group}/, which has none`;
  return ids.size > idsAtMost
    ? `an entry of ${group}/, like ${nearest(of, ids, 3).join(', ')}`
    : `one of ${[...ids].join(', ')}`;
}
