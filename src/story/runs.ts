import type {
  DefinitionBlock,
  ItemBlock,
  LayerBlock,
  MomentBlock,
  NoteBlock,
  RowBlock,
  TableBlock,
  UnknownBlock,
} from './blocks.ts';
import type { Shown } from './pairing/shown.ts';

/** A block that stands by itself; notes are listed by `notes.ts`. */
export type SingleBlock = Exclude<
  LayerBlock,
  MomentBlock | ItemBlock | DefinitionBlock | TableBlock | RowBlock | UnknownBlock | NoteBlock
>;

/** A list with those within it. */
export interface ListRun {
  kind: 'list';
  list: ItemBlock['list'];
  items: { shown: Shown<ItemBlock>; lists: ListRun[] }[];
}

/** A table with its rows; without one, rows that a translation lacks of a table that stands elsewhere in it. */
export interface TableRun {
  kind: 'table';
  table: Shown<TableBlock> | undefined;
  rows: Shown<RowBlock>[];
}

/** A block by itself, a list, a table, the terms that are explained together, the moments of one line, or open questions. */
export type Run = (
  | { kind: 'single'; shown: Shown<SingleBlock> }
  | ListRun
  | TableRun
  | { kind: 'definitions'; definitions: Shown<DefinitionBlock>[] }
  | { kind: 'moments'; moments: Shown<MomentBlock>[] }
  | { kind: 'unknowns'; unknowns: Shown<UnknownBlock>[] }
) & {
  /** Whether a rule stands before it. */
  ruled?: true;
};

/** Gathers the blocks that stand together, as HTML wants them: the items of each list, the moments of each line. */
export function inRuns(blocks: readonly Shown<LayerBlock>[]): Run[] {
  const runs: Run[] = [];
  for (const shown of blocks) {
    if (isOf('note', shown)) continue;
    const { ruled } = shown.block;
    // A rule parts what would stand together.
    const last = ruled ? undefined : runs.at(-1);
    if (last && joins(last, shown)) continue;
    runs.push({ ...newRun(shown), ...(ruled && { ruled }) });
  }
  return runs;
}

/** Puts a block into a run where it belongs there. */
function joins(run: Run, shown: Shown<LayerBlock>): boolean {
  if (run.kind === 'moments' && isOf('moment', shown)) run.moments.push(shown);
  else if (run.kind === 'definitions' && isOf('definition', shown)) run.definitions.push(shown);
  else if (run.kind === 'unknowns' && isOf('unknown', shown)) run.unknowns.push(shown);
  else if (run.kind === 'table' && isOf('row', shown)) run.rows.push(shown);
  else return run.kind === 'list' && isOf('item', shown) && joinsList(run, shown);
  return true;
}

function newRun(shown: Shown<LayerBlock>): Run {
  if (isOf('moment', shown)) return { kind: 'moments', moments: [shown] };
  if (isOf('definition', shown)) return { kind: 'definitions', definitions: [shown] };
  if (isOf('table', shown)) return { kind: 'table', table: shown, rows: [] };
  if (isOf('row', shown)) return { kind: 'table', table: undefined, rows: [shown] };
  if (isOf('unknown', shown)) return { kind: 'unknowns', unknowns: [shown] };
  if (isOf('item', shown)) return newList(shown);
  return { kind: 'single', shown: shown as Shown<SingleBlock> };
}

function newList(shown: Shown<ItemBlock>): ListRun {
  return { kind: 'list', list: shown.block.list, items: [{ shown, lists: [] }] };
}

/** Puts an item into the list that is open at its depth, or begins one there; false where it begins a list of its own. */
function joinsList(run: ListRun, shown: Shown<ItemBlock>): boolean {
  const open = [run];
  for (let inner = innerOf(run); inner; inner = innerOf(inner)) open.push(inner);
  const { depth, first, list } = shown.block;
  const own = open[depth - 1];
  if (own && !first && own.list === list) own.items.push({ shown, lists: [] });
  else if (depth === 1) return false;
  // An item may have lost the one around it in a translation.
  else (open[depth - 2] ?? open.at(-1))?.items.at(-1)?.lists.push(newList(shown));
  return true;
}

/** The list within the last item of a list that may go on. */
function innerOf({ items }: ListRun): ListRun | undefined {
  return items.at(-1)?.lists.at(-1);
}

function isOf<Kind extends LayerBlock['kind']>(
  kind: Kind,
  shown: Shown<LayerBlock>,
): shown is Shown<Extract<LayerBlock, { kind: Kind }>> {
  return shown.block.kind === kind;
}
