import { createHash } from 'node:crypto';
import { type Entry, keyOf } from '../../story/entries.ts';

/** So many entries are searched together with the newest stories; of more, parts have fewer than that. */
const most = 160;

/** Entries in parts that do not depend on which others there are, until there are twice as many. Few are one part. */
export function cutEntries(entries: readonly Entry[]): Entry[][] {
  if (entries.length <= most) return [[...entries]];
  const count = 2 ** Math.ceil(Math.log2((entries.length / most) * 1.25));
  const parts = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of entries) {
    const digest = createHash('sha256').update(keyOf(entry.group, entry.id)).digest();
    parts[digest.readUInt16BE() % count]?.push(entry);
  }
  return parts.filter(({ length }) => length > 0);
}
