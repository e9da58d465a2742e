import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom } from '../../../tests/support/story-from-text.ts';
import { type Block, plainText } from '../blocks.ts';
import type { Reporter } from '../mdx/elements.ts';
import { parseMdx } from '../mdx/mdx.ts';
import { blocksOf } from '../story.ts';
import { readArticle } from './read-article.ts';

/** What is reported in the body of an article, as `line:column rule`. */
function findingsIn(body: string): string[] {
  const mdx = parseMdx(body, 'a.mdx', 1, 'forbidden');
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  readArticle(reporter);
  return reporter.findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}

const shown = (block: Block) => `${block.place.line} ${block.id} ${block.kind}: ${plainText(block)}`;
const title = '# The bridge {/* #a1 */}\n\n';

test('An article is a title and layers of headings, paragraphs, items and quotations', () => {
  const article = articleFrom(`${title}<Layer kind="report">

### After a month {/* #a2 */}

It is *open*
again. {/* #a3 */}

1. One {/* #a4 */}
2. Two,
   on two lines {/* #a5 */}

- Three {/* #a6 */}

</Layer>

<Layer kind="quotes">

<Quote of="missed" id="a7" translation>
We missed
this bridge.
</Quote>

</Layer>
`);
  assert.deepEqual(
    article.layers.map(({ kind }) => kind),
    ['report', 'quotes'],
  );
  assert.deepEqual(blocksOf(article).map(shown), [
    '1 a1 heading: The bridge',
    '5 a2 heading: After a month',
    '7 a3 paragraph: It is open again.',
    '10 a4 item: One',
    '11 a5 item: Two, on two lines',
    '14 a6 item: Three',
    '20 a7 quotation: We missed this bridge.',
  ]);
});

test('Lists within lists, quotations at length, asides, terms and code are blocks with all their texts', () => {
  const article = articleFrom(`${title}<Layer kind="report">

- One {/* #a2 */}
  - Two {/* #a3 */}

---

> Three
>
> four {/* #a4 */}

<Aside kind="update" id="a5" title="Five">
Six

\`seven\`
</Aside>

<Definition id="a6" term="Eight">Nine</Definition>

\`\`\`c# #a7
{ten}

  eleven
\`\`\`

</Layer>
`);
  assert.deepEqual(blocksOf(article).slice(1).map(shown), [
    '5 a2 item: One',
    '6 a3 item: Two',
    '10 a4 excerpt: Three\nfour',
    '14 a5 aside: Five\nSix\nseven',
    '20 a6 definition: Eight\nNine',
    '22 a7 code: {ten}\n\n  eleven',
  ]);
  const [, , three, ...others] = article.layers[0]?.blocks ?? [];
  assert.equal(three?.ruled, true);
  assert.deepEqual(
    others.map(({ ruled }) => ruled),
    [undefined, undefined, undefined],
  );
});

test('Items know their list, and where it starts', () => {
  const body = `${title}<Layer kind="report">\n\n- A {/* #a2 */}\n- B {/* #a3 */}\n\n1. C {/* #a4 */}\n\n</Layer>`;
  const lists = articleFrom(body).layers.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === 'item' ? `${block.list} ${block.first}` : block.kind)),
  );
  assert.deepEqual(lists, ['bulleted true', 'bulleted false', 'numbered true']);
});

test('A quotation says whether it is the words themselves', () => {
  const quote = (mark: string) =>
    articleFrom(`${title}<Layer kind="quotes">\n\n<Quote of="a" id="a2"${mark}>\nB\n</Quote>\n\n</Layer>`)
      .layers[0]?.blocks[0];
  for (const [mark, wording] of [
    ['', 'original'],
    [' translation', 'translation'],
  ] as const) {
    const block = quote(mark);
    assert.equal(block?.kind === 'quotation' && block.wording, wording);
  }
});

for (const [mistake, body, ...findings] of [
  [
    'A title of another level',
    '## Title {/* #a1 */}\n\n<Layer kind="lede">\n\nA {/* #a2 */}\n\n</Layer>',
    '1:1 title',
  ],
  [
    'Text in the place of the title',
    'Title\n\n<Layer kind="lede">\n\nA {/* #a2 */}\n\n</Layer>',
    '1:1 title',
  ],
  ['A layer in the place of the title', '<Layer kind="lede">\n\nA {/* #a2 */}\n\n</Layer>', '1:1 title'],
  [
    'A layer of an unknown kind',
    `${title}<Layer kind="intro">\n\nA {/* #a2 */}\n\n</Layer>`,
    '3:14 unknown-layer',
  ],
  ['A layer without a kind', `${title}<Layer>\n\nA {/* #a2 */}\n\n</Layer>`, '3:1 missing-attribute'],
  ['A layer without text', `${title}<Layer kind="lede">\n\n</Layer>`, '3:1 empty'],
  ['An article without layers', title, '1:1 empty'],
  [
    'Text outside of layers',
    `${title}Text\n\n<Layer kind="lede">\n\nA {/* #a2 */}\n\n</Layer>`,
    '3:1 unexpected-markdown',
  ],
  [
    'A turn in a layer',
    `${title}<Layer kind="lede">\n\n<Turn id="a2" voice="b">\nA\n</Turn>\n\n</Layer>`,
    '5:1 unexpected-markdown',
  ],
  [
    'A list deeper than three others',
    `${title}<Layer kind="lede">\n\n- A {/* #a2 */}\n  - B {/* #a3 */}\n    - C {/* #a4 */}\n      - D\n\n</Layer>`,
    '8:7 unexpected-markdown',
  ],
  [
    'An id of a quotation that is no text',
    `${title}<Layer kind="quotes">\n\n<Quote of="a" id={b}>\nA\n</Quote>\n\n</Layer>`,
    '5:15 expression',
  ],
] as const) {
  test(`${mistake} is one mistake, reported where it is`, () => {
    assert.deepEqual(findingsIn(body), findings);
  });
}

test('A second layer of a kind is reported where it names its kind, whatever stands between the two', () => {
  const layer = (kind: string, id: string) => `<Layer kind="${kind}">\n\nA {/* #${id} */}\n\n</Layer>\n\n`;
  assert.deepEqual(findingsIn(title + layer('lede', 'a2') + layer('intro', 'a3') + layer('lede', 'a4')), [
    '9:14 unknown-layer',
    '15:14 duplicate-layer',
  ]);
});
