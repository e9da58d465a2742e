/* What a shard of a site is called, and where it is: a folder that a build owns as it owns a site, and that is none. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { ownCommand } from '../../files/own-command.ts';
import { printable } from '../../schema/printable.ts';
import { isHearths } from '../site-marker.ts';

/** One of so many shards of a site. */
export interface ShardNumber {
  /** From 1 on. */
  number: number;
  of: number;
}

/** What a build puts into a folder. */
export type BuiltKind = 'site' | 'shard';

/** The file in the folder of a shard which says what that is. */
export const shardFile = 'hearth-shard.json';

/** Which shard is meant by `2/8`; text for a person where none is. */
export function shardNamed(text: string): ShardNumber | string {
  const [, number = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim())?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  return (
    `--shard ${printable(text)}  error  Unexpected “${printable(text)}”, expected which shard of how many, ` +
    `like 1/4 to 4/4  (shard)\n  → ${ownCommand('build', '--shard 1/4')}. Nothing was changed.`
  );
}

/** How people write it. */
export function nameOf({ number, of }: ShardNumber): string {
  return `${number}/${of}`;
}

/** Where a shard goes that nobody has another folder for. */
export function folderOf({ number, of }: ShardNumber): string {
  return `dist-${number}-of-${of}`;
}

/** Why a folder of Hearth's is not replaced by something of a kind, for a person; `undefined` where it may be. */
export function wrongKind(folder: string, kind: BuiltKind): string | undefined {
  if (!isHearths(folder) || kindOf(folder) === kind) return undefined;
  const [found, expected] =
    kind === 'site' ? ['a shard of a site', 'one for a whole site'] : ['a whole site', 'one for a shard'];
  return (
    `OUT=${printable(folder)}  error  Unexpected folder with ${found}, expected ${expected}  (out)\n` +
    '  → Name another folder, or delete it yourself and build again. Nothing was changed.'
  );
}

/** What is in a folder that Hearth built. */
export function kindOf(folder: string): BuiltKind {
  return lstatSync(join(folder, shardFile), { throwIfNoEntry: false }) ? 'shard' : 'site';
}
