import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { Block } from '../story/blocks.ts';
import type { UnsureBlocks } from '../story/pairing/new-ids.ts';

/**
 * What an editor has to say of the new blocks of a translation, since their place does not: one finding a block.
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
      const written = (id: string) => (isElement(block) ? `id="${id}"` : `{/* #${id} */}`);
      const there = group.source === 'apart' ? [] : group.source;
      const id = there.find(({ kind }) => kind === block.kind)?.id;
      const free = `If it translates none, write ${written(freeId())}, which is free.`;
      return error(
        'unsure-id',
        placeIn(path, block.place.line, block.place.column),
        `Unexpected ${named(group.blocks)} without an id${where(group)}, expected ${expected(group, source)}`,
        id === undefined
          ? `Write the block in ${source} first and run “npm run ids” again, or write the id of the block that this one translates. ${free}`
          : `Write the id of the block that this one translates, like ${written(id)}. ${free}`,
      );
    }),
  );
}

function isElement({ kind }: Block): boolean {
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

function expected({ source }: UnsureBlocks, file: string): string {
  if (source === 'apart') return `it between the same two blocks as in ${file}, where others are around it`;
  if (source.length === 0) return `every block in ${file} as well, which has nothing untranslated there`;
  const ids = source.map(({ id, place }) => `${id} in line ${place.line}`).join(', ');
  return `what is untranslated there in ${file}: ${named(source)} (${ids})`;
}

/** Blocks by their kinds: `2 paragraphs, 1 item`. */
function named(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ');
}
