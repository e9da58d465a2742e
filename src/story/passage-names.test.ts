import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, conversaFrom, english, storyFrom } from '../../tests/support/story-from-text.ts';
import { shownArticle, shownConversa } from './pairing/shown.ts';
import { discussions, passageNames } from './passage-names.ts';

const voices = { asks: { part: 'asks' as const, name: 'The Child' } };

const article = articleFrom(`# Title {/* #a1 */}

<Layer kind="lede">

Lede. {/* #a2 */}

</Layer>

<Layer kind="report">

Before. {/* #a3 */}

### How it *began* {/* #a4 */}

After. {/* #a5 */}

- Item. {/* #a6 */}

### How it ended {/* #a7 */}

Last. {/* #a8 */}

<Aside kind="context" id="a11" title="Before *that*">
Aside.
</Aside>

<Aside kind="method" id="a12">
Aside.
</Aside>

</Layer>

<Layer kind="quotes">

<Quote of="ana" id="a9">
Words.
</Quote>

<Quote of="unknown" id="a10">
Words.
</Quote>

</Layer>
`);

const story = storyFrom(
  [article],
  [
    conversaFrom(`# Talk {/* #c1 */}

<Turn id="c2" voice="answers" refs="a2">Welcome.</Turn>

<Turn id="c3" voice="asks">Why?</Turn>

<Turn id="c4" voice="answers" refs="a2 a5">So.</Turn>

<Turn id="c5" voice="asks" refs="a5">And?</Turn>

<Turn id="c6" voice="answers" refs="a5">So there.</Turn>
`),
  ],
);
story.head.quotations['ana'] = {
  text: 'Words.',
  language: 'en',
  speaker: { en: 'Ana' },
  role: 'skipper',
  source: 'The Paper',
};

test('A passage is called by the subheading over it, by who is quoted or by the title of an aside, else by its layer', () => {
  const names = passageNames(shownArticle(story, english), story, english);
  assert.deepEqual(Object.fromEntries(names), {
    a2: { kind: 'layer', layer: 'lede' },
    a3: { kind: 'layer', layer: 'report' },
    a4: { kind: 'words', words: 'How it began' },
    a5: { kind: 'words', words: 'How it began' },
    a6: { kind: 'words', words: 'How it began' },
    a7: { kind: 'words', words: 'How it ended' },
    a8: { kind: 'words', words: 'How it ended' },
    a11: { kind: 'words', words: 'Before *that*' },
    a12: { kind: 'words', words: 'How it ended' },
    a9: { kind: 'words', words: 'Ana' },
    a10: { kind: 'layer', layer: 'quotes' },
  });
});

test('A passage is discussed in the turns that rest on it, each with the number of its question', () => {
  const found = discussions(shownConversa(story, english), { voices });
  assert.deepEqual(Object.fromEntries(found), {
    // What is said before the first question belongs to none.
    a2: [
      { turn: 'c2', question: 0, title: 'Talk' },
      { turn: 'c4', question: 1, title: 'Talk' },
    ],
    a5: [
      { turn: 'c4', question: 1, title: 'Talk' },
      { turn: 'c5', question: 2, title: 'Talk' },
      { turn: 'c6', question: 2, title: 'Talk' },
    ],
  });
});

test('Nothing is discussed without a Conversa', () => {
  assert.equal(discussions(undefined, { voices }).size, 0);
});
