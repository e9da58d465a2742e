import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements, type Stand } from '../../src/story/element-table.ts';
import type { Reporter } from '../../src/story/mdx/elements.ts';
import { parseMdx } from '../../src/story/mdx/mdx.ts';
import { readArticle } from '../../src/story/read/read-article.ts';
import { readConversa } from '../../src/story/read/read-conversa.ts';
import { elementRows, elementTexts } from './elements-page.ts';
import { documentedIn } from './made-page.ts';

test('Examples of elements are read where the table says that they stand', () => {
  for (const [name, { stands: places }] of elementRows)
    for (const place of places)
      for (const language of documentedIn)
        assert.deepEqual(
          findingsIn(elementTexts(name, language).example, place),
          [],
          `${name} in ${place}, ${language}`,
        );
});

test('Elements are refused where the table does not say that they stand', () => {
  for (const [name, { stands: places, example }] of elementRows) {
    const elsewhere = (['article', 'conversa'] as const).filter((place) => !places.includes(place));
    for (const place of elsewhere)
      assert.notEqual(findingsIn(example, place).length, 0, `${name} in ${place}`);
  }
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
