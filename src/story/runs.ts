import type { ChartBlock, ItemBlock, LayerBlock, MomentBlock, RowBlock, TableBlock } from './blocks.ts';
import type { Shown } from './pairing/shown.ts';

/** A block of one text. */
export type TextBlock = Exclude<LayerBlock, MomentBlock | TableBlock | RowBlock | ChartBlock>;

/** A block by itself, the items of one list, the moments of one line, or a table with its rows. */
export type Run =
  | { kind: 'single'; shown: Shown<TextBlock | ChartBlock> }
  | { kind: 'list'; list: ItemBlock['list']; items: Shown<TextBlock>[] }
  | { kind: 'moments'; moments: Shown<MomentBlock>[] }
  | TableRun;

/** A table with its rows; without one, rows that a translation lacks of a table that stands elsewhere in it. */
export interface TableRun {
  kind: 'table';
  table: Shown<TableBlock> | undefined;
  rows: Shown<RowBlock>[];
}

/** Gathers the items of each list, the moments of each line and the rows of each table, as HTML wants them. */
export function inRuns(blocks: readonly Shown<LayerBlock>[]): Run[] {
  const runs: Run[] = [];
  for (const shown of blocks) {
    const last = runs.at(-1);
    if (is('moment', shown)) {
      if (last?.kind === 'moments') last.moments.push(shown);
      else runs.push({ kind: 'moments', moments: [shown] });
    } else if (is('table', shown)) {
      runs.push({ kind: 'table', table: shown, rows: [] });
    } else if (is('row', shown)) {
      if (last?.kind === 'table') last.rows.push(shown);
      else runs.push({ kind: 'table', table: undefined, rows: [shown] });
    } else if (is('chart', shown)) {
      runs.push({ kind: 'single', shown });
    } else if (isText(shown)) {
      const { block } = shown;
      if (block.kind !== 'item') runs.push({ kind: 'single', shown });
      else if (last?.kind === 'list' && !block.first) last.items.push(shown);
      else runs.push({ kind: 'list', list: block.list, items: [shown] });
    }
  }
  return runs;
}

function is<Kind extends LayerBlock['kind']>(
  kind: Kind,
  shown: Shown<LayerBlock>,
): shown is Shown<Extract<LayerBlock, { kind: Kind }>> {
  return shown.block.kind === kind;
}

function isText(shown: Shown<LayerBlock>): shown is Shown<TextBlock> {
  return !is('moment', shown) && !is('table', shown) && !is('row', shown) && !is('chart', shown);
}
