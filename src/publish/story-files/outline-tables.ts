/* Tables and charts as parts of an outline. */
import { wordsIn } from '../../i18n/words.ts';
import { absolute, dataFileAddress } from '../../routes.ts';
import type { ChartBlock } from '../../story/blocks.ts';
import { chartView } from '../../story/charts/chart-view.ts';
import { dataFileOf } from '../../story/charts/data-file.ts';
import type { Edition } from '../../story/edition.ts';
import { shownCell } from '../../story/numbers.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import type { TableRun } from '../../story/runs.ts';
import type { Inline } from '../../story/text.ts';
import type { OutlinePart, OutlineText } from './outline-part.ts';

/** What makes a text of a block of one of an outline. */
type TextOf = (shown: Shown, text: readonly Inline[], edition: Edition) => OutlineText;

/** A table with its rows. */
export function tablePart({ table, rows }: TableRun, edition: Edition, textOf: TextOf): OutlinePart {
  const texts = rows.map((shown) => {
    const { cells } = shown.block;
    return cells.map((cell, index) => {
      const { note, ...rest } = textOf(shown, cell.text, edition);
      const text = { ...rest, text: shownCell(cell, rest.language) };
      // What is said about a row is said once, behind its last cell.
      return index === cells.length - 1 && note ? { ...text, note } : text;
    });
  });
  const empty: OutlineText = { text: [], language: edition.language };
  const { head = rows[0]?.block.cells.map(() => []) ?? [], alignment = [] } = table?.block ?? {};
  return {
    kind: 'table',
    caption: table && textOf(table, table.block.caption, edition),
    columns: head.map((text, index) => ({
      head: table ? { text, language: textOf(table, text, edition).language } : empty,
      alignment: alignment[index] ?? 'start',
    })),
    rowheads: table?.block.rowheads ?? false,
    rows: texts.map((row) => head.map((_, index) => row[index] ?? empty)),
  };
}

/** A chart as what it says: its title, its description, its data, its caption. */
export function chartParts(shown: Shown, chart: ChartBlock, edition: Edition, textOf: TextOf): OutlinePart[] {
  const { site, story } = edition;
  const csv = story.data?.get(chart.data);
  if (csv === undefined) return [];
  const { note, language, text: title } = textOf(shown, chart.title, edition);
  const view = chartView(chart, csv, language);
  const said = (value: string): OutlineText => ({ text: [{ kind: 'text', value }], language });
  const columns = [
    { head: said(view.first), alignment: view.axis === 'name' ? 'start' : 'right' } as const,
    ...view.series.map((name) => ({ head: said(name), alignment: 'right' }) as const),
  ];
  const rows = view.rows.map(({ name, values }) => [
    said(name),
    ...values.map((value) => said(value?.shown ?? '')),
  ]);
  const words = wordsIn(edition.language)('chart:dataFile');
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: title }], language, ...(note && { note }) },
    { kind: 'paragraph', text: chart.description, language },
    {
      kind: 'table',
      ...(view.unit !== '' && { caption: said(view.unit) }),
      columns,
      rowheads: true,
      rows,
    },
    ...(chart.caption.length > 0 ? [{ kind: 'paragraph', text: chart.caption, language } as const] : []),
    { kind: 'link', words, url: absolute(dataFileAddress(dataFileOf(chart.data, story)), site) },
  ];
}
