import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FakeDocument, fragmentOf } from '../../tests/support/fake-bundle.ts';
import { neverShown } from './bundle/blocks.ts';
import type { LikelyDocument } from './documents.ts';
import { rankPassages } from './rank-passages.ts';
import { askedWords } from './words/asked-words.ts';

function likely(document: FakeDocument): LikelyDocument {
  return { fragment: fragmentOf(document), inflections: new Map(), rank: 0 };
}

/** A document with blocks of these texts, `a1` first. */
function documentOf(...texts: string[]): LikelyDocument {
  const blocks = Object.fromEntries(texts.map((text, index) => [`a${index + 1}`, `The report | ${text}`]));
  return likely({ address: '/en/story/', blocks });
}

/** Words by number, some of them replaced. */
function block(length: number, words: Record<number, string>): string {
  return Array.from({ length }, (_, index) => words[index] ?? `w${index}`).join(' ');
}

function passagesFor(query: string, ...documents: LikelyDocument[]) {
  return rankPassages(documents, askedWords(query))
    .flatMap(({ passages }) => passages)
    .sort((a, b) => b.score - a.score);
}

function markedIn(text: string, query: string): string[] {
  const [passage] = passagesFor(query, documentOf(text));
  return (passage?.excerpt ?? []).filter(({ marked }) => marked).map((segment) => segment.text);
}

function firstFor(query: string, ...texts: string[]): string | undefined {
  return passagesFor(query, documentOf(...texts))[0]?.block;
}

test('an excerpt shows a word wherever in its block it stands', () => {
  for (const index of [0, 2, 24, 25, 26, 40, 97, 99]) {
    assert.deepEqual(markedIn(block(100, { [index]: 'harbour' }), 'harbour'), ['harbour'], `word ${index}`);
  }
});

test('an excerpt shows both of two words that are as far apart as it is long', () => {
  assert.deepEqual(markedIn(block(100, { 40: 'harbour', 65: 'lights' }), 'harbour lights'), [
    'harbour',
    'lights',
  ]);
});

test('a block that is shorter than an excerpt is shown whole', () => {
  const [passage] = passagesFor('harbour', documentOf(block(10, { 9: 'harbour' })));
  assert.equal(passage?.excerpt.map(({ text }) => text).join(''), block(10, { 9: 'harbour' }));
});

test('words are marked as they are written, without the punctuation around them, beside each other in one mark', () => {
  assert.deepEqual(markedIn('The “Supply-chain risk”, of course', 'supply chain risk'), [
    'Supply-chain risk',
  ]);
  assert.deepEqual(markedIn('Risk, chain', 'risk chain'), ['Risk', 'chain']);
  const [passage] = passagesFor('exportacoes', documentOf('as exportações, e a exportação'));
  assert.deepEqual(passage?.words, ['exportações', 'exportação']);
});

test('small words are not marked beside others', () => {
  assert.deepEqual(markedIn('what the frontier is', 'what is the frontier'), ['frontier']);
});

test('a block with all of the query goes before one with a part of it', () => {
  assert.equal(firstFor('harbour lights', 'the harbour is closed', 'lights of a harbour', 'no lights'), 'a2');
});

test('a rare word of the query weighs more than a common one', () => {
  assert.equal(firstFor('harbour lights', 'harbour one', 'harbour two', 'harbour three', 'lights'), 'a4');
});

test('words beside each other go before words apart', () => {
  assert.equal(firstFor('harbour lights', 'lights of the old harbour', 'the harbour lights burn'), 'a2');
});

test('the word itself goes before its inflection, and that before another word', () => {
  assert.equal(firstFor('harbour', 'all harbours closed', 'one harbour closed'), 'a2');
});

test('a block that is called what was asked for goes before others that mention it', () => {
  const entry = likely({
    address: '/en/who-is-who/tom-brown/',
    blocks: { definition: 'Tom Brown | Tom Brown. A founder of it' },
  });
  const mention = likely({ address: '/en/story/', blocks: { a1: 'The report | Tom Brown is a founder' } });
  assert.equal(passagesFor('Tom Brown', mention, entry)[0]?.block, 'definition');
});

test('the place of the stemmer is a hit, though the letters do not show it', () => {
  const document = documentOf('they sued it', 'they suited it');
  const words = askedWords('suing');
  const [found] = rankPassages(
    [{ ...document, inflections: new Map([[words[0] as never, new Set([1])]]) }],
    words,
  );
  assert.deepEqual(
    found?.passages.map((passage) => passage.block),
    ['a1'],
  );
});

test('words in several blocks answer less than the same words in one', () => {
  const [apart] = rankPassages([documentOf('the harbour', 'the lights')], askedWords('harbour lights'));
  const [together] = rankPassages([documentOf('the harbour lights')], askedWords('harbour lights'));
  assert.ok((apart?.coverage ?? 0) > (apart?.passages[0]?.coverage ?? 0));
  assert.ok((together?.coverage ?? 0) > (apart?.coverage ?? 0));
});

test('a document without any of the words is not found', () => {
  assert.deepEqual(rankPassages([documentOf('a market at night')], askedWords('harbour')), []);
});

test('records of one page are told apart by their fragment, which is no part of the address', () => {
  const [found] = rankPassages(
    [likely({ address: '/en/story/#quotes', kind: 'quotations', blocks: { a26: 'Someone | the harbour' } })],
    askedWords('harbour'),
  );
  assert.deepEqual([found?.address, found?.kind], ['/en/story/', 'quotations']);
});

test('what a block is only searched by finds it, and no excerpt shows it', () => {
  const [document] = rankPassages(
    [
      likely({
        address: '/en/glossary/jailbreaking/',
        blocks: {
          definition: `Jailbreaking | Jailbreaking. Getting past safeguards. ${neverShown} jailbrake`,
        },
      }),
    ],
    askedWords('jailbrake'),
  );
  assert.equal(
    document?.passages[0]?.excerpt.map(({ text }) => text).join(''),
    'Jailbreaking. Getting past safeguards.',
  );
});

test('a heading is named without what it is only searched by', () => {
  const heading = `Iğdır’dan ${neverShown} igdir`;
  const [document] = rankPassages(
    [likely({ address: '/tr/story/', blocks: { a1: `${heading} | ${heading}` } })],
    askedWords('igdir'),
  );
  assert.equal(document?.passages[0]?.place, 'Iğdır’dan');
});

test('what is marked ends behind the signs that its last letter is drawn with', () => {
  assert.deepEqual(markedIn('ആ അവന്\u200D, മീൻ', 'അവൻ'), ['അവന്\u200D']);
});

test('a letter is none of a word in which it has another vowel sign', () => {
  assert.deepEqual(markedIn('ཉོས་ཉ་', 'ཉ'), ['ཉ']);
});

test('what is asked for with a dash or an apostrophe is found without', () => {
  assert.deepEqual(markedIn('an email came', 'e-mail'), ['email']);
  assert.deepEqual(markedIn('Ozbekiston', 'oʻzbekiston'), ['Ozbekiston']);
});
