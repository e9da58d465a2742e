/*
 * Opens the folder of a shard. It was built elsewhere and has come here in some way, so nothing in it is believed that
 * can be looked at: paths lead nowhere else, all files are there, and each is read only as long as it has the bytes that
 * the shard was built with.
 */

import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { ownCommand } from '../../files/own-command.ts';
import { printable } from '../../schema/printable.ts';
import { isHearths } from '../site-marker.ts';
import {
  outputsFolder,
  readWith,
  type ShardFacts,
  type ShardStories,
  searchFolder,
  shardFacts,
  storiesFile,
} from './shard-facts.ts';
import { shardFile } from './shard-folder.ts';

/** A shard that can be taken from. */
export interface OpenShard {
  folder: string;
  facts: ShardFacts;
  /** The bytes of a file in it; `undefined` where they are not those that it was built with. */
  read: (path: string, digest: string) => Buffer | undefined;
  /** Paths of the files of which that was so. */
  damaged: Set<string>;
}

/** A file in a shard may have so many bytes. */
const largest = 1024 ** 3;

/** Opens a shard; a text for a person where there is none that can be used. */
export function openShard(folder: string): OpenShard | string {
  const refuse = (found: string, next: string) =>
    `${printable(folder)}  error  Unexpected ${found}, expected the folder of a shard  (shard)\n  → ${next}`;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return refuse('path at which there is no folder', 'Correct it, or build the shard first.');
  const { files, others } = entriesIn(folder);
  const [other] = others;
  if (other !== undefined)
    return refuse(
      `${printable(other)}, which is neither a file nor a folder`,
      'A shard has no links: build it again, or have it copied as it is.',
    );
  if (!files.has(shardFile))
    return isHearths(folder)
      ? refuse('whole site', `Name the folders that “${ownCommand('build', '--shard 1/4')}” makes.`)
      : refuse(
          `folder without ${shardFile}`,
          `Name the folders that “${ownCommand('build', '--shard 1/4')}” makes.`,
        );
  const facts = factsIn(folder);
  if (facts === undefined)
    return refuse(`${shardFile} of another form`, 'It is damaged, or of another version: build it again.');
  const missing = pathsOf(facts).filter((path) => !files.has(path));
  if (missing.length > 0)
    return refuse(
      `folder without ${missing.length} of its files, like ${printable(missing[0] ?? '')}`,
      'It was not copied whole: copy it again, or build it again.',
    );
  const damaged = new Set<string>();
  const read = (path: string, digest: string) => {
    const file = readContentFile(join(folder, path), folder, largest);
    if (file.state === 'read' && hash('sha256', file.bytes, 'hex') === digest) return file.bytes;
    damaged.add(path);
    return undefined;
  };
  return { folder, facts, read, damaged };
}

function factsIn(folder: string): ShardFacts | undefined {
  const file = readContentFile(join(folder, shardFile), folder, largest);
  try {
    return file.state === 'read' ? shardFacts.parse(JSON.parse(file.bytes.toString())) : undefined;
  } catch {
    return undefined;
  }
}

function pathsOf({ outputs, search }: ShardFacts): string[] {
  return [
    storiesFile,
    ...outputs.map(([path]) => `${outputsFolder}/${path}`),
    ...search.map(([name]) => `${searchFolder}/${name}`),
  ];
}

function entriesIn(folder: string): { files: Set<string>; others: string[] } {
  const files = new Set<string>();
  const others: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (entry.isFile()) files.add(path);
    else if (!entry.isDirectory()) others.push(path);
  }
  return { files, others };
}

/** What a shard knows of its stories; nothing where that is damaged. */
export function storiesIn({ facts, read }: OpenShard): ShardStories {
  const bytes = read(storiesFile, facts.stories);
  return bytes ? JSON.parse(bytes.toString()) : { readWith: readWith(undefined), read: [], listed: [] };
}
