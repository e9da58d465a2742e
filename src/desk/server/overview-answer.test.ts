import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { overviewAnswers } from './overview-answer.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-overview-'));
after(() => rmSync(place, { recursive: true }));
cpSync('tests/fixtures/field-guide', place, { recursive: true });
const answers = overviewAnswers(place, '/x/_desk/');
const shown = (path: string, accepted = 'en') => answers(new URL(path, 'http://localhost'), accepted);

/** Changes a file as an editor does. */
function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(place, path), 'utf8');
  assert.notEqual(before.replace(from, to), before, path);
  writeFileSync(join(place, path), before.replace(from, to));
}

/** The text of a page, without its elements. */
const wordsOf = async (path: string, accepted?: string) =>
  (await shown(path, accepted)).text
    .replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('What was stale for longest comes first, with who translates it and what to do next', async () => {
  const words = await wordsOf('/x/_desk/');
  assert.match(
    words,
    /Who A barca de Valparim volta a cruzar o rio العربية Bring up to date what changed 1 block whose source changed · 2 not translated yet November 23, 2026 نور خليل/,
  );
  assert.match(words, /By person نور خليل 3 things to do/);
  assert.match(words, /Mistakes and warnings Nothing is wrong\./);
  assert.match(words, /Nothing waits: all stories are published\./);
});

test('One language is shown alone where it is asked for, and in the language of the reader', async () => {
  const words = await wordsOf('/x/_desk/?into=en', 'pt-BR');
  assert.match(words, /Atualizar o que mudou 1 bloco cujo original mudou · 1 que o original não tem/);
  assert.doesNotMatch(words.split('Por pessoa')[0] ?? '', /نور خليل/);
});

test('Drafts and what is scheduled are named with their day, and what is wrong with its place', async () => {
  edit('stories/ferry-returns/story.yaml', /^published: .*$/m, 'published: 2999-01-02');
  edit('stories/ferry-returns/story.yaml', /^updated: .*\n/m, '');
  edit('stories/night-market/story.yaml', /^published:/m, 'draft: true\npublished:');
  edit('stories/birds-of-the-ondim/article.en.mdx', /^slug: .*$/m, 'slug: "<b>"');
  const { text } = await shown('/x/_desk/');
  const words = await wordsOf('/x/_desk/');
  assert.match(words, /A barca de Valparim volta a cruzar o rio from January 2, 2999 /);
  assert.match(words, /The night market moves under the trees a draft/);
  assert.match(
    words,
    /Mistakes in these stories have to be mended before anything can be said of them: birds-of-the-ondim\./,
  );
  assert.match(words, /Mistake [^ ]*birds-of-the-ondim\/article\.en\.mdx:2:7 Unexpected/);
  assert.doesNotMatch(text, /<b>"|“<b>/);
});

test('Without a site.yaml that can be read, what is wrong with it is shown', async () => {
  edit('site.yaml', /^name: .*$/m, 'name: [');
  assert.match(
    await wordsOf('/x/_desk/'),
    /The publication cannot be read\. Mend this first: Mistake [^ ]*site\.yaml:/,
  );
});

test('Nothing else is shown there, and nothing can be written', async () => {
  for (const path of ['/x/_desk/texts?texts=site&into=en', '/x/_desk/own/desk.ts', '/x/_desk/../secret'])
    assert.equal((await shown(path)).status, 404, path);
  assert.equal((await shown('/x/_desk/own/desk.css')).type, 'text/css');
});
