import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { documentKinds } from './bundle/bundle.ts';
import { addressWith, optionsOf, type SearchState, stateFrom } from './state.ts';

/** What can stand in an address; only a broken half of a letter does not come back as it was. */
const words = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());

const states: fc.Arbitrary<SearchState> = fc.record(
  {
    query: words.map((text) => text.trim()),
    kind: fc.constantFrom(...documentKinds),
    topic: words.filter(Boolean),
    newestFirst: fc.constant(true as const),
  },
  { requiredKeys: ['query'], noNullPrototype: true },
);

test('what a reader asked for comes back out of the address that it was written into', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = addressWith('https://hearth.example/en/search/?mark=x#a4', state);
      assert.deepEqual(stateFrom(new URL(address).searchParams), state);
    }),
  );
});

test('the rest of an address stays as it is, and nothing is left of an earlier state', () => {
  const plain = 'https://hearth.example/x/en/story/?mark=x#a4';
  fc.assert(
    fc.property(states, (state) => {
      assert.equal(addressWith(addressWith(plain, state), { query: '' }), plain);
    }),
  );
});

test('kinds and orders that there are not are none', () => {
  assert.deepEqual(stateFrom(new URLSearchParams('q=+a+&kind=<b>&order=relevance&topic=')), { query: 'a' });
});

test('filters and order are given to Pagefind only where there are some', () => {
  assert.deepEqual(optionsOf({ query: 'a' }), {});
  assert.deepEqual(optionsOf({ query: 'a', kind: 'page', topic: 'river', newestFirst: true }), {
    filters: { kind: 'page', topic: 'river' },
    sort: { date: 'desc' },
  });
});
