import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  conversaFrom,
  english,
  portuguese,
  storyFrom,
} from '../../tests/support/story-from-text.ts';
import { noTranslations, type Stamp } from '../schema/translations-file.ts';
import { accept, pair } from '../story/pairing/pairing.ts';
import type { Story } from '../story/story.ts';
import { statusTable, translationStatus, unreviewedWords } from './status.ts';

const body = (...blocks: [id: string, text: string][]) =>
  `# Title {/* #a1 */}\n\n<Layer kind="lede">\n\n${blocks.map(([id, text]) => `${text} {/* #${id} */}`).join('\n\n')}\n\n</Layer>\n`;

/** A story in English whose Portuguese was accepted on a day on which the source said the same in all but one block. */
function staleSince(id: string, day: string, stale: string[] = ['a2']): Story {
  const blocks: [string, string][] = [
    ['a2', 'One.'],
    ['a3', 'Two.'],
  ];
  const now = blocks.map(([block, text]): [string, string] => [
    block,
    stale.includes(block) ? `${text} More.` : text,
  ]);
  const translation = articleFrom(body(['a2', 'Um.'], ['a3', 'Dois.']), portuguese);
  const stamps: Record<string, Stamp> = {};
  for (const block of pair(articleFrom(body(...blocks)), translation, {})) {
    const acceptance = accept(block, false, day);
    if (acceptance.outcome === 'stamped') stamps[block.id] = acceptance.stamp;
  }
  return {
    ...storyFrom([articleFrom(body(...now)), translation], [], {
      ...noTranslations,
      article: { pt: stamps },
    }),
    id,
  };
}

/** A story of whose translation nobody has said anything. */
function unstamped(id: string): Story {
  const conversa = (language = portuguese) =>
    conversaFrom('# T {/* #c1 */}\n\n<Turn id="c2" voice="v">So.</Turn>\n', language);
  return {
    ...storyFrom(
      [
        articleFrom(body(['a2', 'One.'], ['a3', 'Two.'])),
        articleFrom(body(['a2', 'Um.'], ['a4', 'X.']), portuguese),
      ],
      [conversa(), conversa(english)],
    ),
    id,
  };
}

test('The status counts the blocks of every translation by state, and names those that are not current', () => {
  assert.deepEqual(translationStatus([unstamped('new'), staleSince('old', '2026-02-03')]), [
    {
      story: 'old',
      document: 'article',
      language: 'pt',
      source: 'en',
      counts: { current: 2, stale: 1, missing: 0, extra: 0 },
      staleSince: '2026-02-03',
      blocks: { stale: ['a2'], missing: [], extra: [] },
    },
    {
      story: 'new',
      document: 'article',
      language: 'pt',
      source: 'en',
      counts: { current: 0, stale: 2, missing: 1, extra: 1 },
      blocks: { stale: ['a1', 'a2'], missing: ['a3'], extra: ['a4'] },
    },
    {
      story: 'new',
      document: 'conversa',
      language: 'en',
      source: 'pt',
      counts: { current: 0, stale: 2, missing: 0, extra: 0 },
      blocks: { stale: ['c1', 'c2'], missing: [], extra: [] },
    },
  ]);
});

test('What has been stale for longest comes first, what is current last', () => {
  const stories = [
    staleSince('current', '2026-01-01', []),
    staleSince('recent', '2026-06-01'),
    staleSince('oldest', '2025-12-31'),
    unstamped('new'),
    staleSince('older', '2026-02-03'),
  ];
  const order = translationStatus(stories).map(({ story }) => story);
  assert.deepEqual(order, ['oldest', 'older', 'recent', 'new', 'new', 'current']);
});

test('A story in one language has no translation to speak of', () => {
  assert.deepEqual(translationStatus([storyFrom([articleFrom(body(['a2', 'One.']))])]), []);
});

test('The table has a row for each translation, under names, in columns', () => {
  assert.equal(
    statusTable(translationStatus([unstamped('new'), staleSince('the-river', '2026-02-03')])),
    [
      'story      document  language  current  stale  missing  extra  stale since',
      'the-river  article   en → pt   2        1      0        0      2026-02-03',
      'new        article   en → pt   0        2      1        1',
      'new        conversa  pt → en   0        2      0        0',
    ].join('\n'),
  );
});

test('The table of nothing has the names of its columns', () => {
  assert.equal(statusTable([]), 'story  document  language  current  stale  missing  extra  stale since');
});

test('The status names the languages whose words of the interface nobody has read', () => {
  const others = ['it', 'zh-HK', 'eo'].map((tag) => ({
    ...english,
    path: tag,
    tag,
    name: tag.toUpperCase(),
  }));
  assert.deepEqual(unreviewedWords([english, portuguese, ...others]), [
    'Words of the interface that a machine wrote and no person has read yet: IT (it), ZH-HK (zh-HK).',
  ]);
  assert.deepEqual(unreviewedWords([english, portuguese]), []);
});
