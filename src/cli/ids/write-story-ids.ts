/* Writes the ids that the documents of one story lack: new ones into sources, the same ones into translations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unsureIds } from '../../checks/unsure-ids.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Block } from '../../story/blocks.ts';
import { writeTranslations } from '../../story/pairing/write-translations.ts';
import { type StoryDraft, translationsFile } from '../../story/read/read-story.ts';
import { sourceDocument } from '../../story/read/source-document.ts';
import {
  type AddressedTranslation,
  idPrefix,
  lastIdsOf,
  writeIds,
  writeTranslationIds,
} from '../../story/read/write-ids.ts';
import type { DocumentKind } from '../../story/story.ts';
import { writeStoryFile } from '../../story/write-story-file.ts';
import { highestNumberIn, inTheWay } from './in-the-way.ts';

/** What writing the ids of a document came to. */
export interface WrittenDocument {
  path: string;
  written: number;
  /** Of a translation, its new blocks and those of the source that they are. */
  pairs: AddressedTranslation['pairs'];
}

/** What writing ids came to. */
export interface Outcome {
  documents: WrittenDocument[];
  unsure: Finding[];
  /** What keeps ids from being written. */
  inTheWay: Finding[];
}

/** Says of a block that is not sure which id it has; `undefined` where nobody says. */
export type Choose = (
  block: Block,
  candidates: readonly Block[],
  free: string,
  path: string,
) => Promise<string | undefined>;

/** Writes what is missing in a story, as far as nothing is in the way. */
export async function writeStoryIds(story: StoryDraft, choose: Choose): Promise<Outcome> {
  const found = inTheWay(story);
  if (found.ofStory.length > 0) return { documents: [], unsure: [], inTheWay: [...found.ofStory] };
  const outcome: Outcome = { documents: [], unsure: [], inTheWay: [] };
  const lastIds = lastIdsOf(story);
  for (const kind of ['article', 'conversa'] as const) {
    const documents = story.documents.filter((document) => document.kind === kind).map(({ path }) => path);
    const broken = new Map(documents.map((path) => [path, found.ofDocument(path)]));
    outcome.inTheWay.push(...[...broken.values()].flat());
    const usable = documents.filter((path) => broken.get(path)?.length === 0);
    for (const path of documents)
      if (!usable.includes(path)) lastIds[kind] = Math.max(lastIds[kind], highestNumberIn(path, kind));
    const original = sourceDocument(story, kind)?.path;
    if (original === undefined || !usable.includes(original)) {
      // Whatever keeps the source from being read is said of it, if anybody waits for its ids.
      if (original === undefined && documents.length > 0) outcome.inTheWay.push(...unreadSource(story, kind));
      continue;
    }
    const before = readFileSync(original, 'utf8');
    const { source, lastNumber } = writeIds(before, kind, lastIds[kind]);
    outcome.documents.push({ path: original, written: lastNumber - lastIds[kind], pairs: new Map() });
    lastIds[kind] = lastNumber;
    if (source !== before) writeStoryFile(original, source);
    for (const path of usable) {
      if (path === original) continue;
      const { written, unsure, highest } = await writeTranslation(path, kind, source, lastIds[kind], choose);
      outcome.documents.push(written);
      lastIds[kind] = highest;
      let free = highest;
      outcome.unsure.push(...unsureIds(unsure, path, original, () => `${idPrefix[kind]}${++free}`));
    }
  }
  await writeTranslations(join(story.folder, translationsFile), { ...story.translations, lastIds });
  return outcome;
}

function unreadSource({ findings, head }: StoryDraft, kind: DocumentKind): Finding[] {
  const name = `${kind}.${head?.value.documents[kind]?.source}.mdx`;
  return findings.filter(
    ({ severity, place, message }) =>
      severity === 'error' && (place.file.endsWith(`/${name}`) || message.includes(name)),
  );
}

/** Writes the ids of a translation: what is sure, then what somebody chose, each time with all that follows from it. */
async function writeTranslation(
  path: string,
  kind: DocumentKind,
  source: string,
  last: number,
  choose: Choose,
): Promise<{ written: WrittenDocument; unsure: AddressedTranslation['unsure']; highest: number }> {
  const text = readFileSync(path, 'utf8');
  let [highest, written] = [last, 0];
  const pairs = new Map<Block, Block>();
  // Writing an id changes no line.
  const left = new Set<number>();
  let now = text;
  for (;;) {
    const addressed = writeTranslationIds(now, kind, source);
    written += addressed.written;
    for (const [block, other] of addressed.pairs) pairs.set(block, other);
    const asked = addressed.unsure
      .flatMap((group) => group.blocks.map((block) => ({ block, candidates: group.candidates(block) })))
      .find(({ block }) => !left.has(block.place.line));
    if (asked === undefined) {
      if (addressed.source !== text) writeStoryFile(path, addressed.source);
      return { written: { path, written, pairs }, unsure: addressed.unsure, highest };
    }
    left.add(asked.block.place.line);
    const free = `${idPrefix[kind]}${highest + 1}`;
    const chosen = await choose(asked.block, asked.candidates, free, path);
    now = addressed.withChosen(new Map(chosen === undefined ? [] : [[asked.block, chosen]]));
    if (chosen !== undefined) written++;
    if (chosen === free) highest++;
  }
}
