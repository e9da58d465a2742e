/* A chart in the words and numbers of a language: what its picture, its table and its data in other formats are made of. */
import { formatDate, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Csv } from '../../schema/csv.ts';
import type { ChartBlock } from '../blocks.ts';
import { plainInline } from '../text.ts';
import { type AxisKind, axisKindOf, placeOnAxis } from './axis.ts';

export interface ChartView extends Pick<ChartBlock, 'draws' | 'percent'> {
  /** The language of its words and numbers. */
  language: Language;
  axis: AxisKind;
  /** What the first column is called. */
  first: string;
  /** What the columns of values are called. */
  series: readonly string[];
  /** In the order of the file. */
  rows: readonly ChartRow[];
  unit: string;
}

export interface ChartRow {
  name: string;
  /** Where it stands on an axis of numbers or dates. */
  at: number;
  /** One for each of {@link ChartView.series}; absent where the file has none. */
  values: readonly (ChartValue | undefined)[];
}

export interface ChartValue {
  number: number;
  /** As the language writes it. */
  shown: string;
}

/** A chart as readers of a language are shown it. */
export function chartView(chart: ChartBlock, csv: Csv, language: Language): ChartView {
  const labels = new Map(chart.labels.map(({ of, text }) => [of, plainInline(text)]));
  const named = (name: string) => labels.get(name) ?? name;
  const column = (wanted: string) => csv.columns.find(({ name }) => name === wanted)?.values ?? [];
  const first = column(chart.x);
  const axis = axisKindOf(first);
  const columns = chart.y.map(column);
  return {
    draws: chart.draws,
    percent: chart.percent,
    language,
    axis,
    first: named(chart.x),
    series: chart.y.map(named),
    unit: plainInline(chart.unit),
    rows: first.map(({ text }, row) => ({
      name: labels.get(text) ?? shownPlace(text, axis, language),
      at: placeOnAxis(text, axis) ?? row,
      values: columns.map((values) => shownValue(values[row]?.text ?? '', chart, language)),
    })),
  };
}

function shownValue(
  written: string,
  { percent }: Pick<ChartBlock, 'percent'>,
  language: Language,
): ChartValue | undefined {
  if (written === '') return undefined;
  return { number: Number(written), shown: formatNumber(percent ? `${written}%` : written, language) };
}

function shownPlace(text: string, axis: AxisKind, language: Language): string {
  if (axis === 'number') return formatNumber(text, language);
  if (axis === 'name') return text;
  const [year = '', month, day] = text.split('-');
  return day === undefined ? formatPeriod(language, year, month) : formatDate(text, language);
}
