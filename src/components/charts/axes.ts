/* The axes of a chart with lines or dots, and where its values stand on them. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatSpan, hasGregorianMonths } from '../../i18n/format.ts';
import type { ChartView } from '../../story/charts/chart-view.ts';
import { type HtmlPart, html } from '../../story/html.ts';
import { across, line, linesOf, text, tickText, unit, width, widthOf } from './canvas.ts';

/** Where values stand, in units from the start of the line and from above. */
export interface Axes {
  x: (at: number) => number;
  y: (value: number) => number;
  /** The lines, which stand behind what is drawn, and the words, which stand before it. */
  lines: HtmlPart;
  words: HtmlPart;
  /** Below all that is drawn. */
  height: number;
}

const plotHeight = 190;
/** So that marks at the edges are whole. */
const inset = 6;

/**
 * @param above where the plot starts.
 * @param end how much room there is behind the plot.
 * @param all the values that have to be in it.
 */
export function axesOf(view: ChartView, all: readonly number[], above: number, end: number): Axes {
  // What is counted stands behind the highest number, or in lines of its own where it is long.
  const isLong = widthOf(view.unit) > (width - end) / 2;
  const counted = isLong ? linesOf(view.unit, width) : [];
  const top = above + counted.length * line;
  const values = all.length > 0 ? all : [0];
  const bottom = top + plotHeight;
  const plotWidth = width - end;
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const isFar = view.draws === 'line' || view.draws === 'dot' ? lowest > highest / 2 : false;
  const domain = [isFar ? lowest : Math.min(0, lowest), Math.max(highest, isFar ? lowest : 0)];
  const y = scaleLinear()
    .domain(domain[0] === domain[1] ? [domain[0] ?? 0, (domain[1] ?? 0) + 1] : domain)
    .nice(4)
    .range([bottom, top]);
  const ticks = wholeWhere(values, y.ticks(4));
  const [from, to] = [across(0, view), across(plotWidth, view)].map(unit);
  const lines = ticks.map((tick) => {
    const kind = tick === 0 ? 'zero' : 'grid';
    return html`<path class="${kind}" d="M${from} ${unit(y(tick))}H${to}"/>`;
  });
  const sizes = ticks.map((tick) => {
    const words = tickText(tick, view);
    const isCounted = tick === ticks.at(-1) && view.unit !== '' && !isLong;
    // Marks on the highest line are below the words on it.
    return isCounted
      ? text(`${words} ${view.unit}`, 0, y(tick) - 8, view, 'start', 'tick')
      : text(words, 0, y(tick) - 4, view, 'start', 'tick');
  });
  const unitLines = counted.map((words, row) =>
    text(words, 0, above + (row + 1) * line - 24, view, 'start', 'tick'),
  );
  // What is drawn starts behind the numbers on the lines, as far as they leave it room.
  const numbers = Math.max(...ticks.map((tick) => widthOf(tickText(tick, view))));
  const { scale, labels } = placesAlong(view, [
    Math.min(numbers + 2 * inset, plotWidth / 3),
    plotWidth - inset,
  ]);
  const names = fitting(labels, plotWidth).map(({ at, words }) => {
    const half = widthOf(words) / 2;
    const anchor = at - half < 0 ? 'start' : at + half > width ? 'end' : 'middle';
    return text(
      words,
      anchor === 'start' ? 0 : anchor === 'end' ? width : at,
      bottom + 18,
      view,
      anchor,
      'tick',
    );
  });
  const isNamed = view.draws === 'dot' && view.axis === 'number';
  const name = isNamed && text(view.first, plotWidth, bottom + 36, view, 'end', 'tick');
  return {
    x: scale,
    y: (value) => y(value),
    lines,
    words: [unitLines, sizes, names, name],
    height: bottom + (isNamed ? 42 : 24),
  };
}

/** Where all values are whole, as years and people are, so are the steps between them. */
function wholeWhere(values: readonly number[], ticks: readonly number[]): readonly number[] {
  return values.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks;
}

interface Label {
  at: number;
  words: string;
}

/** Where rows stand, and all labels that there could be, in steps from many to few. */
function placesAlong(
  view: ChartView,
  range: [number, number],
): { scale: (at: number) => number; labels: Label[][] } {
  const places = view.rows.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const counts = [7, 5, 4, 3, 2, 1];
  if (view.axis === 'number') {
    const scale = scaleLinear()
      .domain(first === last ? [first - 1, last + 1] : [first, last])
      .range(range);
    return {
      scale: (at) => scale(at),
      labels: counts.map((count) =>
        wholeWhere(places, scale.ticks(count)).map((tick) => ({
          at: scale(tick),
          words: tickText(tick, { ...view, percent: false }),
        })),
      ),
    };
  }
  if (view.axis === 'date') {
    const day = 86_400_000;
    const scale = scaleUtc()
      .domain(first === last ? [first - day, last + day] : [first, last])
      .range(range);
    return {
      scale: (at) => scale(at),
      labels: counts.map((count) => {
        const ticks = scale.ticks(count);
        return ticks.map((tick) => ({ at: scale(tick), words: dateTick(tick, ticks, view) }));
      }),
    };
  }
  const rows = Math.max(1, view.rows.length - 1);
  const scale = scaleLinear().domain([0, rows]).range(range);
  return {
    scale: (at) => scale(at),
    labels: [1, 2, 3, 5, 10, 20, 50, 100, 1000].map((step) =>
      view.rows.flatMap(({ name }, index) => (index % step === 0 ? [{ at: scale(index), words: name }] : [])),
    ),
  };
}

/** As exact as the steps between ticks are; in a calendar with other months always to the day. */
function dateTick(tick: Date, ticks: readonly Date[], { language }: ChartView): string {
  const isFirstOfMonth = (each: Date) => each.getUTCDate() === 1;
  const isFirstOfYear = (each: Date) => isFirstOfMonth(each) && each.getUTCMonth() === 0;
  const said = (parts: string) => formatSpan(language, parts, tick, tick);
  if (ticks.every(isFirstOfYear)) return said('year');
  if (!ticks.every(isFirstOfMonth) || !hasGregorianMonths(language)) return said('month day');
  // A year is said once: where it begins, or at the first of its months that has a label.
  if (isFirstOfYear(tick)) return said('year');
  return tick === ticks[0] && !ticks.some(isFirstOfYear) ? said('year month') : said('month');
}

/** The most labels that stand beside each other without touching. */
function fitting(choices: readonly Label[][], room: number): Label[] {
  const found = choices.find((labels) => {
    const needed = labels.reduce((sum, { words }) => sum + widthOf(words) + 12, 0);
    const distance = room / Math.max(1, labels.length - 1);
    return (
      labels.length > 0 &&
      needed <= room + 24 &&
      labels.every(({ words }) => widthOf(words) + 8 <= distance || labels.length === 1)
    );
  });
  return found ?? choices.at(-1)?.slice(0, 1) ?? [];
}
