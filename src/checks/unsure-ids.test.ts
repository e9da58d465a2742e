import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import { elements } from '../story/element-table.ts';
import { blocksOf } from '../story/story.ts';
import { unsureIds } from './unsure-ids.ts';

/** Elements that are blocks of a layer, whichever it is. */
const inLayers = Object.values(elements).flatMap(({ stands, example }) =>
  stands.some((stand) => stand === 'layer') ? [example] : [],
);

for (const example of inLayers) {
  const name = /^<(\w+)/.exec(example)?.[1];

  test(`The id of a new <${name}> is to be written in its tag`, () => {
    const article = articleFrom(`# A {/* #a1 */}\n\n<Layer kind="lede">\n\n${example}\n\n</Layer>\n`);
    const [, block] = blocksOf(article);
    assert.ok(block);
    const group = { blocks: [block], after: undefined, before: undefined, source: [] };
    const [finding] = unsureIds([group], 'article.pt.mdx', 'article.en.mdx', () => 'a99');
    assert.match(finding?.next ?? '', /id="a99"/);
  });
}
