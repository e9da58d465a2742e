import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  english,
  portuguese,
  statesOf,
  storyFrom,
} from '../../../tests/support/story-from-text.ts';
import { site } from '../../../tests/support/story-to-publish.ts';
import type { Language } from '../../i18n/languages.ts';
import { storyHtml } from '../../publish/story-files/outline-html.ts';
import { storyMarkdown } from '../../publish/story-files/outline-markdown.ts';
import { storyDataOf } from '../../publish/story-files/story-data.ts';
import { type Csv, parseCsv } from '../../schema/csv.ts';
import type { ChartKind } from '../../story/blocks.ts';
import { dataFilesOf } from '../../story/charts/data-file.ts';
import { type Edition, editionOf } from '../../story/edition.ts';
import { entriesByKey } from '../../story/entries.ts';
import { accept, pair } from '../../story/pairing/pairing.ts';
import { layerBlocks } from '../article/layer-blocks.ts';
import { linesOf, width, widthOf } from './canvas.ts';

const arabic: Language = { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' };
const data = 'month,foot,boat\n2025-12,12345.5,4\n2026-01,800,\n2026-02,900,6\n';

interface Written {
  language?: Language;
  kind?: ChartKind;
  csv?: string;
  attributes?: string;
  x?: string;
  /** What the second column is called. */
  boat?: string;
}

function editionWith({
  language = english,
  kind = 'line',
  csv = data,
  attributes = '',
  x = 'month',
  boat = 'By boat',
}: Written): Edition {
  const written = articleFrom(
    `# Crossings {/* #a1 */}\n\n<Layer kind="report">\n\n<Chart id="a2" data="counts.csv" kind="${kind}" x="${x}" y="foot, boat" title="Who & how" description="Fewer cross." ${attributes}>\nCounted by *hand*.\n\n<Label of="foot">On foot</Label>\n<Label of="boat">${boat}</Label>\n</Chart>\n\n</Layer>\n`,
    language,
  );
  const read = parseCsv(csv, 'counts.csv').value as Csv;
  const story = { ...storyFrom([written]), data: new Map([['counts.csv', read]]) };
  return editionOf(story, { ...site, languages: [language] }, language, entriesByKey([]));
}

function pageOf(written: Written = {}): string {
  const edition = editionWith(written);
  const blocks = edition.shown.article.layers.flatMap((layer) => layerBlocks(layer.blocks, edition));
  return blocks.map(({ text }) => text).join('');
}

const textsOf = (page: string) => [...page.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words);

/** Texts that start at their place, with it. */
const placesOf = (page: string) =>
  [...page.matchAll(/<text x="([\d.]+)"(?![^>]*text-anchor)[^>]*>([^<]*)</g)].map(
    ([, place = '', words = '']) => [words, Number(place)] as const,
  );

test('A chart has its title, its description, its picture by name, and its data as a table and a file', () => {
  const page = pageOf({ attributes: 'unit="people"' });
  assert.match(
    page,
    /^<figure id="a2" class="chart"><figcaption><strong>Who &amp; how<\/strong> <p>Fewer cross\.<\/p>/,
  );
  assert.match(page, /<svg viewBox="0 0 360 [\d.]+" role="img" aria-label="Who &amp; how" direction="ltr">/);
  assert.match(page, /<p class="quiet">Counted by <em>hand<\/em>\.<\/p>/);
  assert.match(
    page,
    /<tr><th scope="row" class="end">January 2026<\/th> <td class="end">800<\/td> <td class="end"><\/td> <\/tr>/,
  );
  assert.match(page, /<caption>Who &amp; how \(people\)<\/caption>/);
  assert.match(page, /<a href="\/en\/story\/counts\.[0-9a-f]{10}\.csv">/);
});

test('Lines are named at their ends, and numbers and months are those of the language', () => {
  assert.deepEqual(textsOf(pageOf({ attributes: 'unit="people"' })), [
    '0',
    '5000',
    '10,000',
    '15,000 people',
    'December',
    '2026',
    'February',
    'On foot',
    'By boat',
  ]);
  assert.ok(textsOf(pageOf({ language: portuguese })).includes('10.000'));
  assert.ok(textsOf(pageOf({ language: portuguese, attributes: 'unit="%"' })).includes('10.000%'));
});

test('A line has a gap where there is no value', () => {
  assert.match(pageOf(), /<path class="s1" d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+"\/>/);
});

test('In a language from right to left everything stands the other way round', () => {
  const places = (language: Language) =>
    [...(/class="s0" d="M([\d.]+) [\d.]+L([\d.]+)/.exec(pageOf({ language })) ?? [])].slice(1).map(Number);
  const [first = 0, second = 0] = places(english);
  assert.deepEqual(
    places(arabic).map((place) => Math.round(360 - place)),
    [first, second].map(Math.round),
  );
  assert.ok(first < second);
  assert.match(pageOf({ language: arabic }), /direction="rtl"/);
});

test('Bars have their names and values, and the parts of a whole their percents', () => {
  assert.deepEqual(textsOf(pageOf({ kind: 'bar' })).slice(0, 3), [
    'December 2025',
    '12,345.5 On foot',
    '4 By boat',
  ]);
  const share = pageOf({ kind: 'share', csv: 'month,foot,boat\nspring,3,1\nsummer,0,0\n' });
  assert.deepEqual(textsOf(share), ['On foot', 'By boat', 'spring', '75%', '25%', 'summer']);
});

test('No number of a drawing is none, whatever the data are', () => {
  const odd = [
    'month,foot,boat\n1,0,0\n',
    'month,foot,boat\n1,,\n',
    'month,foot,boat\na,-5,5\nb,7,7\n',
    'month,foot,boat\n2026-01-01,0.0001,1\n',
  ];
  for (const csv of odd)
    for (const kind of ['line', 'area', 'dot', 'bar', 'share'] as const)
      assert.doesNotMatch(pageOf({ csv, kind }), /NaN|Infinity|undefined/, `${kind} of ${csv}`);
});

test('The Markdown twin and feeds have the title, the description and the data of a chart', () => {
  const edition = editionWith({});
  const [file = ''] = dataFilesOf(edition.story).keys();
  const markdown = storyMarkdown(edition);
  assert.ok(
    markdown.includes(
      `**Who & how**\n\nFewer cross.\n\n| month | On foot | By boat |\n| --: | --: | --: |\n| December 2025 | 12,345.5 | 4 |\n| January 2026 | 800 |  |\n| February 2026 | 900 | 6 |\n\nCounted by *hand*.\n\n[`,
    ),
    markdown,
  );
  assert.ok(markdown.includes(`](https://paper.example/en/story/${file})`), markdown);
  assert.match(storyHtml(edition), /<td align="right">12,345\.5<\/td>/);
});

test('The data of a story say what a chart draws and what its columns are called', () => {
  const [, chart] = storyDataOf(editionWith({ attributes: 'unit="%"' })).documents[0]?.blocks ?? [];
  assert.match(chart?.data ?? '', /^https:\/\/paper\.example\/en\/story\/counts\.[0-9a-f]{10}\.csv$/);
  assert.deepEqual(
    [chart?.draws, chart?.x, chart?.y, chart?.percent],
    ['line', 'month', ['foot', 'boat'], true],
  );
  assert.deepEqual(chart?.labels, { en: { foot: 'On foot', boat: 'By boat' } });
});

const documentWith = (title: string, chart: string) =>
  `# ${title} {/* #a1 */}\n\n<Layer kind="report">\n\n${chart}\n\n</Layer>\n`;
const chartWith = (title: string, label: string) =>
  `<Chart id="a2" data="counts.csv" kind="bar" x="month" y="foot" title="${title}" description="Fewer.">\n<Label of="foot">${label}</Label>\n</Chart>`;

test('A chart that is not translated is drawn in the language and the numbers of its source, and says so', () => {
  const own = articleFrom(documentWith('Crossings', `${chartWith('Who', 'On foot')}\n\nMore. {/* #a3 */}`));
  const other = articleFrom(documentWith('Travessias', 'Mais. {/* #a3 */}'), portuguese);
  const read = parseCsv(data, 'counts.csv').value as Csv;
  const story = { ...storyFrom([own, other]), data: new Map([['counts.csv', read]]) };
  const edition = editionOf(story, site, portuguese, entriesByKey([]));
  const [figure] = edition.shown.article.layers.flatMap(({ blocks }) => layerBlocks(blocks, edition));
  assert.match(
    figure?.text ?? '',
    /^<figure id="a2" class="chart missing"><figcaption><strong><span lang="en" dir="ltr">Who</,
  );
  assert.match(
    figure?.text ?? '',
    /<div lang="en" dir="ltr"><svg [^>]*aria-label="Who".+12,345\.5.+<summary>Os dados em uma tabela</s,
  );
  assert.match(figure?.text ?? '', /<small class="note">[^<]*inglês/);
});

test('A label that changes in the source makes its chart stale, and nothing else', () => {
  const statesAfter = (label: string) => {
    const [before, now] = ['On foot', label].map((each) =>
      articleFrom(documentWith('Crossings', `${chartWith('Who', each)}\n\nMore. {/* #a3 */}`)),
    );
    const translation = articleFrom(
      documentWith('Travessias', `${chartWith('Quem', 'A pé')}\n\nMais. {/* #a3 */}`),
      portuguese,
    );
    assert.ok(before && now);
    const stamps = pair(before, translation, {}).flatMap((block) => {
      const accepted = accept(block, false, '2026-02-03');
      return accepted.outcome === 'stamped' ? [[block.id, accepted.stamp] as const] : [];
    });
    return statesOf(pair(now, translation, Object.fromEntries(stamps)));
  };
  assert.deepEqual(statesAfter('On foot'), { a1: 'current', a2: 'current', a3: 'current' });
  assert.deepEqual(statesAfter('Walking'), { a1: 'current', a2: 'stale', a3: 'current' });
});

test('Where all values are whole, so are the steps of the axes', () => {
  const page = pageOf({ csv: 'month,foot,boat\n2020,1,2\n2021,2,\n' });
  assert.deepEqual(
    textsOf(page).filter((words = '') => /\d/.test(words)),
    ['0', '1', '2', '2020', '2021'],
  );
});

test('What is drawn along a line starts behind the numbers that stand on it', () => {
  const [, first = ''] = /class="s0" d="M([\d.]+)/.exec(pageOf()) ?? [];
  const widest = '15,000'.length * 8;
  assert.ok(Number(first) > widest, first);
});

test('A name without spaces is cut where it is wider than its place', () => {
  assert.deepEqual(linesOf('歩いて橋を渡る人の数、毎日。', 112), ['歩いて橋を渡る人', 'の数、毎日。']);
  assert.deepEqual(linesOf('On foot', 112), ['On foot']);
});

test('A name of several parts is cut behind its hyphen', () => {
  assert.deepEqual(linesOf('Martim-pescador', 112), ['Martim-', 'pescador']);
  assert.deepEqual(linesOf('O martim-pescador-verde', 112), ['O martim-', 'pescador-', 'verde']);
  assert.deepEqual(linesOf('Day/night', 112), ['Day/night']);
});

test('Names and units that are longer than bars can bear stand above them', () => {
  const csv = 'month,foot,boat\nmill,1,2\n';
  const short = pageOf({ kind: 'bar', csv });
  assert.ok(textsOf(short).includes('1 On foot'));
  const long = 'People who walk over the old bridge each day';
  const page = pageOf({ kind: 'bar', csv, boat: long, attributes: `unit="${long}"` });
  assert.ok(textsOf(page).includes('1') && textsOf(page).includes('On foot'));
  for (const [words, place] of placesOf(page)) assert.ok(place + widthOf(words) <= width, words);
});

for (const kind of ['line', 'dot', 'area'] as const)
  test(`A long unit has lines of its own over a chart of the kind ${kind}`, () => {
    const unit = 'thousands of people a day in the middle of the year';
    const page = pageOf({ kind, csv: 'month,foot,boat\n2020,1,2\n2021,2,1\n', attributes: `unit="${unit}"` });
    for (const words of linesOf(unit, width)) assert.ok(textsOf(page).includes(words), words);
  });
