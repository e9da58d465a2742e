/* Charts of bars, which lie, so that their names have room: of values, or of the parts of a whole. */
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../i18n/format.ts';
import type { ChartView } from '../../story/charts/chart-view.ts';
import { type Html, type HtmlPart, html } from '../../story/html.ts';
import { across, drawing, legend, line, linesOf, noLegend, text, unit, width, widthOf } from './canvas.ts';

const thick = 15;

export function drawBars(view: ChartView, title: string): Html {
  const several = view.series.length > 1;
  // Names and units that are long stand above, so that the bars have room.
  const isLong = (words: string) => widthOf(words) > width / 3;
  const named = several && !view.series.some(isLong);
  const above = named
    ? noLegend
    : legend(view, (index, at) => rectangle(1, 12, at - 5.5, `f${index}`, view, 11));
  const isUnitAbove = view.unit !== '' && (several || isLong(view.unit));
  const said = view.rows.map(({ values }, row) =>
    values.map((value, index) => {
      const shown = value?.shown ?? '–';
      const counted = row === 0 && !isUnitAbove && view.unit !== '' ? `${shown} ${view.unit}` : shown;
      return named ? `${counted} ${view.series[index]}` : counted;
    }),
  );
  const numbers = view.rows.flatMap(({ values }) => values.flatMap((value) => value?.number ?? []));
  // At least a third is left for the bars, however long the words behind them are.
  const room = Math.max(width / 3, width - 8 - Math.max(...said.flat().map(widthOf)));
  const scale = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(0, ...numbers) || 1])
    .range([0, room]);
  const counted = isUnitAbove ? linesOf(view.unit, width) : [];
  const unitLines = counted.map((words, row) =>
    text(words, 0, above.height + (row + 1) * line - 4, view, 'start', 'tick'),
  );
  const top = above.height + counted.length * line;
  let y = top;
  const parts = view.rows.map(({ name, values }, row): HtmlPart => {
    const names = nameOver(name, y, view);
    y += names.length * line;
    const bars = values.map((value, index) => {
      const [from, to] = [0, value?.number ?? 0].map((each) => scale(each)).toSorted((a, b) => a - b);
      const bar = rectangle(from ?? 0, to ?? 0, y, `f${index}`, view);
      const words = text(said[row]?.[index] ?? '', (to ?? 0) + 6, y + 12, view);
      y += thick + 3;
      return [value && bar, words];
    });
    y += 6;
    return [names, bars];
  });
  const zero = unit(across(scale(0), view));
  return drawing(
    [above.parts, unitLines, parts, html`<path class="zero" d="M${zero} ${unit(top)}V${unit(y)}"/>`],
    y + 2,
    title,
    view,
  );
}

export function drawShares(view: ChartView, title: string): Html {
  const above = legend(view, (index, y) => rectangle(1, 12, y - 5.5, `f${index}`, view, 11));
  let y = above.height;
  const parts = view.rows.map(({ name, values }): HtmlPart => {
    const names = nameOver(name, y, view);
    y += names.length * line;
    const whole = values.reduce((sum, value) => sum + (value?.number ?? 0), 0);
    let at = 0;
    const bars = values.map((value, index): HtmlPart => {
      if (!value || whole === 0) return '';
      const share = (value.number / whole) * (width - 2);
      const from = at + 1;
      at += share;
      const percent = formatNumber(`${Math.round((value.number / whole) * 100)}%`, view.language);
      return [
        rectangle(from, at, y, `f${index}`, view, 22),
        share > widthOf(percent) + 4 &&
          text(percent, (from + at) / 2, y + 15.5, view, 'middle', `on${index}`),
      ];
    });
    y += 32;
    return [names, bars];
  });
  return drawing([above.parts, parts], y, title, view);
}

/** What a row is called, over its bars. */
function nameOver(name: string, y: number, view: ChartView): Html[] {
  return linesOf(name, width).map((words, row) =>
    text(words, 0, y + (row + 1) * line - 4, view, 'start', 'name'),
  );
}

/** Between two places from the start of the line. */
function rectangle(from: number, to: number, y: number, kind: string, view: ChartView, height = thick): Html {
  const left = Math.min(across(from, view), across(to, view));
  return html`<rect class="${kind}" x="${unit(left)}" y="${unit(y)}" width="${unit(Math.max(0.5, to - from))}" height="${height}"/>`;
}
