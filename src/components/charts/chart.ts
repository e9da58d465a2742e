/* A chart with all that it says in words: whoever does not see the picture has its title, its description and its table. */
import { wordsIn } from '../../i18n/words.ts';
import { dataFileAddress } from '../../routes.ts';
import type { ChartBlock } from '../../story/blocks.ts';
import { type ChartView, chartView } from '../../story/charts/chart-view.ts';
import { dataFileOf } from '../../story/charts/data-file.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html, languageAttributes } from '../../story/html.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { plainInline } from '../../story/text.ts';
import { blockText } from '../article/block-text.ts';
import { classes } from '../article/shown-block.ts';
import { stateNote } from '../article/state-note.ts';
import { drawBars, drawShares } from './draw-bars.ts';
import { drawDots, drawLines } from './draw-lines.ts';

/** How each kind is drawn. */
const drawers: Readonly<Record<ChartBlock['draws'], (view: ChartView, title: string) => Html>> = {
  line: drawLines,
  area: drawLines,
  dot: drawDots,
  bar: drawBars,
  share: drawShares,
};

/** A chart as a figure. */
export function chart(shown: Shown, block: ChartBlock, edition: Edition, beside: HtmlPart): Html {
  const csv = edition.story.data?.get(block.data);
  if (csv === undefined) throw new Error(`No data “${block.data}” beside the story ${edition.story.id}`);
  const foreign = foreignIn(shown);
  const view = chartView(block, csv, foreign ?? edition.language);
  const t = wordsIn(edition.language);
  const words = (text: ChartBlock['title']) => blockText(text, shown, edition);
  const title = plainInline(block.title);
  const inLanguage = languageAttributes(foreign);
  const file = dataFileAddress(dataFileOf(block.data, edition.story));
  return html`<figure id="${block.id}"${classes(['chart'], shown)}><figcaption><strong>${words(block.title)}</strong> <p>${words(block.description)}</p></figcaption><div${inLanguage}>${drawers[block.draws](view, title)}</div>${block.caption.length > 0 && html`<p class="quiet">${words(block.caption)}</p>`}<details><summary>${t('chart:dataTable')}</summary>${dataTable(view, title, inLanguage)}<p><a href="${file}">${t('chart:dataFile')}</a></p></details>${stateNote(shown, edition.language)}${beside}</figure>`;
}

function dataTable(view: ChartView, title: string, inLanguage: HtmlPart): Html {
  const aligned = view.axis === 'name' ? '' : html` class="end"`;
  const counted = view.unit === '' ? title : `${title} (${view.unit})`;
  const head = view.series.map((name) => html`<th scope="col" class="end">${name}</th> `);
  const rows = view.rows.map(
    ({ name, values }) =>
      html`<tr><th scope="row"${aligned}>${name}</th> ${values.map((value) => html`<td class="end">${value?.shown}</td> `)}</tr>`,
  );
  return html`<div class="table" role="region" aria-label="${counted}" tabindex="0"${inLanguage}><table><caption>${counted}</caption><thead><tr><th scope="col"${aligned}>${view.first}</th> ${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
