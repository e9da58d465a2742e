import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readSite } from '../../schema/site-file.ts';
import { blocksOf } from '../story.ts';
import { giveProvisionalIds } from './provisional-ids.ts';
import { readStory, type StoryDraft } from './read-story.ts';

let publication: string;

beforeEach(() => {
  publication = mkdtempSync(join(tmpdir(), 'hearth-ids-'));
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
});
afterEach(() => rmSync(publication, { recursive: true }));

function edit(name: string, from: string, to: string): void {
  const path = join(publication, 'stories/ferry-returns', name);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(path, text.replace(from, to));
}

function read(giveIds?: typeof giveProvisionalIds): StoryDraft {
  const { value: site = assert.fail() } = readSite(publication);
  return readStory(join(publication, 'stories/ferry-returns'), site, 'readers', giveIds);
}

function idsIn({ story }: StoryDraft, language: string): string[] {
  return blocksOf(story?.article.in[language] ?? assert.fail()).map(({ id }) => id);
}

test('a new paragraph has the id that would be written, the same in both languages, and is still told to have none', () => {
  edit('article.pt.mdx', '{/* #a7 */}', '{/* #a7 */}\n\nUm parágrafo novo.');
  edit('article.en.mdx', '{/* #a7 */}', '{/* #a7 */}\n\nA new paragraph.');
  const draft = read(giveProvisionalIds);
  assert.equal(draft.isWhole, true);
  assert.deepEqual(
    draft.findings.map(({ rule }) => rule),
    ['missing-id', 'missing-id'],
  );
  for (const language of ['pt', 'en']) {
    const ids = idsIn(draft, language);
    assert.deepEqual(ids.slice(ids.indexOf('a7'), ids.indexOf('a7') + 2), ['a7', 'a25']);
  }
});

test('a new paragraph of which it is not sure what it translates has an id that no block has', () => {
  edit('article.en.mdx', '{/* #a8 */}', '{/* #a8 */}\n\nA new paragraph.');
  const draft = read(giveProvisionalIds);
  assert.equal(new Set(idsIn(draft, 'en')).size, idsIn(draft, 'en').length);
  assert.ok(idsIn(draft, 'en').includes('a25'));
});

test('whoever does not write is given no story with blocks that have no id, nor one with another mistake', () => {
  edit('article.en.mdx', ' {/* #a8 */}', '');
  assert.equal(read().isWhole, false);
  edit('article.en.mdx', '<Layer kind="lede">', '<Layer kind="led">');
  assert.equal(read(giveProvisionalIds).isWhole, false);
});
