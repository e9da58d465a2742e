import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBundle } from '../../tests/support/fake-bundle.ts';
import { ask } from './ask.ts';

const licence = { own: ['export licence', 'permit'], others: ['licença de exportação'] };
const bundle = () =>
  fakeBundle(
    {
      address: '/en/story/',
      date: '2026-01-01',
      blocks: {
        a1: 'The report | The government ended the need for an export licence by a letter',
        a2: 'The report | A permit was granted on Tuesday',
        a3: 'The report | The government said nothing more',
      },
    },
    {
      address: '/en/story/#quotes',
      kind: 'quotations',
      blocks: { a26: 'Someone | An export licence is a promise' },
    },
    {
      address: '/en/older/',
      date: '2025-01-01',
      blocks: { a1: 'The report | No export licence on Tuesday' },
    },
  );

const blocksOf = async (
  query: string,
  ...more: Parameters<typeof ask> extends [unknown, unknown, unknown, ...infer Rest] ? Rest : never
) => {
  const { documents } = await ask(bundle(), [licence], query, ...more);
  return documents.flatMap(({ address, passages }) => passages.map(({ block }) => `${address}${block}`));
};

test('the passages that answer come, the best document first', async () => {
  const { documents, coverage } = await ask(bundle(), [], 'a letter by the government');
  assert.equal(documents[0]?.passages[0]?.block, 'a1');
  assert.ok(coverage > 0.9);
});

test('a term is asked by its other forms too, and only what it is called is said', async () => {
  const { forms } = await ask(bundle(), [licence], 'licença de exportação');
  assert.deepEqual(forms, ['export licence']);
  assert.deepEqual((await blocksOf('licenca de exportacao')).sort(), [
    '/en/older/a1',
    '/en/story/a1',
    '/en/story/a2',
    '/en/story/a26',
  ]);
});

test('what was typed goes before what stands for it', async () => {
  const blocks = await blocksOf('permit');
  assert.equal(blocks[0], '/en/story/a2');
  assert.ok(blocks.includes('/en/older/a1'));
});

test('a form of several words that stands in for what was typed is found only with all of them near each other', async () => {
  const jailbreak = { own: ['jailbreaking', 'getting round safeguards', 'the great escape'], others: [] };
  const texts = fakeBundle(
    { address: '/near/', blocks: { a1: 'Report | They were getting round all the safeguards of the model' } },
    { address: '/one/', blocks: { a1: 'Report | For the article it is the other way round' } },
    {
      address: '/apart/',
      blocks: {
        a1: 'Report | Getting there took long and went round a lake with a wall and no other safeguards',
      },
    },
    { address: '/blocks/', blocks: { a1: 'Report | getting round', a2: 'Report | safeguards' } },
    { address: '/small/', blocks: { a1: 'Report | the other great one' } },
  );
  const { documents } = await ask(texts, [jailbreak], 'jailbreaking');
  assert.deepEqual(
    documents.map(({ address }) => address),
    ['/near/'],
  );
  assert.deepEqual(documents[0]?.passages[0]?.words, ['getting', 'round', 'safeguards']);
  // What the reader typed is theirs to say, and may stand anywhere.
  const typed = await ask(texts, [jailbreak], 'getting round safeguards');
  assert.ok(typed.documents.some(({ address }) => address === '/apart/'));
});

test('a document that two queries found is listed once, with the passages of both', async () => {
  const { documents } = await ask(bundle(), [licence], 'export licence');
  const story = documents.filter(({ address, kind }) => address === '/en/story/' && kind === 'article');
  assert.equal(story.length, 1);
  assert.deepEqual(
    story[0]?.passages.map(({ block }) => block),
    ['a1', 'a2'],
  );
});

test('a name of two words is not found where there is one of them', async () => {
  for (const query of ['coffee export', 'government bananas', 'Tuesday football'])
    assert.deepEqual(await blocksOf(query), [], query);
});

test('a sentence is answered by what has the rarer part of it', async () => {
  assert.equal((await blocksOf('who wrote the letter about it'))[0], '/en/story/a1');
});

test('what has nothing but the small words of a sentence is no answer', async () => {
  assert.deepEqual(await blocksOf('what is the best recipe for a cake'), []);
});

test('in the order of dates the newest comes first, whatever answers best', async () => {
  const { documents } = await ask(bundle(), [], 'no export licence on Tuesday', {
    sort: { date: 'desc' },
    filters: { kind: 'article' },
  });
  assert.deepEqual(
    documents.map(({ address }) => address),
    ['/en/story/', '/en/older/'],
  );
});

test('that more may answer is said only where it does', async () => {
  const harbours = Array.from({ length: 9 }, (_, index) => ({
    address: `/${index}/`,
    blocks: { a1: 'Report | The harbour at night' },
  }));
  const half = { address: '/half/', blocks: { a1: 'Report | A night' } };
  assert.equal((await ask(fakeBundle(...harbours), [], 'harbour')).hasMore, true);
  assert.equal((await ask(fakeBundle(...harbours.slice(1), half), [], 'harbour night')).hasMore, false);
  assert.equal((await ask(fakeBundle(...harbours), [], 'harbour', { most: 16 })).hasMore, false);
});

test('a query of signs only finds nothing, and asks nothing', async () => {
  const asked = bundle();
  assert.deepEqual(await ask(asked, [licence], '… “” —'), {
    documents: [],
    forms: [],
    coverage: 0,
    hasMore: false,
  });
  assert.deepEqual(asked.asked, []);
});
