import type { ItemBlock, LayerBlock, MomentBlock, NoteBlock, UnknownBlock } from './blocks.ts';
import type { Shown } from './pairing/shown.ts';

/** A block that has its place in no list of its kind; notes are listed by `notes.ts`. */
export type TextBlock = Exclude<LayerBlock, MomentBlock | UnknownBlock | NoteBlock>;

/** A block by itself, the items of one list, the moments of one line, or open questions. */
export type Run =
  | { kind: 'single'; shown: Shown<TextBlock> }
  | { kind: 'list'; list: ItemBlock['list']; items: Shown<TextBlock>[] }
  | { kind: 'moments'; moments: Shown<MomentBlock>[] }
  | { kind: 'unknowns'; unknowns: Shown<UnknownBlock>[] };

/** Gathers the items of each list, the moments of each line and open questions, as HTML wants them. */
export function inRuns(blocks: readonly Shown<LayerBlock>[]): Run[] {
  const runs: Run[] = [];
  for (const shown of blocks) {
    const last = runs.at(-1);
    if (isMoment(shown)) {
      if (last?.kind === 'moments') last.moments.push(shown);
      else runs.push({ kind: 'moments', moments: [shown] });
    } else if (isUnknown(shown)) {
      if (last?.kind === 'unknowns') last.unknowns.push(shown);
      else runs.push({ kind: 'unknowns', unknowns: [shown] });
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

function isUnknown(shown: Shown<LayerBlock>): shown is Shown<UnknownBlock> {
  return shown.block.kind === 'unknown';
}

function isText(shown: Shown<LayerBlock>): shown is Shown<TextBlock> {
  return !isMoment(shown) && !isUnknown(shown) && shown.block.kind !== 'note';
}
