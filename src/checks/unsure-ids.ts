import { ownCommand } from '../files/own-command.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { Block } from '../story/blocks.ts';
import { firstWords } from '../story/pairing/first-words.ts';
import type { UnsureBlocks } from '../story/pairing/new-ids.ts';

/** How many blocks somebody is asked to choose from. */
export const candidatesAtMost = 2;

/**
 * What an editor has to say of the new blocks of a translation, since neither their place nor what they say does: one
 * finding a block.
 * @param path file of the translation, in which the blocks are placed.
 * @param original file of the source.
 * @param freeId an id that no block ever had, another each time.
 */
export function unsureIds(
  unsure: readonly UnsureBlocks[],
  path: string,
  original: string,
  freeId: () => string,
): Finding[] {
  const source = placeIn(original).file;
  return unsure.flatMap((group) =>
    group.blocks.map((block) => {
      const candidates = group.candidates(block).slice(0, candidatesAtMost);
      return error(
        'unsure-id',
        placeIn(path, block.place.line, block.place.column),
        `Unexpected ${block.kind} “${firstWords(block)}” without an id${where(group)}, expected ${expected(candidates, source)}`,
        next(candidates, block, source, freeId()),
      );
    }),
  );
}

function expected(candidates: readonly Block[], source: string): string {
  const named = candidates.map((other) => `${other.id} “${firstWords(other)}” in line ${other.place.line}`);
  if (named.length === 0) return `it in ${source} as well, where no untranslated block is like it`;
  const rest = `${named.join(' or ')} of ${source}: what both say does not tell`;
  return named.length === 1 ? `to be told whether it is ${rest}` : `to be told which it is, ${rest}`;
}

function next(candidates: readonly Block[], block: Block, source: string, free: string): string {
  const place = writtenInTag(block)
    ? 'in its tag'
    : block.kind === 'code'
      ? 'behind its first line'
      : 'at its end';
  const none = `If it translates none, write ${idAsWritten(free, block)}, which is free.`;
  const [first, second] = candidates.map(({ id }) => idAsWritten(id, block));
  if (first === undefined)
    return `Write the block in ${source} first and run “${ownCommand('ids')}” again, or write the id of the block that this one translates ${place}. ${none}`;
  return `Write ${second === undefined ? first : `${first} or ${second}`} ${place}. ${none}`;
}

/** An id as an editor writes it at a block. */
export function idAsWritten(id: string, block: Block): string {
  if (block.kind === 'code') return `#${id}`;
  return writtenInTag(block) ? `id="${id}"` : `{/* #${id} */}`;
}

function writtenInTag({ kind }: Block): boolean {
  const inTags: readonly Block['kind'][] = [
    'quotation',
    'aside',
    'definition',
    'figure',
    'video',
    'audio',
    'moment',
    'unknown',
    'table',
    'chart',
    'turn',
  ];
  return inTags.includes(kind);
}

function where({ after, before }: UnsureBlocks): string {
  if (after !== undefined && before !== undefined) return ` between ${after} and ${before}`;
  if (after !== undefined) return ` after ${after}`;
  return before === undefined ? '' : ` before ${before}`;
}
