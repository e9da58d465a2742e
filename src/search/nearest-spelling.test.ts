import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBundle } from '../../tests/support/fake-bundle.ts';
import { nearestSpelling } from './nearest-spelling.ts';

const bundle = () =>
  fakeBundle({
    address: '/story/',
    blocks: {
      a1: 'Report | Government officials said the government wants a licence for “retaliation”',
      a2: 'Report | A thaw came to Anthropic and its ferry in 2026',
    },
  });

for (const [query, meant] of [
  ['govenrment', 'government'],
  ['lisence', 'licence'],
  ['retailation', 'retaliation'],
  ['the govenrment licence', 'the government licence'],
  ['antropic', 'Anthropic'],
] as const) {
  test(`for “${query}” the text has “${meant}”`, async () => {
    assert.equal(await nearestSpelling(bundle(), [], query), meant);
  });
}

test('a name that is known but begins otherwise is found among the names', async () => {
  assert.equal(await nearestSpelling(bundle(), ['Howard Lutnick'], 'howrad ltunick'), 'Howard Lutnick');
});

test('what no word is near to has no other spelling, nor one of which a part has none', async () => {
  for (const query of ['zeppelin', 'govenrment zeppelin', 'tha', '2062', '', '?!', '政府'])
    assert.equal(await nearestSpelling(bundle(), [], query), undefined, query);
});

test('what the text has in some form is left as it is', async () => {
  for (const query of ['government', 'governments', 'license'])
    assert.equal(await nearestSpelling(bundle(), [], query), undefined, query);
});
