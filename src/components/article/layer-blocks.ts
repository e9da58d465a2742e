import type { LayerBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { inRuns, type ListRun, type Run, type SingleBlock } from '../../story/runs.ts';
import { chart } from '../charts/chart.ts';
import { figure } from './figure.ts';
import { pullQuotation } from './pull-quotation.ts';
import { recording } from './recording.ts';
import { restsOn } from './rests-on.ts';
import { discussedIn, shownBlock } from './shown-block.ts';
import { table } from './table.ts';
import { asideHtml, codeHtml, definitionsHtml, excerptHtml } from './text-blocks.ts';
import { timeline } from './timeline.ts';

/** The blocks of a layer. */
export function layerBlocks(blocks: readonly Shown<LayerBlock>[], edition: Edition): Html[] {
  return inRuns(blocks).map((run) => html`${run.ruled && html`<hr>`}${runHtml(run, edition)}`);
}

function runHtml(run: Run, edition: Edition): Html {
  switch (run.kind) {
    case 'moments':
      return timeline(run.moments, edition);
    case 'unknowns':
      return html`<ul>${run.unknowns.map((shown) => shownBlock('li', shown, edition, [restsOn(shown.block.refs, edition), discussedIn(shown.block.id, edition)]))}</ul>`;
    case 'table':
      return table(run, edition);
    case 'definitions':
      return definitionsHtml(run.definitions, edition);
    case 'list':
      return listHtml(run, edition);
    case 'single':
      return blockHtml(run.shown, edition, discussedIn(run.shown.block.id, edition));
  }
}

function listHtml({ list, items }: ListRun, edition: Edition): Html {
  const all = items.map(({ shown, lists }) => {
    const within = lists.map((inner) => listHtml(inner, edition));
    return shownBlock('li', shown, edition, [discussedIn(shown.block.id, edition), within]);
  });
  return list === 'numbered' ? html`<ol>${all}</ol>` : html`<ul>${all}</ul>`;
}

/** What a block by itself is on a page, one line a kind. */
function blockHtml(shown: Shown<SingleBlock>, edition: Edition, discussed: HtmlPart): Html {
  const { block } = shown;
  switch (block.kind) {
    case 'heading':
      return shownBlock('h3', { ...shown, block }, edition, discussed);
    case 'paragraph':
      return shownBlock('p', { ...shown, block }, edition, discussed);
    case 'chart':
      return chart(shown, block, edition, discussed);
    case 'figure':
      return figure({ ...shown, block }, edition, discussed);
    case 'video':
    case 'audio':
      return recording({ ...shown, block }, edition, discussed);
    case 'quotation':
      return pullQuotation(shown, block, edition, discussed);
    case 'excerpt':
      return excerptHtml({ ...shown, block }, edition, discussed);
    case 'aside':
      return asideHtml({ ...shown, block }, edition, discussed);
    case 'code':
      return codeHtml({ ...shown, block }, edition, discussed);
  }
}
