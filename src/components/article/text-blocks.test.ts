import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portuguese } from '../../../tests/support/story-from-text.ts';
import { textBlocksEdition } from '../../../tests/support/text-blocks-story.ts';
import { html } from '../../story/html.ts';
import { layerBlocks } from './layer-blocks.ts';

/** The layer as a page shows it. */
function page(...args: Parameters<typeof textBlocksEdition>): string {
  const edition = textBlocksEdition(...args);
  return html`${layerBlocks(edition.shown.article.layers[0]?.blocks ?? [], edition)}`.text;
}

test('Blocks and inlines that few stories have are elements of their kind', () => {
  const code = '<code dir="ltr" translate="no">';
  assert.equal(
    page(),
    [
      `<p id="a2">CO<sub>2</sub>, 5 m<sup>2</sup>, ${code}a &lt;b&gt;</code>.</p>`,
      '<ul><li id="a3">One<ol><li id="a4">Inner<ul><li id="a5">Innermost</li></ul></li></ol></li><li id="a6">Two</li></ul>',
      '<hr><div id="a7"><blockquote><p>Built to last.</p><p>So it did.</p></blockquote></div>',
      '<aside id="a8" role="note" aria-label="Context · Before"><b>Context</b><h3>Before</h3><p>The first was of wood.</p><p>It burned.</p></aside>',
      '<dl><div id="a9"><dt>Keystone</dt><dd>The highest stone.</dd></div>',
      '<div id="a10"><dt>Pier</dt><dd>What stands in the water.</dd></div></dl>',
      `<div id="a11"><pre dir="ltr" tabindex="0" role="group" aria-label="Code · sh">${code}ls &gt; "a"\n\n  cat &lt;b&gt;</code></pre></div>`,
    ]
      .join('')
      .replace('ls &gt; "a"', 'ls &gt; &quot;a&quot;'),
  );
});

test('What is not translated stands in its place in its own language, and says so within its block', () => {
  const shown = page(portuguese);
  const english = '<span lang="en" dir="ltr">';
  const note = '<small class="note">Ainda sem tradução: este é o original (inglês).</small>';
  assert.ok(
    shown.includes(
      `<li id="a4">De dentro<ul><li id="a5" class="missing">${english}Innermost</span>${note}</li></ul></li>`,
    ),
  );
  assert.ok(
    shown.includes(
      `<div id="a10" class="missing"><dt>${english}Pier</span></dt><dd>${english}What stands in the water.</span>${note}</dd></div></dl>`,
    ),
  );
  assert.match(
    shown,
    /<div id="a11" class="missing"><pre [^>]*aria-label="Código · sh"><span lang="en" dir="ltr"><code/,
  );
});

test('What is stale says so beside what is quoted, and within an aside and the meaning of a term', () => {
  const shown = page(portuguese, ['a7', 'a8', 'a9']);
  assert.match(shown, /<div id="a7" class="stale"><blockquote>.*<\/blockquote><details class="note">/);
  assert.match(shown, /<aside id="a8" class="stale" .*<p>Queimou\.<\/p><details class="note">.*<\/aside>/);
  assert.match(
    shown,
    /<div id="a9" class="stale"><dt>Fecho<\/dt><dd>A pedra mais alta\.<details class="note">/,
  );
  assert.ok(!page(portuguese).includes('class="stale"'));
});
