import type { Visit } from './visits.ts';

/** What was measured of one page, or of the search, on both sites, in turn. */
export interface Measured<Value> {
  what: string;
  hearth: readonly Value[];
  starlight: readonly Value[];
}

/** Medians and ratios in a table of Markdown. */
export function readingTable(
  visits: readonly Measured<Visit>[],
  searches: readonly Measured<number>[],
): string {
  const rows = visits.flatMap(({ what, hearth, starlight }) => {
    const times = (['fcp', 'lcp', 'blocking'] as const).map((field) =>
      compared(
        hearth.map((visit) => visit[field]),
        starlight.map((visit) => visit[field]),
      ),
    );
    const shifts = [hearth, starlight].map((all) => median(all.map(({ shift }) => shift)).toFixed(3));
    const sizes = [hearth, starlight].map((all) => median(all.map(({ kilobytes }) => kilobytes)).toFixed(0));
    const faces = [...new Set(hearth.map(({ face }) => face))].join(', ');
    return [[what, ...times, shifts.join(' / '), sizes.join(' / '), faces]];
  });
  const head = ['page', 'FCP, ms', 'LCP, ms', 'blocking, ms', 'shift', 'kB in all', 'face'];
  return [
    table([head, ...rows]),
    '',
    table([
      ['search', 'touch to first result, ms'],
      ...searches.map(({ what, hearth, starlight }) => [what, compared(hearth, starlight)]),
    ]),
  ].join('\n');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `Hearth / Starlight = ratio`, of the medians. */
function compared(hearth: readonly number[], starlight: readonly number[]): string {
  const [own, other] = [median(hearth), median(starlight)];
  const ratio = other === 0 ? '' : ` = ${(own / other).toFixed(2)}`;
  return `${own.toFixed(0)} / ${other.toFixed(0)}${ratio}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
