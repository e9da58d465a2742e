import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chartOf } from './chart.ts';
import { machine, type Result, tablesOf } from './results.ts';

/** Results of all sizes that were measured. */
const kept = '.cache/bench/results.json';

/**
 * Writes `bench/RESULTS.md` and its chart: these results, and those of other sizes as they were measured last.
 * @param note a sentence on how it was measured, or ''.
 */
export async function writeResults(results: readonly Result[], note: string): Promise<void> {
  const before: Result[] = JSON.parse(await readFile(kept, 'utf8').catch(() => '[]'));
  const measured = new Set(results.map(({ stories }) => stories));
  const all = [...before.filter(({ stories }) => !measured.has(stories)), ...results];
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, JSON.stringify(all));
  await writeFile('bench/results.svg', chartOf(all));
  await writeFile(
    'bench/RESULTS.md',
    `# What builds cost

Written by \`npm run bench\`, ${new Date().toISOString().slice(0, 10)}, on ${machine()}.
${note && `\n${note}\n`}
Hearth builds all that it makes: pages, cards, feeds, search; with \`--precompress\` also the copies that are compressed
ahead, which only “with copies” counts. The others build the same prose, article and Conversa in both languages, as plain
pages with a search by Pagefind. “of Hearth” is the ratio of CPU seconds to those of Hearth in the same run, and holds
where seconds do not. Memory is that of the biggest process.

![CPU seconds of cold builds](results.svg)

${tablesOf(all)}
`,
  );
}
