import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from '../../schema/site-file.ts';
import { readStory } from '../../story/read/read-story.ts';
import { chooseBy, chooseNone } from './choose.ts';
import { type Choose, writeStoryIds } from './write-story-ids.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of a story in Portuguese, English and Arabic, whose Conversa is in Arabic first. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-ids-'));
  folders.push(folder);
  cpSync('tests/fixtures/field-guide', folder, { recursive: true });
  const at = (name: string) => join(folder, 'stories/ferry-returns', name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  const edit = (name: string, change: (text: string) => string) => {
    const text = read(name);
    assert.notEqual(change(text), text);
    writeFileSync(at(name), change(text));
  };
  const run = async (choose: Choose = chooseNone) => {
    const { value: site } = readSite(folder);
    assert.ok(site);
    return writeStoryIds(readStory(join(folder, 'stories/ferry-returns'), site), choose);
  };
  return { read, edit, run };
}

const bare = (text: string) =>
  text.replaceAll(/ \{\/\* #[ac]\d+ \*\/\}/g, '').replaceAll(/ id="[ac]\d+"/g, '');
const newParagraph = (text: string) => text.replace('{/* #a7 */}\n', '{/* #a7 */}\n\nNEW.\n');

test('What is in the way in one document keeps ids from no other', async () => {
  const { read, edit, run } = desk();
  edit('conversa.pt.mdx', (text) => bare(text).replace('<Turn voice="traveller"', '<Turm voice="traveller"'));
  edit('article.pt.mdx', newParagraph);
  edit('article.en.mdx', newParagraph);
  const [brokenBefore, ar] = [read('conversa.pt.mdx'), read('article.ar.mdx')];
  const { documents, inTheWay, unsure } = await run();
  assert.deepEqual(
    documents
      .filter(({ written }) => written > 0)
      .map(({ path, written }) => [path.split('/').at(-1), written]),
    [
      ['article.pt.mdx', 1],
      ['article.en.mdx', 1],
    ],
  );
  assert.deepEqual(unsure, []);
  assert.ok(inTheWay.every(({ place }) => place.file.endsWith('/conversa.pt.mdx')) && inTheWay.length > 0);
  assert.equal(read('conversa.pt.mdx'), brokenBefore);
  assert.equal(read('article.ar.mdx'), ar);
  const [, id] = /NEW\. \{\/\* #(a\d+) \*\/\}/.exec(read('article.pt.mdx')) ?? [];
  assert.ok(id && read('article.en.mdx').includes(`NEW. {/* #${id} */}`));
});

test('A document that cannot be read keeps the numbers that stand in it', async () => {
  const { read, edit, run } = desk();
  edit('article.ar.mdx', (text) => text.replace('{/* #a8 */}', '{/* #a70 */} <Nothing>'));
  edit('article.pt.mdx', newParagraph);
  await run();
  assert.match(read('article.pt.mdx'), /NEW\. \{\/\* #a71 \*\/\}/);
});

test('Translations wait for a source that cannot be read, and a head that is wrong is in no way', async () => {
  const { read, edit, run } = desk();
  edit('article.pt.mdx', (text) => text.replace('<Layer kind="brief">', '<Layer>'));
  edit('article.en.mdx', newParagraph);
  edit('conversa.en.mdx', (text) => bare(text).replace('translated:', 'translatd:'));
  const before = read('article.en.mdx');
  const { documents } = await run();
  assert.equal(read('article.en.mdx'), before);
  assert.equal(documents.find(({ path }) => path.endsWith('conversa.en.mdx'))?.written, 5);
});

test('What was accepted is not written over where it cannot be read', async () => {
  const { read, edit, run } = desk();
  edit('translations.json', (text) => `${text}}`);
  edit('article.pt.mdx', newParagraph);
  const [before, article] = [read('translations.json'), read('article.pt.mdx')];
  const { inTheWay } = await run();
  assert.ok(inTheWay.some(({ place }) => place.file.endsWith('translations.json')));
  assert.deepEqual([read('translations.json'), read('article.pt.mdx')], [before, article]);
});

test('Whoever is asked says which block it is, and what follows from that is not asked', async () => {
  const { read, edit, run } = desk();
  edit('article.pt.mdx', (text) => text.replace('{/* #a8 */}\n', '{/* #a8 */}\n\nUm.\n\nDois.\n\nTrês.\n'));
  edit('article.en.mdx', (text) =>
    text
      .replace('{/* #a8 */}\n', '{/* #a8 */}\n\nOne.\n\nTwo.\n')
      .replace(/\nFor readers.*?#a20 \*\/\}\n/s, ''),
  );
  const asked: string[] = [];
  const answers = ['nonsense', '2'];
  await run(
    chooseBy(async (text) => {
      asked.push(text);
      return answers.shift() ?? '';
    }),
  );
  assert.match(
    asked[0] ?? '',
    /article\.en\.mdx:\d+ {2}“One\.” has no id\. Which.*\n {2}1 {2}a\d+ “Um\.”\n {2}2 {2}a\d+ “Dois\.”\n {2}n /,
  );
  assert.equal(asked[1], asked[0]);
  const idOf = (name: string, words: string) =>
    new RegExp(`\\n${words} \\{/\\* #(a\\d+)`).exec(read(name))?.[1];
  assert.ok(idOf('article.pt.mdx', 'Dois.'));
  assert.equal(idOf('article.en.mdx', 'One.'), idOf('article.pt.mdx', 'Dois.'));
  assert.equal(idOf('article.en.mdx', 'Two.'), idOf('article.pt.mdx', 'Três.'));
  assert.equal(asked.length, 2);
});

test('A block that is said to be new gets an id that nothing had, which is not given again', async () => {
  const { read, edit, run } = desk();
  edit('article.en.mdx', newParagraph);
  await run(chooseBy(async () => 'n'));
  const [, number] = /NEW\. \{\/\* #a(\d+) \*\/\}/.exec(read('article.en.mdx')) ?? [];
  assert.ok(Number(number) > 24);
  assert.equal(JSON.parse(read('translations.json')).lastIds.article, Number(number));
});
