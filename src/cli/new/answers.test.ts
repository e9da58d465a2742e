import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions, slugFrom, tagsIn } from './answers.ts';
import { siteLanguages } from './site-languages.ts';

test('What is not said is made of the name of the folder', () => {
  assert.equal(questions.name.usual('/x/my-paper'), 'My paper');
  assert.equal(questions.address.usual('', { name: 'Jornal da Sé' }), 'https://jornal-da-se.example');
  assert.equal(questions.address.usual('', { name: '新聞' }), 'https://新聞.example');
  assert.equal(questions.contact.usual('', { address: 'https://a.example' }), 'contact@a.example');
});

test('Languages are taken in any spelling, and those that Hearth has no words for are refused with the nearest', () => {
  assert.deepEqual(tagsIn('en, pt_br es'), ['en', 'pt-BR', 'es']);
  const { refusal } = questions.languages;
  for (const fine of ['en', 'pt-AO', 'zh-HK, en']) assert.equal(refusal(fine), undefined, fine);
  for (const [typed, meant] of [
    ['english', 'en'],
    ['português', 'pt-BR'],
  ] as const) {
    assert.match(refusal(typed)?.found ?? '', new RegExp(`^Unexpected language “${typed}”, expected one`));
    assert.match(refusal(typed)?.next ?? '', new RegExp(`^Did you mean ${meant}\\?`));
  }
  // Of two letters each is one letter away from most others.
  assert.match(refusal('e!')?.next ?? '', /^A tag is the short name of a language/);
  assert.equal(refusal('en,pt,en')?.found, 'Unexpected second “en”, expected each language once');
  assert.match(refusal(' , ')?.found ?? '', /^Unexpected empty list/);
});

test('Names, addresses and headlines that no site could have are refused', () => {
  for (const name of ['', ' ', '\u200b', 'a\nb', 'a\u202eb'])
    assert.notEqual(questions.name.refusal(name), undefined, JSON.stringify(name));
  for (const address of ['paper.example', 'https://a.example/x', 'ftp://a.example', 'https://a:b@a.example'])
    assert.notEqual(questions.address.refusal(address), undefined, address);
  assert.equal(questions.address.refusal('https://a.example/'), undefined);
  assert.notEqual(questions.contact.refusal('nobody'), undefined);
  assert.notEqual(questions.story.refusal('a\nb'), undefined);
  assert.equal(questions.story.refusal(''), undefined);
});

test('Languages of a site are named by their speakers, apart where two have one name', () => {
  assert.deepEqual(
    siteLanguages(['pt-BR', 'ar', 'zh-Hans', 'zh-Hant']).map(({ path, name, direction }) => [
      path,
      name,
      direction,
    ]),
    [
      ['pt', 'Português', 'ltr'],
      ['ar', 'العربية', 'rtl'],
      ['zh-hans', '简体中文', 'ltr'],
      ['zh-hant', '繁體中文', 'ltr'],
    ],
  );
});

test('Words become a part of an address', () => {
  assert.equal(slugFrom('  L’été & la <mer>! '), 'l-ete-la-mer');
  assert.equal(slugFrom('…'), '');
});
