import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { depthsOf, inWholeMinutes, minutesTogether, type TimedPart } from './depths.ts';

/** Parts of a page, each with its minutes; none for what is only looked at. */
const parts = (minutes: Readonly<Record<string, number | undefined>>): TimedPart[] =>
  Object.entries(minutes).map(([fragment, each]) =>
    each === undefined ? { fragment } : { fragment, minutes: each },
  );
/** The choices in a line each: what it is, where it leads, how long it takes. */
const choices = (minutes: Readonly<Record<string, number | undefined>>) =>
  depthsOf(inWholeMinutes(parts(minutes))).map(
    ({ names, fragment, minutes: each }) => `${names.join('+')} #${fragment} ${each}`,
  );

test('a story is told in four depths, of which each says the minutes of all that it shows', () => {
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
    ['start #question 1', 'brief #key-points 3', 'all #report 10', 'conversa #conversa 2'],
  );
});

test('of two depths that take as many minutes there is the one that tells more, for whoever chose either', () => {
  const short = { question: 0.2, lede: 0.3, 'key-points': 0.3, brief: 0.4 };
  assert.deepEqual(choices({ ...short, report: 3 }), ['start+brief #question 1', 'conversa+all #report 4']);
  assert.deepEqual(choices({ lede: 1, brief: 2, report: 0.2 }), [
    'start #lede 1',
    'brief+conversa+all #brief 3',
  ]);
});

test('a story of one minute and no Conversa has nothing to choose, and with one it has that', () => {
  assert.deepEqual(choices({ lede: 0.2, report: 0.5 }), []);
  assert.deepEqual(choices({ lede: 0.2, report: 0.5, conversa: 0.5 }), [
    'start+brief+all #lede 2',
    'conversa #conversa 1',
  ]);
  assert.deepEqual(choices({}), []);
});

test('a layer of a publication belongs to a depth by its place', () => {
  assert.deepEqual(choices({ lede: 1, facts: 2, report: 3, 'what-it-means': 1, unknowns: 1 }), [
    'start #lede 1',
    'brief #facts 3',
    'conversa+all #report 8',
  ]);
  assert.deepEqual(choices({ 'what-it-means': 1, 'key-points': 1, facts: 2, more: 2 }), [
    'start #what-it-means 2',
    'brief+conversa+all #facts 6',
  ]);
  assert.deepEqual(choices({ facts: 2, more: 2 }), []);
});

test('what is said of a whole is the sum of what is said of its parts', () => {
  const said = (minutes: Readonly<Record<string, number | undefined>>) =>
    inWholeMinutes(parts(minutes)).map((part) => part.minutes);
  assert.deepEqual(said({ question: 0.2, lede: 0.7, 'key-points': 1.2, report: 3.6, conversa: 2.4 }), [
    undefined,
    1,
    1,
    4,
    2,
  ]);
  // What takes no minute is told in one.
  assert.deepEqual(said({ question: 0.1, lede: 0.1, brief: 0.1, conversa: 0.1 }), [
    undefined,
    1,
    undefined,
    1,
  ]);
  assert.deepEqual(said({ facts: 0.1, more: 0.2, timeline: undefined }), [undefined, 1, undefined]);
  const layers = ['question', 'lede', 'key-points', 'brief', 'timeline', 'report', 'quotes', 'notes'];
  const minutes = fc.option(fc.double({ min: 0.01, max: 6, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 8, maxLength: 8 }), minutes, (each, ofConversa) => {
      const all = Object.fromEntries(layers.map((name, index) => [name, each[index]]));
      const timed = inWholeMinutes(parts(ofConversa === undefined ? all : { ...all, conversa: ofConversa }));
      const sumOf = (some: readonly TimedPart[]) => some.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
      const depths = depthsOf(timed);
      for (const [index, { names, minutes: told }] of depths.entries()) {
        const next = names.includes('all') ? timed.length : indexOf(depths[index + 1]?.fragment);
        const shown =
          names.includes('all') || !names.includes('conversa') ? timed.slice(0, next) : conversaOf();
        assert.equal(told, sumOf(shown));
        assert.ok(told >= 1);
      }
      // As home says the layers and the Conversa each by itself.
      const [ofTurns, ofLayers] = [true, false].map((isConversa) =>
        minutesTogether(timed.filter(({ fragment }) => (fragment === 'conversa') === isConversa)),
      ) as [number, number];
      assert.equal(ofTurns + ofLayers, sumOf(timed));

      function indexOf(fragment: string | undefined): number {
        return timed.findIndex((part) => part.fragment === fragment);
      }
      function conversaOf(): TimedPart[] {
        return timed.filter(({ fragment }) => fragment === 'question' || fragment === 'conversa');
      }
    }),
  );
});

test('who prefers Conversas, or less of a story, finds the choice that applies in every story', () => {
  for (const minutes of [
    { lede: 1, brief: 2, report: 3 },
    { lede: 1, brief: 2, report: 3, conversa: 2 },
    { lede: 0.2, report: 0.2, conversa: 0.2 },
    { facts: 1, report: 4, conversa: 1 },
  ]) {
    const names = depthsOf(inWholeMinutes(parts(minutes))).flatMap((depth) => depth.names);
    assert.deepEqual(names.toSorted(), ['all', 'brief', 'conversa', 'start']);
  }
});
