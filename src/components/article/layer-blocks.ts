import type { LayerBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { inRuns, type Run, type TextBlock } from '../../story/runs.ts';
import { figure } from './figure.ts';
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
  return blockHtml(run.shown, edition, discussedIn(run.shown.block.id, edition));
}

/** What a block by itself is on a page, one line a kind. */
function blockHtml(shown: Shown<TextBlock>, edition: Edition, discussed: HtmlPart): Html {
  const { block } = shown;
  switch (block.kind) {
    case 'heading':
      return shownBlock('h3', { ...shown, block }, edition, discussed);
    case 'paragraph':
    case 'item':
      return shownBlock('p', { ...shown, block }, edition, discussed);
    case 'figure':
      return figure({ ...shown, block }, edition, discussed);
    case 'quotation':
      return pullQuotation(shown, block, edition, discussed);
  }
}
