import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  article,
  changedFiles,
  changedLines,
  get,
  post,
  publication,
  rowOf,
  save,
} from '../../../tests/support/served-desk.ts';

// Stands alone: its process serves one desk.

test('A translation goes into the line that it stands on, and nothing else of the publication changes', async () => {
  const { saved, refused } = await save('a1', 'The ferry crosses again');
  assert.deepEqual([saved, refused], [['a1'], []]);
  assert.equal(changedFiles().length, 1);
  assert.deepEqual(changedLines(article, 'stories/ferry-returns/article.en.mdx'), [
    '# The ferry crosses again {/* #a1 */}',
  ]);
});

/** Texts that would be something else if they were not text. */
const hostile = [
  '<img src=x onerror=alert(1)>',
  '{process.exit()}',
  '{/* #a1 */}',
  'import x from "y"',
  'export const x = 1',
  '# Not a title',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '---',
  '[link](javascript:alert(1))',
  '`code`',
  '\\',
  '&amp;lt;',
  'a < b && c > d',
];

test('Code that is typed is text, in the file and on the page', async () => {
  let taken = 0;
  for (const text of hostile) {
    const before = readFileSync(article, 'utf8');
    const { saved, refused } = await save('a2', text);
    // What could not be read as it was meant is refused, and then nothing has changed.
    if (saved.length === 0) {
      assert.equal(refused.length, 1, text);
      assert.equal(readFileSync(article, 'utf8'), before);
      continue;
    }
    const { target } = await rowOf('a2');
    assert.equal(plain(target), plain(text));
    taken++;
  }
  assert.ok(taken > 8, `${taken}`);
  const { text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  assert.doesNotMatch(text, /<script>/);
});

/** A text without the two ways to write a sign. */
const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&lt;', '<');

test('What no text can hold is refused, and so are placeholders that are none of the source', async () => {
  for (const text of [
    'a\0b',
    'a\u0007b',
    'a\u202Eb',
    '\uFFFE',
    '<script>alert(1)</script>',
    '<link1>x</link1>',
    '<a1>{process.exit()}</a1>',
    '',
    ' \n ',
  ])
    assert.deepEqual((await save('a2', text)).saved, [], JSON.stringify(text));
  // A placeholder of the source may neither be lost nor be another one.
  for (const text of [
    'No link.',
    '<link1>Once</link1> <link1>twice</link1>',
    '<link1>Open',
    '<link1/>',
    '<link2>x</link2>',
  ])
    assert.deepEqual((await save('a8', text)).saved, [], text);
  for (const text of ['Two\nlines', 'Not-a-slug', '../x', 'a/b'])
    assert.deepEqual((await save('article/slug', text)).saved, [], text);
  assert.deepEqual((await save('a1', 'x', { typed: [{ context: 'a999', text: 'x', was: '' }] })).saved, []);
  assert.deepEqual(changedFiles(), []);
});

test('What somebody else wrote meanwhile is not written over, unless it is elsewhere in the file', async () => {
  const before = await rowOf('a1');
  const typing = (was: string) => ({
    ...{ texts: 'stories/ferry-returns', into: 'en' },
    typed: [{ context: 'a1', text: 'Mine.', was }],
  });
  const edit = (from: string | RegExp, to: string) =>
    writeFileSync(article, readFileSync(article, 'utf8').replace(from, to));
  edit(/^.*\{\/\* #a1 \*\/\}$/m, '# Theirs. {/* #a1 */}');
  const refused = JSON.parse((await post('/_desk/save', typing(before.digests.target))).text);
  assert.deepEqual(refused, { saved: [], refused: [], changed: [{ context: 'a1', target: 'Theirs.' }] });
  assert.match(readFileSync(article, 'utf8'), /^# Theirs\. \{\/\* #a1 \*\/\}$/m);
  const { digests } = await rowOf('a1');
  edit(/^(.*)( \{\/\* #a7 \*\/\})$/m, '$1 Theirs, too.$2');
  const saved = JSON.parse((await post('/_desk/save', typing(digests.target))).text);
  assert.deepEqual(saved.saved, ['a1']);
  assert.match(readFileSync(article, 'utf8'), /^# Mine\. \{\/\* #a1 \*\/\}$/m);
  assert.match(readFileSync(article, 'utf8'), / Theirs, too\. \{\/\* #a7 \*\/\}$/m);
});

test('A block is accepted as it was seen, and not if it has changed since', async () => {
  const seen = await rowOf('a10');
  assert.equal(seen.state, 'stale');
  const accepting = (digests: typeof seen.digests) => ({
    ...{ texts: 'stories/ferry-returns', into: 'en', of: 'article', id: 'a10', seen: { a10: digests } },
  });
  const source = join(publication, 'stories/ferry-returns/article.pt.mdx');
  writeFileSync(source, readFileSync(source, 'utf8').replace(' {/* #a10 */}', ' Mais. {/* #a10 */}'));
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting(seen.digests))).text), {
    came: 'changed',
  });
  const now = await rowOf('a10');
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting(now.digests))).text), {
    came: 'accepted',
  });
  const after = await rowOf('a10');
  assert.deepEqual([after.state, after.isOpen], ['done', false]);
  assert.deepEqual(changedFiles().length, 2);
});

test('A block in which a placeholder still stands is not accepted, and stays open', async () => {
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace(/^.*( \{\/\* #a7 \*\/\})$/m, '[… your text …]$1'));
  const { digests, isOpen } = await rowOf('a7');
  assert.equal(isOpen, true);
  const before = changedFiles();
  const accepting = {
    texts: 'stories/ferry-returns',
    into: 'en',
    of: 'article',
    id: 'a7',
    seen: { a7: digests },
  };
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting)).text), { came: 'unwritten' });
  assert.deepEqual(changedFiles(), before);
});

test('A document that is not there yet is begun with its title and its description, and with who translates', async () => {
  const texts = 'stories/ferry-returns';
  const site = join(publication, 'site.yaml');
  const french = '  - { path: fr, tag: fr, name: Français, direction: ltr }\n';
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^# nginx/m, `${french}# nginx`));
  const contexts = ['article/slug', 'article/description', 'a1', 'a2'];
  const typed = ['le-bac-revient', 'Un bac revient.', 'Le bac revient', 'Et après ?'].map((text, index) => ({
    ...{ context: contexts[index], text, was: '' },
  }));
  const row = await rowOf('a1', 'fr', texts);
  assert.equal(row.state, 'missing');
  const all = typed.map((each) => ({ ...each, was: row.digests.target }));
  const without = JSON.parse((await post('/_desk/save', { texts, into: 'fr', typed: all })).text);
  assert.deepEqual(without.saved, []);
  const lacking = {
    texts,
    into: 'fr',
    typed: all.slice(0, 3),
    provenance: { how: 'human', by: 'Ana "x": {y}' },
  };
  assert.deepEqual(JSON.parse((await post('/_desk/save', lacking)).text).saved, []);
  const begun = JSON.parse((await post('/_desk/save', { ...lacking, typed: all })).text);
  assert.deepEqual([begun.refused, begun.changed], [[], []]);
  assert.deepEqual(begun.saved, contexts);
  const file = readFileSync(join(publication, 'stories/ferry-returns/article.fr.mdx'), 'utf8');
  assert.match(file, /^translated:\n {2}how: human\n {2}by: "Ana \\"x\\": \{y\}"$/m);
});

test('Of a story that cannot be read only what is wrong with it is shown', async () => {
  writeFileSync(article, readFileSync(article, 'utf8').replace('# ', '{x} '));
  const { status, text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  assert.equal(status, 409);
  assert.match(text, /article\.en\.mdx:\d+/);
  const typed = [{ context: 'a1', text: 'x', was: '' }];
  assert.equal(
    (await post('/_desk/save', { texts: 'stories/ferry-returns', into: 'en', typed })).status,
    409,
  );
});

test('Texts of the site and of pages are translated in the same way', async () => {
  const query = new URLSearchParams({ texts: 'site', into: 'en' });
  const { sheets } = JSON.parse((await get(`/_desk/rows?${query}`)).text);
  const [{ context, digests }] = sheets[0].rows;
  const typed = [{ context, text: 'Another name', was: digests.target }];
  const { text } = await post('/_desk/save', { texts: 'site', into: 'en', typed });
  assert.deepEqual(JSON.parse(text).saved, [context]);
  assert.match(readFileSync(join(publication, 'site.yaml'), 'utf8'), /Another name/);
});
