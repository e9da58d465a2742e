import { writeFile } from 'node:fs/promises';
import { cardsMade } from '../publish/cards/kept-card.ts';
import { type BuildResult, buildSummary, timingsTable } from '../reports/build-report.ts';
import { childrenCpuSeconds, ownCost, peakMemory } from '../reports/process-cost.ts';
import { stageCosts } from '../reports/stages.ts';

/**
 * Says what a build came to.
 * @param timings where what each stage cost is written to, as JSON; '' for a table that is said; else neither.
 */
export async function reportBuild(
  made: Omit<BuildResult, 'cards' | 'seconds'>,
  say: (line: string) => void,
  timings: string | undefined,
): Promise<void> {
  const { wallSeconds, cpuSeconds } = ownCost();
  const whole = { wallSeconds, cpuSeconds: cpuSeconds + childrenCpuSeconds(), peakBytes: peakMemory() };
  const result: BuildResult = { ...made, cards: cardsMade, seconds: wallSeconds };
  say(buildSummary(result));
  const costs = stageCosts();
  if (timings === '') console.log(timingsTable(costs, whole));
  else if (timings !== undefined)
    await writeFile(timings, `${JSON.stringify({ stages: Object.fromEntries(costs), whole, result })}\n`);
}
