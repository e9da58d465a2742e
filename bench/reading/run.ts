/*
 * What a reader on a phone waits for, on a poor line, beside Starlight with the same text: `npm run bench:reading`.
 * `--runs 3` measures fewer times, `--site <folder>` and `--starlight <folder>` take sites that are built already,
 * `--language pt` is the language of the pages, `--write` puts the table into `bench/READING.md`.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSite } from '../../tests/support/built-sites.ts';
import { pages } from '../../tests/support/page-addresses.ts';
import { openBrowser } from '../browser.ts';
import { readingTable } from './report.ts';
import { buildStarlight } from './starlight.ts';
import { readTwo, type SearchForm, searchOn, type Visit } from './visits.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    site: { type: 'string' },
    starlight: { type: 'string' },
    language: { type: 'string', default: 'en' },
    write: { type: 'boolean', default: false },
  },
});
const { home, story } = pages[values.language === 'pt' ? 'pt' : 'en'];
const query = values.language === 'pt' ? 'governo' : 'government';

const forms: Readonly<Record<'hearth' | 'starlight', SearchForm>> = {
  hearth: { opener: '.search-link', input: 'hearth-search input', result: 'hearth-search a[role=option]' },
  starlight: {
    opener: 'site-search button',
    input: 'site-search .pagefind-ui__search-input',
    result: 'site-search .pagefind-ui__result-link',
  },
};

const OUT = values.site ?? '.cache/bench/site';
if (values.site === undefined) await buildSite({ OUT });
const folders = {
  hearth: OUT,
  starlight: values.starlight ?? (await buildStarlight(OUT, '.cache/bench/starlight')),
};
const browser = await openBrowser();
const names = ['story, first visit', 'home, second page', 'home, first visit', 'story, second page'] as const;
const visits = names.map((what) => ({ what, hearth: [] as Visit[], starlight: [] as Visit[] }));
const searches = [{ what: `“${query}” from a story`, hearth: [] as number[], starlight: [] as number[] }];
// The browser's own first page takes longer than all that follow.
await readTwo(browser, folders.starlight, [home, story]);
for (let run = 0; run < Number(values.runs); run += 1) {
  for (const side of ['hearth', 'starlight'] as const) {
    const read = [
      ...(await readTwo(browser, folders[side], [story, home])),
      ...(await readTwo(browser, folders[side], [home, story])),
    ];
    for (const [index, visit] of read.entries()) visits[index]?.[side].push(visit);
    searches[0]?.[side].push(await searchOn(browser, folders[side], story, query, forms[side]));
  }
}
const version = browser.version();
await browser.close();
const table = readingTable(visits, searches);
console.log(table);
if (values.write) await writeFile('bench/READING.md', document(table));

function document(measured: string): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${version}`;
  return `# Reading

What a reader waits for, by \`npm run bench:reading -- --write\`: Hearth / Starlight with the same text = ratio, medians of
${values.runs} in turn. A line of 1.6 Mbit/s and 150 ms that the server shapes, a phone a fourth as fast as this machine
(${machine}).

${measured}
`;
}
