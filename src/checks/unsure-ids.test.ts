import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import type { Block } from '../story/blocks.ts';
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
    const group = { blocks: [block], after: undefined, before: undefined, source: [], candidates: () => [] };
    const [finding] = unsureIds([group], 'article.pt.mdx', 'article.en.mdx', () => 'a99');
    assert.match(finding?.next ?? '', /id="a99"/);
  });
}

test('What is not sure is asked with the two blocks that it may be, and with what to write', () => {
  const article = (text: string) =>
    articleFrom(`# A {/* #a1 */}\n\n<Layer kind="lede">\n\n${text}\n\n</Layer>\n`);
  const [, one, two] = blocksOf(
    article('One of two. {/* #a2 */}\n\nTwo of “two”, and of many other words. {/* #a3 */}'),
  );
  const [, block] = blocksOf(article('Um de dois. {/* #a9 */}'));
  assert.ok(one && two && block);
  const ask = (candidates: readonly Block[]) =>
    unsureIds(
      [{ blocks: [block], after: 'a1', before: undefined, source: [], candidates: () => candidates }],
      'article.pt.mdx',
      'article.en.mdx',
      () => 'a99',
    ).map(({ message, next }) => [message, next]);
  assert.deepEqual(ask([one, two, one]), [
    [
      'Unexpected paragraph “Um de dois.” without an id after a1, expected to be told which it is, a2 “One of two.” in line 5 or a3 “Two of “two”, and of many other words.” in line 7 of article.en.mdx: what both say does not tell',
      'Write {/* #a2 */} or {/* #a3 */} at its end. If it translates none, write {/* #a99 */}, which is free.',
    ],
  ]);
  assert.deepEqual(ask([one]), [
    [
      'Unexpected paragraph “Um de dois.” without an id after a1, expected to be told whether it is a2 “One of two.” in line 5 of article.en.mdx: what both say does not tell',
      'Write {/* #a2 */} at its end. If it translates none, write {/* #a99 */}, which is free.',
    ],
  ]);
  assert.match(ask([])[0]?.join() ?? '', /Write the block in article.en.mdx first/);
});
