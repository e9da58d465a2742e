import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { StoryNotes } from '../../checks/story-notes.ts';
import type { Site } from '../../schema/site-file.ts';
import { keep } from '../../search/parts/kept.ts';
import type { KeptStory } from '../../story/kept/lazy-story.ts';
import { storyDigest } from '../digest.ts';
import type { TakeOutput } from '../render/kept-outputs.ts';
import type { Listed } from '../render/list-stories.ts';
import { type OpenShard, storiesIn } from './open-shard.ts';
import { outputsFolder, readWith, searchFolder } from './shard-facts.ts';

/** What shards have that need not be made again. */
export interface ShardsTaken {
  /** What was read of a story whose files, and `site.yaml`, hold what they held then. */
  story: (folder: string, site: Site) => KeptStory | undefined;
  /** How stories were listed, where that was with the same shared by all. */
  listed: (shared: string) => ReadonlyMap<string, Listed>;
  output: (shared: string) => TakeOutput;
  /** How much was taken from each, by its folder. */
  counts: ReadonlyMap<string, TakenCounts>;
}

export interface TakenCounts {
  outputs: number;
  stories: number;
  search: number;
}

/** Takes from shards; what search keeps is put where builds look for it. */
export function takingFromShards(shards: readonly OpenShard[]): ShardsTaken {
  const counts = new Map(shards.map(({ folder }) => [folder, { outputs: 0, stories: 0, search: 0 }]));
  const count = ({ folder }: OpenShard, what: keyof TakenCounts) => {
    const all = counts.get(folder);
    if (all) all[what] += 1;
  };
  const stories = shards.map((shard) => ({ shard, ...storiesIn(shard) }));
  const read = new Map(
    stories.flatMap(({ shard, readWith: then, read }) =>
      read.map(([id, content, story]) => [id, { shard, then, content, story }] as const),
    ),
  );
  const outputs = new Map(
    shards.flatMap((shard) =>
      shard.facts.outputs.map(([file, key, digest]) => [file, { shard, key, digest }] as const),
    ),
  );
  for (const shard of shards)
    for (const [name, digest] of shard.facts.search) {
      const bytes = shard.read(`${searchFolder}/${name}`, digest);
      if (bytes) keep(name, bytes);
      if (bytes && name.endsWith('.part')) count(shard, 'search');
    }
  return {
    counts,
    story: (folder, site) => {
      const known = read.get(basename(folder).normalize('NFC'));
      const now = readWith(site);
      if (known === undefined || known.then.site !== now.site) return undefined;
      if (known.content !== storyDigest(folder, known.story.media)) return undefined;
      if (known.then.places !== now.places && hasFindings(known.story)) return undefined;
      count(known.shard, 'stories');
      return known.story;
    },
    listed: (shared) =>
      new Map(stories.flatMap(({ shard, listed }) => (shard.facts.shared === shared ? listed : []))),
    output: (shared) => (file, key, to) => {
      const known = outputs.get(file);
      if (known === undefined || known.key !== key || known.shard.facts.shared !== shared) return undefined;
      const bytes = known.shard.read(`${outputsFolder}/${file}`, known.digest);
      if (bytes === undefined) return undefined;
      // What was looked at, and not what stands at the path a moment later.
      writeFileSync(to, bytes);
      count(known.shard, 'outputs');
      return {};
    },
  };
}

/** Whether something was found in a story: that says where, which has another name elsewhere. */
function hasFindings({ findings, noted }: KeptStory): boolean {
  const { findings: ofRules } = noted as StoryNotes;
  return findings.length > 0 || Object.values(ofRules).some(({ length }) => length > 0);
}
