/* Charts of lines, of areas one on the other, and of dots. */
import type { ChartView } from '../../story/charts/chart-view.ts';
import type { Html, HtmlPart } from '../../story/html.ts';
import { type Axes, axesOf } from './axes.ts';
import {
  across,
  drawing,
  legend,
  line,
  linesOf,
  marker,
  path,
  text,
  unit,
  width,
  widthOf,
} from './canvas.ts';

/** A place in the drawing. */
interface Point {
  x: number;
  y: number;
}

/** What stands at the end of a line: the widest that it may be. */
const endAtMost = 112;
/** With more of them marks hide the line. */
const mostMarks = 24;

export function drawLines(all: ChartView, title: string): Html {
  const view = { ...all, rows: all.rows.toSorted((a, b) => a.at - b.at) };
  const names = view.series.map((name) => linesOf(name, endAtMost));
  const isNamed = view.series.length > 1;
  const end = isNamed ? Math.min(endAtMost, Math.max(...names.flat().map(widthOf))) + 10 : 0;
  const isStacked = view.draws === 'area';
  const tops = view.rows.map(({ values }) =>
    stacked(
      values.map((value) => value?.number),
      isStacked,
    ),
  );
  const axes = axesOf(
    view,
    tops.flat().filter((top) => top !== undefined),
    20,
    end,
  );
  const runs = view.series.map((_, index) =>
    runsOf(
      tops.map((top) => top[index]),
      view,
      axes,
    ),
  );
  const parts = runs.map((run, index): HtmlPart => {
    const area = isStacked && path(areaOf(index, tops, view, axes), `f${index} area`);
    const drawn = run.map((points) => `M${points.map(({ x, y }) => `${unit(x)} ${unit(y)}`).join('L')}`);
    const points = run.flat();
    const marked = isStacked ? [] : points.length > mostMarks ? points.slice(-1) : points;
    return [
      area,
      path(drawn.join(''), `s${index}`),
      marked.length > 0 && path(marked.map(({ x, y }) => marker(index, x, y)).join(''), `m${index}`),
    ];
  });
  const ends = isNamed ? endNames(names, runs, width - end + 8, view, axes.height - 24) : '';
  return drawing([axes.lines, parts, axes.words, ends], axes.height, title, view);
}

export function drawDots(view: ChartView, title: string): Html {
  const above = legend(view, (index, y) => path(marker(index, across(6, view), y), `m${index}`));
  const values = view.rows.flatMap((row) => row.values.flatMap((value) => value?.number ?? []));
  const axes = axesOf(view, values, above.height + 20, 0);
  const dots = view.series.map((_, index) => {
    const marks = view.rows.flatMap(({ at, values: each }) => {
      const value = each[index];
      return value ? [marker(index, across(axes.x(at), view), axes.y(value.number))] : [];
    });
    return path(marks.join(''), `m${index} dots`);
  });
  return drawing([above.parts, axes.lines, dots, axes.words], axes.height, title, view);
}

/** Each value, or it and those before it together. */
function stacked(values: readonly (number | undefined)[], isStacked: boolean): (number | undefined)[] {
  let sum = 0;
  return isStacked ? values.map((value = 0) => (sum += value)) : [...values];
}

/** A line has gaps where there is no value. */
function runsOf(tops: readonly (number | undefined)[], view: ChartView, axes: Axes): Point[][] {
  const runs: Point[][] = [[]];
  for (const [index, top] of tops.entries()) {
    const at = view.rows[index]?.at ?? 0;
    if (top === undefined) runs.push([]);
    else runs.at(-1)?.push({ x: across(axes.x(at), view), y: axes.y(top) });
  }
  return runs.filter(({ length }) => length > 0);
}

function areaOf(
  index: number,
  tops: readonly (readonly (number | undefined)[])[],
  view: ChartView,
  axes: Axes,
): string {
  const edge = (of: number) =>
    tops.map(
      (top, row) => `${unit(across(axes.x(view.rows[row]?.at ?? 0), view))} ${unit(axes.y(top[of] ?? 0))}`,
    );
  return `M${[...edge(index), ...edge(index - 1).toReversed()].join('L')}z`;
}

/** The name of each line where it ends, none over another. */
function endNames(
  names: readonly string[][],
  runs: readonly Point[][][],
  place: number,
  view: ChartView,
  bottom: number,
): HtmlPart {
  const ends = names
    .map((lines, index) => ({ lines, index, y: (runs[index]?.at(-1)?.at(-1)?.y ?? 0) + 4.5 }))
    .toSorted((a, b) => a.y - b.y);
  let free = 12;
  for (const end of ends) {
    end.y = Math.max(end.y, free);
    free = end.y + end.lines.length * line;
  }
  // What does not fit below is moved up, and what is above it.
  let limit = bottom;
  for (const end of ends.toReversed()) {
    end.y = Math.min(end.y, limit - (end.lines.length - 1) * line);
    limit = end.y - line;
  }
  return ends.map(({ lines, index, y }) =>
    lines.map((words, row) => text(words, place, y + row * line, view, 'start', `t${index}`)),
  );
}
