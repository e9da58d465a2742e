import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portuguese } from '../../../tests/support/story-from-text.ts';
import { textBlocksEdition } from '../../../tests/support/text-blocks-story.ts';
import { storyHtml } from './outline-html.ts';
import { storyMarkdown } from './outline-markdown.ts';
import { storyDataOf } from './story-data.ts';
import { storyData } from './story-data-schema.ts';

test('Blocks that few stories have are Markdown of their kind in the twin', () => {
  const expected = [
    'CO<sub>2</sub>, 5 m<sup>2</sup>, `a <b>`.',
    '- One\n  1. Inner\n     - Innermost\n- Two',
    '---',
    '> Built to last.\n>\n> So it did.',
    '> **Context**\n>\n> **Before**\n>\n> The first was of wood.\n>\n> It burned.',
    '- **Keystone:** The highest stone.\n- **Pier:** What stands in the water.',
    '```sh\nls > "a"\n\n  cat <b>\n```',
  ];
  assert.ok(storyMarkdown(textBlocksEdition()).includes(expected.join('\n\n')));
});

test('Blocks that few stories have are HTML of their kind in feeds', () => {
  const expected = [
    '<ul><li>One<ol><li>Inner<ul><li>Innermost</li></ul></li></ol></li><li>Two</li></ul>',
    '<hr>',
    '<blockquote><p>Built to last.</p><p>So it did.</p></blockquote>',
    '<aside><p><b>Context</b></p><p><strong>Before</strong></p><p>The first was of wood.</p><p>It burned.</p></aside>',
    '<ul><li><b>Keystone:</b> The highest stone.</li><li><b>Pier:</b> What stands in the water.</li></ul>',
    '<pre dir="ltr"><code dir="ltr" translate="no">ls &gt; &quot;a&quot;\n\n  cat &lt;b&gt;</code></pre>',
  ];
  assert.ok(storyHtml(textBlocksEdition()).includes(expected.join('\n')));
});

test('What is said of a block with paragraphs is said once, after its last words', () => {
  const note = 'O original (inglês) mudou depois desta tradução.';
  const markdown = storyMarkdown(textBlocksEdition(portuguese, ['a7', 'a8']));
  assert.equal(markdown.split(note).length, 3);
  assert.match(markdown, /^> E durou\. \*\(O original/m);
  assert.match(markdown, /^> Queimou\. \*\(O original/m);
});

test('Data says of each block what it is besides its text, and of most nothing', () => {
  const data = storyDataOf(textBlocksEdition());
  assert.doesNotThrow(() => storyData.parse(data));
  const fields = data.documents[0]?.blocks.map(({ in: _, layer: __, ...rest }) => rest);
  assert.deepEqual(fields?.slice(1), [
    { id: 'a2', kind: 'paragraph' },
    { id: 'a3', kind: 'item', list: 'bulleted' },
    { id: 'a4', kind: 'item', list: 'numbered', depth: 2 },
    { id: 'a5', kind: 'item', list: 'bulleted', depth: 3 },
    { id: 'a6', kind: 'item', list: 'bulleted' },
    { id: 'a7', kind: 'excerpt', ruled: true },
    { id: 'a8', kind: 'aside', aside: 'context' },
    { id: 'a9', kind: 'definition' },
    { id: 'a10', kind: 'definition' },
    { id: 'a11', kind: 'code', code: 'sh' },
  ]);
  assert.deepEqual(data.documents[0]?.blocks[7]?.in['en'], {
    state: 'source',
    text: 'Before\nThe first was of wood.\nIt burned.',
  });
});
