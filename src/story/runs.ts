import type { ItemBlock, LayerBlock, MomentBlock, NoteBlock } from './blocks.ts';
import type { Shown } from './pairing/shown.ts';

/** A block that has its place neither on a timeline nor among the notes, which `notes.ts` lists. */
export type TextBlock = Exclude<LayerBlock, MomentBlock | NoteBlock>;

/** A block by itself, the items of one list, or the moments of one line. */
export type Run =
  | { kind: 'single'; shown: Shown<TextBlock> }
  | { kind: 'list'; list: ItemBlock['list']; items: Shown<TextBlock>[] }
  | { kind: 'moments'; moments: Shown<MomentBlock>[] };

/** Gathers the items of each list and the moments of each line, as HTML wants them. */
export function inRuns(blocks: readonly Shown<LayerBlock>[]): Run[] {
  const runs: Run[] = [];
  for (const shown of blocks) {
    const last = runs.at(-1);
    if (isMoment(shown)) {
      if (last?.kind === 'moments') last.moments.push(shown);
      else runs.push({ kind: 'moments', moments: [shown] });
    } else if (isText(shown)) {
      const { block } = shown;
      if (block.kind !== 'item') runs.push({ kind: 'single', shown });
      else if (last?.kind === 'list' && !block.first) last.items.push(shown);
      else runs.push({ kind: 'list', list: block.list, items: [shown] });
    }
  }
  return runs;
}

function isMoment(shown: Shown<LayerBlock>): shown is Shown<MomentBlock> {
  return shown.block.kind === 'moment';
}

function isText(shown: Shown<LayerBlock>): shown is Shown<TextBlock> {
  return !isMoment(shown) && shown.block.kind !== 'note';
}
