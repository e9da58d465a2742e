import { counted } from '../schema/counted.ts';
import type { StageCost, StageCosts } from './stages.ts';

const nameWidth = 10;
const numbers = new Intl.NumberFormat('en');

/** What a build came to. */
export interface BuildResult {
  pages: number;
  /** With those of pages, without compressed copies. */
  files: number;
  bytes: number;
  /** Copies beside files, for hosts that send them as they are; absent where the publication wants none. */
  copies?: Made & { bytes: number };
  /** Files that are made of the content one by one: pages, and what programs read. */
  rendered: Made;
  cards: Made;
  seconds: number;
}

/** How many there are of something, and how many of them were taken from earlier builds. */
export interface Made {
  all: number;
  reused: number;
}

/** The last words of a build. */
export function buildSummary({ pages, files, bytes, rendered, copies, cards, seconds }: BuildResult): string {
  const number = (value: number) => numbers.format(value);
  const reused = (made: Made, what: string) => `${number(made.reused)} of ${number(made.all)} ${what}`;
  return [
    `Built ${counted(pages, 'page')}, ${counted(files, 'file')} of ${megabytes(bytes)}`,
    ...(copies
      ? [`${counted(copies.all, 'compressed copy', 'compressed copies')} of ${megabytes(copies.bytes)}`]
      : []),
    `in ${seconds.toFixed(1)} s`,
    `reused ${[reused(rendered, 'rendered files'), reused(cards, 'cards'), ...(copies ? [reused(copies, 'copies')] : [])].join(', ')}.`,
  ].join('; ');
}

/** What a whole process cost. */
export type WholeCost = Omit<StageCost, 'count'>;

/** What each stage cost, and what none of them did. */
export function timingsTable(costs: StageCosts, whole: WholeCost): string {
  const all = [...costs.values()];
  const rest = (key: 'cpuSeconds' | 'wallSeconds') =>
    Math.max(0, whole[key] - all.reduce((sum, cost) => sum + cost[key], 0));
  const other = { ...whole, cpuSeconds: rest('cpuSeconds'), wallSeconds: rest('wallSeconds'), count: 0 };
  const rows = [...costs, ['other', other] as const, ['all', { ...whole, count: 0 }] as const].map(
    ([name, cost]) => [
      name,
      cost.cpuSeconds.toFixed(1),
      cost.wallSeconds.toFixed(1),
      `${Math.round((100 * cost.cpuSeconds) / whole.cpuSeconds)} %`,
      megabytes(cost.peakBytes),
    ],
  );
  return [['stage', 'CPU s', 'wall s', 'share', 'memory'], ...rows]
    .map(([name = '', ...cells]) => name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
