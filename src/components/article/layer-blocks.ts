import type { Edition } from '../../story/edition.ts';
import { type Html, html } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { inRuns, type Run } from '../../story/runs.ts';
import type { LayerBlock } from '../../story/story.ts';
import { pullQuotation } from './pull-quotation.ts';
import { discussedIn, shownBlock } from './shown-block.ts';
import { timeline } from './timeline.ts';

/** The blocks of a layer. */
export function layerBlocks(blocks: readonly Shown<LayerBlock>[], edition: Edition): Html[] {
  return inRuns(blocks).map((run) => runHtml(run, edition));
}

function runHtml(run: Run, edition: Edition): Html {
  if (run.kind === 'moments') return timeline(run.moments, edition);
  if (run.kind === 'list') {
    const items = run.items.map((shown) =>
      shownBlock('li', shown, edition, discussedIn(shown.block.id, edition)),
    );
    return run.list === 'numbered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const { block } = run.shown;
  const discussed = discussedIn(block.id, edition);
  return block.kind === 'quotation'
    ? pullQuotation(run.shown, block, edition, discussed)
    : shownBlock(block.kind === 'heading' ? 'h3' : 'p', run.shown, edition, discussed);
}
