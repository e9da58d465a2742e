import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthsOf, type TimedPart } from './depths.ts';

/** Parts of a page, each with its minutes; none for what is only looked at. */
const parts = (minutes: Readonly<Record<string, number | undefined>>): TimedPart[] =>
  Object.entries(minutes).map(([fragment, each]) =>
    each === undefined ? { fragment } : { fragment, minutes: each },
  );
/** The choices in a line each: what it is, where it leads, how long it takes. */
const choices = (minutes: Readonly<Record<string, number | undefined>>) =>
  depthsOf(parts(minutes)).map(
    ({ names, fragment, minutes: each }) => `${names.join('+')} #${fragment} ${each}`,
  );

test('a story is told in four depths, of which each says the minutes of all that it shows, rounded once', () => {
  assert.deepEqual(
    choices({
      question: 0.2,
      lede: 0.7,
      'key-points': 1.2,
      brief: 1.3,
      timeline: undefined,
      map: undefined,
      report: 3.7,
      quotes: 0.4,
      notes: undefined,
      conversa: 2.3,
    }),
    ['start #question 1', 'brief #key-points 3', 'all #report 10', 'conversa #conversa 3'],
  );
});

test('of two depths that take as many minutes there is the one that tells more, for whoever chose either', () => {
  const short = { question: 0.2, lede: 0.3, 'key-points': 0.3, brief: 0.4 };
  assert.deepEqual(choices({ ...short, report: 3 }), ['start+brief #question 1', 'all #report 4']);
  assert.deepEqual(choices({ lede: 1, brief: 2, report: 0.2 }), ['start #lede 1', 'brief+all #brief 3']);
});

test('a story of one minute and no Conversa has nothing to choose, and with one it has that', () => {
  assert.deepEqual(choices({ lede: 0.2, report: 0.5 }), []);
  assert.deepEqual(choices({ lede: 0.2, report: 0.5, conversa: 0.5 }), [
    'start+brief+all #lede 1',
    'conversa #conversa 1',
  ]);
  assert.deepEqual(choices({}), []);
});

test('a layer of a publication belongs to a depth by its place', () => {
  assert.deepEqual(choices({ lede: 1, facts: 2, report: 3, 'what-it-means': 1, unknowns: 1 }), [
    'start #lede 1',
    'brief #facts 3',
    'all #report 8',
  ]);
  assert.deepEqual(choices({ 'what-it-means': 1, 'key-points': 1, facts: 2, more: 2 }), [
    'start #what-it-means 2',
    'brief+all #facts 6',
  ]);
  assert.deepEqual(choices({ facts: 2, more: 2 }), []);
});
