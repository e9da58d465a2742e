import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedTags } from '../../../tests/support/parsed-tags.ts';
import fc, { tries } from '../../../tests/support/property.ts';
import { randomPage } from '../../../tests/support/random-pages.ts';
import { type BuiltPage, isAsked, readBuiltPage } from '../built-page.ts';
import { textsOf } from '../texts.ts';
import { scanTags } from './scan-tags.ts';

/** What is read of a page by the scanner and by the parser, with the same numbers. */
function bothReadings(html: string): [scanned: BuiltPage, parsed: BuiltPage] {
  const texts = textsOf();
  return [readBuiltPage(html, texts), readBuiltPage(html, texts, parsedTags)];
}

test('A page says the same whether its tags are scanned or a parser makes a tree of them', () => {
  fc.assert(
    fc.property(randomPage, (html) => {
      const [scanned, parsed] = bothReadings(html);
      assert.deepEqual(scanned, parsed);
    }),
    { numRuns: tries(500) },
  );
});

/** Start tags as they are seen: name, id, what it holds. */
function seen(html: string): string[] {
  const tags: string[] = [];
  scanTags(html, isAsked, ({ name, attributes, text }) =>
    tags.push([name, attributes.get('id') ?? '', text].join(' ').trim()),
  );
  return tags;
}

test('What looks like a tag in scripts, comments and values is none', () => {
  const script = '<!-- <script> </script> --> "<p id=a>"';
  assert.deepEqual(
    seen(
      `<script>${script}</script><!--><p id=b><!-- > <p id=c> --><p title="<p id=d>" id=e><title><p id=f></title><p id=g`,
    ),
    [`script  ${script}`, 'p b', 'p e', 'title'],
  );
});

test('In a drawing a style is text like any other, and what HTML stands in it is HTML', () => {
  assert.deepEqual(
    seen('<svg><style>a&gt;b</style><title><style>a&gt;b</style></title><p id=a></svg><style>c&gt;d</style>'),
    ['svg', 'style  a>b', 'title', 'style  a&gt;b', 'p a', 'style  c&gt;d'],
  );
});
