import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import { text, webAddress } from '../schema/fields.ts';
import { plainText } from './blocks.ts';
import { digestOf, wordingOf } from './pairing/digest.ts';
import { folderOfStory, readPublication } from './publication.ts';
import { blocksOf } from './story.ts';

const composed = 'caf\u00E9 \uAC00 \u1EBF';
const decomposed = composed.normalize('NFD');

const folder = await mkdtemp(join(tmpdir(), 'hearth-normal-forms-'));
after(() => rm(folder, { recursive: true }));

const body = (words: string) =>
  `# T {/* #a1 */}\n\n<Layer kind="timeline">\n\n${words} *${words}* <Term of="x">${words}</Term> {/* #a2 */}\n\n<Moment id="a3" label="${words}" ref="a2">So.</Moment>\n\n</Layer>\n`;

test('Words are the same words in another normal form, in texts and in fields', () => {
  const [one, other] = [composed, decomposed].map((words) => blocksOf(articleFrom(body(words))));
  assert.notEqual(composed, decomposed);
  assert.deepEqual(one?.map(plainText), other?.map(plainText));
  assert.deepEqual(
    one?.map((block) => digestOf(wordingOf(block))),
    other?.map((block) => digestOf(wordingOf(block))),
  );
  assert.equal(text('words').parse(decomposed), composed);
});

test('An address of another site stays as it is written: another form is another address there', () => {
  const address = `https://x.example/${decomposed.replaceAll(' ', '-')}`;
  assert.equal(webAddress.parse(address), address);
  const [, block] = blocksOf(
    articleFrom(
      body(`[x](${address})`)
        .replace(/ \*.*<\/Term>/, '')
        .replace(/label="[^"]*"/, 'label="x"'),
    ),
  );
  const link = block?.kind === 'paragraph' ? block.text[0] : undefined;
  assert.equal(link?.kind === 'link' && link.to, address);
});

test('A story and a page are called the same whatever the form of their names on disk', async () => {
  await writeFile(
    join(folder, 'site.yaml'),
    'name: P\nurl: https://p.example\ntagline: T.\nlanguages:\n  - { path: en, tag: en, name: English, direction: ltr }\n  - { path: pt, tag: pt-BR, name: Português, direction: ltr }\ncontact: { email: a@p.example }\nvoices:\n  a: { part: asks, name: A }\n',
  );
  const name = 'caf\u00E9';
  const story = join(folder, 'stories', name.normalize('NFD'));
  await mkdir(story, { recursive: true });
  await mkdir(join(folder, 'pages'));
  for (const file of [`${name}.en.mdx`, `${name.normalize('NFD')}.pt.mdx`])
    await writeFile(join(folder, 'pages', file), '---\ntitle: T\n---\nText.\n');
  const { draft } = readPublication(folder);
  assert.deepEqual(
    draft?.stories.map(({ id }) => id),
    [name],
  );
  assert.deepEqual(draft?.pages.map(({ id, language }) => [id, language?.path]).toSorted(), [
    [name, 'en'],
    [name, 'pt'],
  ]);
  for (const form of ['NFC', 'NFD'])
    assert.ok(folderOfStory(folder, name.normalize(form))?.normalize('NFC') === story.normalize('NFC'));
  assert.equal(folderOfStory(folder, 'no-such'), undefined);
});
