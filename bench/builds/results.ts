import { cpus, release, totalmem, type } from 'node:os';
import { stageNames } from '../../src/reports/stages.ts';
import type { OwnTimings } from './hearth.ts';
import type { CommandCost, Weight } from './measure.ts';

/** What is measured of each size, in this order: from nothing, with nothing changed, with one story changed. */
export const runNames = ['cold', 'warm', 'touched'] as const;
export type Run = (typeof runNames)[number];

/** One build. */
export interface Result {
  generator: string;
  stories: number;
  run: Run;
  /** The day on which it was measured. */
  date: string;
  cost: CommandCost;
  weight: Weight;
  /** Of Hearth only. */
  timings?: OwnTimings;
}

export const hearth = 'Hearth';

const numbers = new Intl.NumberFormat('en');
const seconds = (value: number) => value.toFixed(1);
const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '–' : numbers.format(Math.round(bytes / 1_000_000));

/** The tables of some results: each size, its stages, and how all of it grows. */
export function tablesOf(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ stories }) => stories))].sort((one, other) => one - other);
  return sizes
    .flatMap((stories, index) => {
      const of = results.filter((result) => result.stories === stories);
      const before = results.filter((result) => result.stories === sizes[index - 1]);
      return [
        `## ${numbers.format(stories)} stories`,
        buildsTable(of),
        ...of
          .filter(({ run }) => run === 'cold')
          .flatMap((cold) => (cold.timings ? [stagesTable(cold, of, before)] : [])),
        ...(before.length > 0 ? [growthTable(of, before)] : []),
      ];
    })
    .join('\n\n');
}

/** Every build of a size; the ratio is of CPU seconds to those of Hearth in the same run. */
function buildsTable(results: readonly Result[]): string {
  const own = (run: Run) =>
    results.find((result) => result.generator === hearth && result.run === run)?.cost.cpuSeconds;
  return table(
    [
      'build',
      '',
      'CPU s',
      'of Hearth',
      'wall s',
      'memory MB',
      'pages',
      'files',
      'a story',
      'MB',
      'with copies',
    ],
    results.map(({ generator, run, cost, weight, stories }) => {
      const base = own(run);
      return [
        generator,
        run,
        seconds(cost.cpuSeconds),
        base === undefined ? '–' : (cost.cpuSeconds / base).toFixed(2),
        seconds(cost.wallSeconds),
        megabytes(cost.peakBytes),
        numbers.format(weight.pages),
        numbers.format(weight.files),
        (weight.files / stories).toFixed(1),
        megabytes(weight.bytes),
        megabytes(weight.bytesWithCopies),
      ];
    }),
  );
}

/** What Hearth's stages cost; growth is of CPU seconds against those of the size before. */
function stagesTable(
  { timings, run }: Result,
  results: readonly Result[],
  before: readonly Result[],
): string {
  const earlier = before.find((result) => result.run === run && result.timings)?.timings;
  const whole = timings?.whole.cpuSeconds ?? 0;
  const others = results.filter((result) => result.timings && result.run !== run);
  const rows = stageNames.flatMap((stage) => {
    const cost = timings?.stages[stage];
    if (cost === undefined) return [];
    return [
      [
        stage,
        seconds(cost.cpuSeconds),
        seconds(cost.wallSeconds),
        `${Math.round((100 * cost.cpuSeconds) / whole)} %`,
        megabytes(cost.peakBytes),
        growth(cost.cpuSeconds, earlier?.stages[stage]?.cpuSeconds),
        ...others.map((result) => seconds(result.timings?.stages[stage]?.cpuSeconds ?? 0)),
      ],
    ];
  });
  return `Stages of Hearth, ${run}:\n\n${table(['stage', 'CPU s', 'wall s', 'share', 'memory MB', 'growth', ...others.map((result) => `CPU s ${result.run}`)], rows)}`;
}

function growthTable(results: readonly Result[], before: readonly Result[]): string {
  const rows = results.flatMap((result) => {
    const { generator, run, cost, weight } = result;
    const earlier = before.find((each) => each.generator === generator && each.run === run);
    if (earlier === undefined) return [];
    return [
      [
        generator,
        run,
        growth(cost.cpuSeconds, earlier.cost.cpuSeconds),
        growth(cost.peakBytes ?? 0, earlier.cost.peakBytes),
        growth(weight.files, earlier.weight.files),
        growth(weight.bytes, earlier.weight.bytes),
      ],
    ];
  });
  const times = (results[0]?.stories ?? 0) / (before[0]?.stories ?? 1);
  return `Growth, for ${times.toFixed(1)} times the stories:\n\n${table(['build', '', 'CPU', 'memory', 'files', 'bytes'], rows)}`;
}

function growth(now: number, before: number | undefined): string {
  return before === undefined || before === 0 ? '–' : `× ${(now / before).toFixed(1)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const alignment = head.map((_, index) =>
    index < 2 && rows.some((row) => Number.isNaN(Number.parseFloat(row[index] ?? ''))) ? '---' : '--:',
  );
  return [head, alignment, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What the results were measured on. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1_000_000_000);
  return `${processors.length} × ${processors[0]?.model.trim()}, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}
