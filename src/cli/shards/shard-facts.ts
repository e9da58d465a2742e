import { posix } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../../i18n/languages.ts';
import { base } from '../../routes.ts';
import { placeIn } from '../../schema/finding.ts';
import type { Site } from '../../schema/site-file.ts';
import type { KeptStory } from '../../story/kept/lazy-story.ts';
import { digest, folderDigest, publicationDigest } from '../digest.ts';
import { ownFiles, surroundings } from '../own-files.ts';
import type { Listed } from '../render/list-stories.ts';

/** Where what was rendered is in the folder of a shard, by its paths in the site. */
export const outputsFolder = 'files';
/** Where what search keeps is in it. */
export const searchFolder = 'search';
/** What was read of the stories. */
export const storiesFile = 'stories.json';

/** A path that leads into a folder wherever that is, and never out of it. */
function isInside(path: string): boolean {
  const isPlain = !/[\\\0]/.test(path) && !/^[a-z]:/i.test(path) && posix.normalize(path) === path;
  return isPlain && !path.startsWith('/') && path.split('/').every((name) => name !== '..' && name !== '.');
}

const digestOfFile = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1).refine(isInside, { error: 'Unexpected path that leads out of the folder' });
const count = z.number().int().min(1).max(9999);

/** What a shard says of itself. */
export const shardFacts = z.strictObject({
  /** For whoever finds the folder. */
  what: z.string(),
  number: count,
  of: count,
  /** What shards of one site have in common, by what it is called. */
  madeOf: z.strictObject({ node: z.string(), base: z.string(), code: z.string(), content: z.string() }),
  /** Stands for what all outputs are made of. */
  shared: z.string(),
  /** With what each is made of besides, and the digest of its bytes. */
  outputs: z.array(z.tuple([path, z.string(), digestOfFile])),
  /** What search keeps. */
  search: z.array(z.tuple([z.string().regex(/^[0-9a-f]{20}\.(part|note)$/), digestOfFile])),
  /** Digest of {@link storiesFile}. */
  stories: digestOfFile,
});
export type ShardFacts = z.infer<typeof shardFacts>;

/** What reading a story depends on besides its files and the code. */
export interface ReadWith {
  /** Stands for `site.yaml`. */
  site: string;
  /** How findings name the folder of the publication: those of a story are true elsewhere only under the same name. */
  places: string;
}

/** What this process reads stories with. */
export function readWith(site: Site | undefined): ReadWith {
  return { site: digest([JSON.stringify(site)]), places: placeIn(contentFolder).file };
}

/** What a shard knows of its stories. */
export interface ShardStories {
  readWith: ReadWith;
  /** By their ids: what stands for their files, and what was read of them. */
  read: [id: string, content: string, story: KeptStory][];
  listed: [id: string, listed: Listed][];
}

/** What this process would make a shard of. */
export function madeOfNow(content: string): ShardFacts['madeOf'] {
  const { version, platform, arch } = process;
  return {
    node: `${version} on ${platform} ${arch}`,
    base,
    code: digest([...surroundings(), ...ownFiles.map(folderDigest)]),
    content: publicationDigest(content),
  };
}
