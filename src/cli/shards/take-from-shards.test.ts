import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { noteStory, type StoryNotes } from '../../checks/story-notes.ts';
import { readSite } from '../../schema/site-file.ts';
import { keptOf } from '../../story/kept/lazy-story.ts';
import { readStory } from '../../story/read/read-story.ts';
import { folderDigest } from '../digest.ts';
import type { OpenShard } from './open-shard.ts';
import { readWith, type ShardFacts, type ShardStories } from './shard-facts.ts';
import { takingFromShards } from './take-from-shards.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-taking-'));
after(() => rmSync(place, { recursive: true }));
cpSync('tests/fixtures/field-guide', place, { recursive: true });
const { value: site } = readSite(place);
assert.ok(site);
const folder = join(place, 'stories/ferry-returns');
const whole = readStory(folder, site);
const noted: StoryNotes = noteStory(whole, site);
const kept = keptOf({ ...whole, noted });
const digestOf = (text: string) => hash('sha256', text, 'hex');

/** A shard with one story and one page. */
function shardWith(stories: Partial<ShardStories> = {}, files: Record<string, string> = {}): OpenShard {
  const all: ShardStories = {
    readWith: readWith(site),
    read: [['ferry-returns', folderDigest(folder), kept]],
    listed: [],
    ...stories,
  };
  const text = JSON.stringify(all);
  const facts: ShardFacts = {
    what: '',
    number: 1,
    of: 1,
    madeOf: { node: '', base: '/', code: '', content: '' },
    shared: 'of all',
    outputs: [['en/a/index.html', 'key', digestOf('page')]],
    search: [],
    stories: digestOf(text),
  };
  const there: Record<string, string> = { 'stories.json': text, 'files/en/a/index.html': 'page', ...files };
  const read: OpenShard['read'] = (path, digest) => {
    const found = there[path];
    return found !== undefined && digestOf(found) === digest ? Buffer.from(found) : undefined;
  };
  return { folder: 's1', facts, read, damaged: new Set() };
}

const storyIn = (shard: OpenShard, now = site) => takingFromShards([shard]).story(folder, now);

test('What was read of a story is taken where its files and site.yaml are the same', () => {
  assert.deepEqual(storyIn(shardWith()), JSON.parse(JSON.stringify(kept)));
});

test('What was read of a story is not taken where anything of that is another', () => {
  assert.equal(storyIn(shardWith({ read: [['ferry-returns', digestOf('other'), kept]] })), undefined);
  assert.equal(storyIn(shardWith(), { ...site, name: 'Another' }), undefined);
  assert.equal(storyIn(shardWith({ read: [] })), undefined);
});

test('What was found in a story is not taken from where its file has another name, which a finding says', () => {
  assert.ok(Object.values(noted.findings).flat().length > 0);
  const elsewhere = { ...readWith(site), places: 'papers' };
  assert.equal(storyIn(shardWith({ readWith: elsewhere })), undefined);
  const none = Object.fromEntries(Object.keys(noted.findings).map((rule) => [rule, []]));
  const faultless = { ...kept, findings: [], noted: { ...noted, findings: none } };
  const read: ShardStories['read'] = [['ferry-returns', folderDigest(folder), faultless]];
  assert.ok(storyIn(shardWith({ readWith: elsewhere, read })));
});

test('What was read of stories is nothing where that is damaged', () => {
  assert.equal(storyIn(shardWith({}, { 'stories.json': '{}' })), undefined);
});

interface Case {
  key?: string;
  shared?: string;
  page?: string;
}
const cases: [what: string, isTaken: boolean, how: Case][] = [
  ['made of the same is taken', true, {}],
  ['made of something else is not taken', false, { key: 'another' }],
  ['of which what all share is another is not taken', false, { shared: 'another' }],
  ['with other bytes is not taken', false, { page: 'pagf' }],
];
for (const [what, isTaken, { key = 'key', shared = 'of all', page = 'page' }] of cases)
  test(`A file ${what}`, () => {
    const to = join(place, 'taken.html');
    rmSync(to, { force: true });
    const shard = shardWith({}, { 'files/en/a/index.html': page });
    const { output, counts } = takingFromShards([shard]);
    assert.equal(output(shared)('en/a/index.html', key, to) !== undefined, isTaken);
    assert.equal(existsSync(to) && readFileSync(to, 'utf8') === 'page', isTaken);
    assert.equal(counts.get('s1')?.outputs, Number(isTaken));
  });

test('How stories are listed is taken only with what all share', () => {
  const listed: ShardStories['listed'] = [['a', { content: '', data: {}, reach: {} } as never]];
  const taken = takingFromShards([shardWith({ listed })]);
  assert.deepEqual([taken.listed('of all').size, taken.listed('another').size], [1, 0]);
});
