import type { Stamp } from '../../schema/translations-file.ts';
import { type Block, plainText } from '../blocks.ts';
import { placeholderIn } from '../placeholder.ts';
import { type Article, blocksOf, type Conversa } from '../story.ts';
import { digestOf, wordingOf } from './digest.ts';

/** A block of a document in its source language beside its translation; joined by id, never by position. */
export type PairedBlock =
  | { state: 'current'; id: string; source: Block; translation: Block; stamp: Stamp }
  /** Translated from an earlier wording; without a stamp nobody ever said from which. */
  | { state: 'stale'; id: string; source: Block; translation: Block; stamp: Stamp | undefined }
  | { state: 'missing'; id: string; source: Block }
  /** The source has no such block, or no longer. */
  | { state: 'extra'; id: string; translation: Block };

export type TranslationState = PairedBlock['state'];
export const translationStates = [
  'current',
  'stale',
  'missing',
  'extra',
] as const satisfies TranslationState[];

/** Of a picture of which nothing is said there is nothing to translate. */
const ofNoWords: Stamp = { from: '', fromDigest: digestOf(''), translationDigest: '', accepted: '' };

/** Pairs a translation with its source: the source's blocks in their order, then those that only the translation has. */
export function pair<Document extends Article | Conversa>(
  source: Document,
  translation: Document,
  stamps: Readonly<Record<string, Stamp>>,
): PairedBlock[] {
  const translated = new Map(blocksOf(translation).map((block) => [block.id, block]));
  const paired = blocksOf(source).map((block): PairedBlock => {
    const { id } = block;
    const counterpart = translated.get(id);
    if (counterpart === undefined) return { state: 'missing', id, source: block };
    translated.delete(id);
    // Not every record is one of a schema: an id may be called like something that every object has.
    const stamp = Object.hasOwn(stamps, id) ? stamps[id] : undefined;
    const both = { id, source: block, translation: counterpart };
    const wording = wordingOf(block);
    if (wording === '') return { state: 'current', ...both, stamp: ofNoWords };
    return stamp?.fromDigest === digestOf(wording)
      ? { state: 'current', ...both, stamp }
      : { state: 'stale', ...both, stamp };
  });
  const extra = [...translated].map(
    ([id, block]): PairedBlock => ({ state: 'extra', id, translation: block }),
  );
  return [...paired, ...extra];
}

/** Whether a block or its source still has a placeholder, so that nobody can say that one fits the other. */
export function isUnwritten(block: PairedBlock): boolean {
  const sides = [
    ...('source' in block ? [block.source] : []),
    ...('translation' in block ? [block.translation] : []),
  ];
  return sides.some((side) => placeholderIn(plainText(side)) !== undefined);
}

/** What accepting a block came to. */
export type Acceptance =
  | { outcome: 'stamped'; stamp: Stamp }
  | { outcome: 'already-current' }
  /** The source changed and the translation did not: a stamp would say nothing unless somebody looked. */
  | { outcome: 'needs-review' }
  /** What stands in one of the two is still to be written. */
  | { outcome: 'unwritten' }
  /** There is nothing to pair: the block is missing in the translation or in the source. */
  | { outcome: 'unpaired' };

/**
 * Says that a translation fits the wording that the source has now.
 * @param today calendar date of the stamp.
 */
export function accept(block: PairedBlock, reviewed: boolean, today: string): Acceptance {
  if (block.state === 'missing' || block.state === 'extra') return { outcome: 'unpaired' };
  const from = wordingOf(block.source);
  if (from === '') return { outcome: 'already-current' };
  if (isUnwritten(block)) return { outcome: 'unwritten' };
  const translationDigest = digestOf(wordingOf(block.translation));
  const unchanged = block.stamp?.translationDigest === translationDigest;
  if (block.state === 'current' && unchanged) return { outcome: 'already-current' };
  if (block.state === 'stale' && unchanged && !reviewed) return { outcome: 'needs-review' };
  return {
    outcome: 'stamped',
    stamp: { from, fromDigest: digestOf(from), translationDigest, accepted: today },
  };
}
