import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { writtenLayers } from '../../src/schema/shape/layers.ts';
import { type ElementRow, elements, type Stand, stands } from '../../src/story/element-table.ts';
import type { Reporter } from '../../src/story/mdx/elements.ts';
import { parseMdx } from '../../src/story/mdx/mdx.ts';
import { readArticle } from '../../src/story/read/read-article.ts';
import { readConversa } from '../../src/story/read/read-conversa.ts';

const rows = Object.entries<ElementRow>(elements);

test('Examples of elements are read where the table says that they stand', () => {
  for (const [name, { stands: places, example }] of rows)
    for (const place of places) assert.deepEqual(findingsIn(example, place), [], `${name} in ${place}`);
});

test('Elements are refused where the table does not say that they stand', () => {
  for (const [name, { stands: places, example }] of rows) {
    const elsewhere = (['article', 'conversa'] as const).filter((place) => !places.includes(place));
    for (const place of elsewhere)
      assert.notEqual(findingsIn(example, place).length, 0, `${name} in ${place}`);
  }
});

test('docs/elements.md says of every element what it is for, where it stands and what its attributes are', async () => {
  const document = elementsDocument();
  if (process.env['UPDATE']) await writeFile('docs/elements.md', document);
  assert.equal(await readFile('docs/elements.md', 'utf8'), document, 'Run “UPDATE=1 npm run test:unit”.');
});

/** What is found in an example at one of the places where elements stand. */
function findingsIn(example: string, place: Stand): string[] {
  const layer = (kind: string) => `<Layer kind="${kind}">\n\n${example}\n\n</Layer>`;
  const chart = elements.Chart.example.replace('</Chart>', `${example}\n</Chart>`);
  const body = {
    article: example,
    layer: layer('report'),
    chart: layer('report').replace(example, chart),
    timeline: layer('timeline'),
    unknowns: layer('unknowns'),
    conversa: example,
  };
  const text = `# Title {/* #a1 */}\n\n${place === 'text' ? layer('report') : body[place]}\n`;
  const mdx = parseMdx(text, 'a.mdx', 1, 'forbidden');
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  if (place === 'conversa') readConversa(reporter);
  else readArticle(reporter);
  return reporter.findings.map(({ rule, message }) => `${rule}: ${message}`);
}

function elementsDocument(): string {
  const kinds = writtenLayers.map((kind) => `\`${kind}\``).join(', ');
  return [
    '# Elements',
    'A story is Markdown and these elements; it is data and runs no code. The ids of blocks that are no elements stand at\ntheir end, `{/* #a1 */}`. This page is made of [src/story/element-table.ts](../src/story/element-table.ts);\n`UPDATE=1 npm run test:unit` writes it anew.',
    ...rows.map(([name, row]) => elementSection(name, row)),
    `The layers, from the quickest to the deepest: ${kinds}.`,
    '## Notes\n\nA note stands at the end of its document, `[^count]: They were counted for a year.`, and `[^count]` refers to it in any text.\nIts label is its address and the same in every language: the block `note-count`. A source of `story.yaml` that has an `id` is\ncited by that, `[^wire]`, and needs no note.',
  ]
    .join('\n\n')
    .concat('\n');
}

/** What is said of the presence of an attribute. */
const presence = {
  required: 'needed',
  optional: '',
  flag: 'without a value',
  id: '`npm run ids` writes it',
} as const;

function elementSection(name: string, { says, stands: places, attributes, example }: ElementRow): string {
  const lines = Object.entries(attributes).map(
    ([attribute, { is, says: words }]) => `| \`${attribute}\` | ${presence[is]} | ${words} |`,
  );
  const where = places.map((place) => stands[place].where).join('; ');
  return [
    `## ${name}`,
    `${says} It stands ${where}.`,
    ...(lines.length > 0
      ? [['| attribute | | what it says |', '| --- | --- | --- |', ...lines].join('\n')]
      : []),
    `\`\`\`mdx\n${example}\n\`\`\``,
  ].join('\n\n');
}
