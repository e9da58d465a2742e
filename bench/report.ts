import type { Cost } from './cost.ts';
import { type Answered, succeeds, success } from './judged.ts';

/** Success of all queries, of each group, and every query that missed with what came instead. */
export function qualityReport(answers: readonly Answered[]): string {
  const groups = Map.groupBy(answers, ({ judged }) => judged.group);
  const mean = answers.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / answers.length;
  return [
    line('all', answers),
    ...[...groups].map(([name, group]) => line(name, group)),
    `mean time from input to results: ${mean.toFixed(0)} ms`,
    ...answers.filter((answered) => !succeeds(answered, 1)).map(missLine),
  ].join('\n');
}

function line(name: string, answers: readonly Answered[]): string {
  const share = (first: number) => success(answers, first).toFixed(3);
  return `${name.padEnd(16)} ${String(answers.length).padStart(3)} queries  success@1 ${share(1)}  success@3 ${share(3)}`;
}

function missLine(answered: Answered): string {
  const { judged, listed } = answered;
  const place = listed.findIndex((name) => judged.right.includes(name));
  const wanted = judged.right.length > 0 ? judged.right.join(' ') : 'nothing';
  const came = listed.slice(0, 5).join(' ') || 'nothing';
  const where = place > 0 ? `, right at ${place + 1}` : '';
  return `${succeeds(answered, 3) ? 'not first' : 'MISS'}  ${judged.language} “${judged.query}”: came ${came}${where}; wanted ${wanted}`;
}

/** What a first result costs: all bytes, the time cold and warm, and what the bytes are. */
export function costReport(
  where: string,
  { query, parts, coldMilliseconds, warmMilliseconds }: Cost,
): string {
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  const largestFirst = [...parts].sort(([, one], [, other]) => other - one);
  return [
    `${where}, “${query}”: ${kilobytes(total)} to the first result, ${coldMilliseconds.toFixed(0)} ms cold, ${warmMilliseconds.toFixed(0)} ms warm`,
    `  ${largestFirst.map(([part, bytes]) => `${part} ${kilobytes(bytes)}`).join(', ')}`,
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
