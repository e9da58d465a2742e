/* A table with its rows, each a block: what is said about one stands in one of its cells. */
import type { Cell, ColumnAlignment, RowBlock, TableBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { attribute, type Html, type HtmlPart, html } from '../../story/html.ts';
import { shownCell } from '../../story/numbers.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import type { TableRun } from '../../story/runs.ts';
import { blockText } from './block-text.ts';
import { classes, discussedIn } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** A table that scrolls within itself, and is named for whoever comes to it by keyboard or hears it. */
export function table({ table: own, rows }: TableRun, edition: Edition): Html {
  const body = html`<tbody>${rows.map((row) => rowHtml(row, own?.block, edition))}</tbody>`;
  if (own === undefined) return html`<div class="table" tabindex="0"><table>${body}</table></div>`;
  const { id, caption, head, alignment } = own.block;
  const title = html`<caption id="${id}"${classes([], own)}>${blockText(caption, own, edition)}${beside(own, edition)}</caption>`;
  const columns = head.map((text, index) => {
    const aligned = attribute('class', alignmentClass(alignment[index]));
    // A heading that says nothing is none.
    return text.length === 0
      ? html`<td></td>`
      : html`<th scope="col"${aligned}>${blockText(text, own, edition)}</th> `;
  });
  return html`<div class="table" role="region" aria-labelledby="${id}" tabindex="0"><table>${title}<thead><tr>${columns}</tr></thead>${body}</table></div>`;
}

function rowHtml(shown: Shown<RowBlock>, table: TableBlock | undefined, edition: Edition): Html {
  const { id, cells } = shown.block;
  const written = foreignIn(shown) ?? edition.language;
  const rowheads = table?.rowheads === true;
  const noted = notedCell(cells, rowheads);
  const all = cells.map((cell, index) => {
    const aligned = attribute('class', alignmentClass(table?.alignment[index]));
    const text = blockText(shownCell(cell, written), shown, edition);
    const note = index === noted && beside(shown, edition);
    // The space parts what is read aloud or copied.
    return rowheads && index === 0
      ? html`<th scope="row"${aligned}>${text}${note}</th> `
      : html`<td${aligned}>${text}${note}</td> `;
  });
  return html`<tr id="${id}"${classes([], shown)}>${all}</tr>`;
}

/** The cell with what is said about its row: the first one of text that is no heading, in which there is room. */
function notedCell(cells: readonly Cell[], rowheads: boolean): number {
  const found = cells.findIndex(({ number }, index) => number === undefined && !(rowheads && index === 0));
  return found < 0 ? cells.length - 1 : found;
}

function beside(shown: Shown, edition: Edition): HtmlPart {
  return [stateNote(shown, edition.language), discussedIn(shown.block.id, edition)];
}

function alignmentClass(alignment: ColumnAlignment | undefined): string | undefined {
  if (alignment === 'right') return 'end';
  return alignment === 'center' ? alignment : undefined;
}
