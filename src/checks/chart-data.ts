import type { CsvValue } from '../schema/csv.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { listOfNames } from '../schema/nearest.ts';
import type { ChartBlock } from '../story/blocks.ts';
import { axisKindOf, isTooLarge, placeOnAxis, valueForm } from '../story/charts/axis.ts';
import { ownNumberForm } from '../story/numbers.ts';
import type { StoryDraft } from '../story/read/read-story.ts';

/** What keeps a chart from being drawn, each at its line of the file. */
export function chartDataFindings(chart: ChartBlock, { data, dataFiles, folder }: StoryDraft): Finding[] {
  const csv = data.get(chart.data);
  if (csv === undefined) {
    // A file that cannot be used has findings of its own.
    if (dataFiles.includes(chart.data)) return [];
    return [
      error(
        'chart-data',
        chart.place,
        `Unexpected data “${chart.data}”, expected ${dataFiles.length > 0 ? `one of ${listOfNames([...dataFiles])}` : 'a CSV file beside the story, which has none'}`,
        `Correct the name, or put the file into ${placeIn(folder).file}/.`,
      ),
    ];
  }
  const names = csv.columns.map(({ name }) => name);
  const unknown = [chart.x, ...chart.y].filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    return unknown.map((name) =>
      error(
        'chart-data',
        chart.place,
        `Unexpected column “${name}”, expected one of ${chart.data}: ${listOfNames(names)}`,
        'Correct its name in “x” or “y” of the chart.',
      ),
    );
  }
  if (chart.y.length > mostSeries) {
    return [
      error(
        'chart-data',
        chart.place,
        `Unexpected ${chart.y.length} columns in “y”, expected at most ${mostSeries}: nobody tells more apart`,
        'Draw those that the story tells of, or several charts.',
      ),
    ];
  }
  if (lying.includes(chart.draws) && csv.rows > mostBars) {
    return [
      error(
        'chart-data',
        chart.place,
        `Unexpected ${csv.rows} rows in ${chart.data}, expected at most ${mostBars} for a chart of the kind “${chart.draws}”`,
        'Draw it as “line”, or sums of some of the rows.',
      ),
    ];
  }
  const column = (name: string) => csv.columns[names.indexOf(name)]?.values ?? [];
  return [
    ...ofAxis(chart, column(chart.x)),
    ...chart.y.flatMap((name) => ofValues(column(name), name, chart)),
    ...(chart.draws === 'share' ? withoutWhole(column(chart.x), chart.y.map(column)) : []),
  ];
}

/** The most columns that are drawn in one chart. */
export const mostSeries = 6;
/** Kinds that need a line or more for each row, and the most of these. */
const lying: readonly ChartBlock['draws'][] = ['bar', 'share'];
export const mostBars = 60;

/** Kinds that draw parts of a whole, or one above the other. */
const additive: readonly ChartBlock['draws'][] = ['area', 'share'];

function ofValues(values: readonly CsvValue[], column: string, chart: ChartBlock): Finding[] {
  const [first] = values;
  if (first && values.every(({ text }) => text === '')) {
    return [
      error(
        'chart-data',
        first.place,
        `Unexpected column “${column}” without a value, expected a number in one row at least`,
        'Write the numbers, or leave the column out of “y” of the chart.',
      ),
    ];
  }
  return values.flatMap((value) => ofValue(value, column, chart));
}

function ofValue({ text, place }: CsvValue, column: string, { draws }: ChartBlock): Finding[] {
  if (text === '') return [];
  if (!valueForm.test(text)) {
    return [
      error(
        'chart-data',
        place,
        `Unexpected “${text}” in the column “${column}”, expected a number, like 1234.5, or nothing`,
        ownNumberForm.test(text)
          ? 'Write a point before decimals and nothing between thousands: each language is shown it in its own way.'
          : 'Leave out what is no number; what is counted stands in “unit” of the chart.',
      ),
    ];
  }
  if (isTooLarge(text)) {
    return [
      error(
        'chart-data',
        place,
        `Unexpected number of ${text.replaceAll(/^-|\..*/g, '').length} digits in the column “${column}”, expected at most ${Number.MAX_SAFE_INTEGER}`,
        'Write it in thousands or millions, and say so in “unit” of the chart.',
      ),
    ];
  }
  if (!additive.includes(draws) || !text.startsWith('-')) return [];
  return [
    error(
      'chart-data',
      place,
      `Unexpected “${text}” in the column “${column}”, expected no number below 0 in a chart of the kind “${draws}”`,
      'Draw it as “line” or “bar”.',
    ),
  ];
}

/** Rows that are no whole, of which nothing can be a part. */
function withoutWhole(rows: readonly CsvValue[], columns: readonly (readonly CsvValue[])[]): Finding[] {
  return rows.flatMap(({ text, place }, row) =>
    columns.some((values) => Number(values[row]?.text) !== 0)
      ? []
      : [
          error(
            'chart-data',
            place,
            `Unexpected row “${text}” without a number above 0, expected parts of a whole in a chart of the kind “share”`,
            'Write the numbers, or remove the row.',
          ),
        ],
  );
}

function ofAxis({ x, draws }: ChartBlock, values: readonly CsvValue[]): Finding[] {
  const kind = axisKindOf(values);
  if (kind === 'name') {
    if (draws === 'dot' && values[0])
      return [
        error(
          'chart-data',
          values[0].place,
          `Unexpected “${values[0].text}” in the column “${x}”, expected numbers or dates for a chart of the kind “dot”`,
          'Write dates like 2026-06-15, or draw it as “bar”.',
        ),
      ];
    return values.flatMap(({ text, place }) =>
      text === ''
        ? [
            error(
              'chart-data',
              place,
              `Unexpected empty value in the column “${x}”, expected a name`,
              'Write what the row is of.',
            ),
          ]
        : [],
    );
  }
  return values.flatMap(({ text, place }) =>
    placeOnAxis(text, kind) === undefined
      ? [
          error(
            'chart-data',
            place,
            `Unexpected “${text}” in the column “${x}”, expected a ${kind === 'date' ? 'date, like 2026-06-15 or 2026-06' : 'number'} as most of its values are`,
            'Correct the value, or remove its row.',
          ),
        ]
      : [],
  );
}
