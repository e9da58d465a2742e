import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../tests/support/story-from-text.ts';
import { noTranslations } from '../schema/translations-file.ts';
import { accept, pair } from '../story/pairing/pairing.ts';
import { staleBlocks, staleLines } from './stale-words.ts';

const body = (title: string, text: string) =>
  `# ${title} {/* #a1 */}\n\n<Layer kind="lede">\n\n${text} {/* #a2 */}\n\n</Layer>\n`;
const translation = articleFrom(body('Título', 'O mês foi silencioso.'), portuguese);

/** A story in which the Portuguese of the second block was accepted, and the English then changed. */
function changed(before: string, now: string) {
  const stamps = Object.fromEntries(
    pair(articleFrom(body('Title', before)), translation, {}).flatMap((each) => {
      const acceptance = accept(each, false, '2026-02-03');
      return acceptance.outcome === 'stamped' && each.id === 'a2' ? [['a2', acceptance.stamp]] : [];
    }),
  );
  return storyFrom([articleFrom(body('Title', now)), translation], [], {
    ...noTranslations,
    article: { pt: stamps },
  });
}

test('A stale block says which words went and came, and one of which nothing is known says what its source is', () => {
  const blocks = staleBlocks(
    [changed('The month was silent.', 'The month was long.')],
    [english, portuguese],
  );
  assert.deepEqual(
    blocks.map(({ block, language, source, accepted, before, now }) => [
      ...[block, `${source} → ${language}`, accepted, before, now],
    ]),
    [
      ['a1', 'en → pt', undefined, undefined, 'Title'],
      ['a2', 'en → pt', '2026-02-03', 'The month was silent.', 'The month was long.'],
    ],
  );
  const lines = staleLines(blocks).map((each) => each.split('\n'));
  assert.match(
    lines[0]?.[0] ?? '',
    /^\S+:1:1 {2}a1: nobody has said from which wording of \S+:1:1 it is translated, which now says$/,
  );
  assert.equal(lines[0]?.[1], '  Title');
  assert.match(
    lines[1]?.[0] ?? '',
    /^\S+:5:1 {2}a2: translated from the wording of 2026-02-03, which has changed in \S+:5:1$/,
  );
  assert.equal(lines[1]?.[1], '  The month was [-silent.-]{+long.+}');
});

test('What a text says cannot change what a terminal shows', () => {
  const [, line = ''] = staleLines(staleBlocks([changed('Silent.', 'Long \u009b2J.')], [portuguese]));
  assert.match(line, /\{\+Long \\u\{9B\}2J\.\+\}$/);
});

test('What is current is not listed', () => {
  const blocks = staleBlocks([changed('The month was silent.', 'The month was silent.')], [portuguese]);
  assert.deepEqual(
    blocks.map(({ block }) => block),
    ['a1'],
  );
});
