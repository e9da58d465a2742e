import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  asked,
  changedFiles,
  get,
  own,
  place,
  post,
  publication,
  save,
} from '../../../tests/support/served-desk.ts';
import { largestBody } from './read-body.ts';

// Stands alone: its process serves one desk.

const notThere = [
  '../secret',
  'stories/../../secret',
  'stories/ferry-returns/../../../secret',
  'stories/..',
  '/etc/passwd',
  'stories/ferry-returns/story.yaml',
  'stories/ferry-returns\0',
  '..%2f..%2fsecret',
  'C:\\secret',
  '__proto__',
  'constructor',
];

test('What is asked for is looked up among what there is, and never a path', async () => {
  writeFileSync(join(place, 'secret'), 'secret');
  for (const name of notThere) {
    const query = (texts: string, into: string) => new URLSearchParams({ texts, into });
    for (const path of ['texts', 'rows'])
      for (const said of [query(name, 'en'), query('stories/ferry-returns', name)]) {
        const { status, text } = await get(`/_desk/${path}?${said}`);
        assert.equal(status, 404, `${path} ${said}`);
        assert.doesNotMatch(text, /secret\n|root:/);
      }
    assert.equal((await get(`/_desk/own/${encodeURIComponent(name)}`)).status, 404, name);
    for (const typing of [
      { texts: name, into: 'en' },
      { texts: 'stories/ferry-returns', into: name },
    ])
      assert.equal(
        (await post('/_desk/save', { ...typing, typed: [{ context: 'a1', text: 'x', was: '' }] })).status,
        404,
        name,
      );
    const accepting = { texts: 'stories/ferry-returns', into: 'en', of: 'article', id: name, seen: {} };
    assert.equal((await post('/_desk/accept', accepting)).status, 404, name);
    assert.deepEqual((await save('a1', 'x').catch(() => undefined))?.refused ?? [], []);
    cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  }
  for (const path of [
    '/_desk/own/../../../package.json',
    '/_desk/own/..%2f..%2fpackage.json',
    '/_desk/own/',
    '/etc/passwd',
  ])
    assert.equal((await get(path)).status, 404, path);
  assert.deepEqual(changedFiles(), []);
});

test('What is no JSON of a page, or too much of it, is refused', async () => {
  const one = { context: 'a1', text: 'x', was: '' };
  const typing = { texts: 'stories/ferry-returns', into: 'en' };
  for (const body of [
    '',
    '{',
    '[]',
    'null',
    '{}',
    { ...typing, typed: [] },
    { ...typing, typed: [{ ...one, path: '../x' }] },
    { ...typing, typed: [one], provenance: { how: 'human', by: '' } },
    { ...typing, typed: [{ ...one, text: 7 }] },
    { ...typing, typed: Array.from({ length: 5001 }, () => one) },
    { ...typing, typed: [{ ...one, text: 'x'.repeat(500_001) }] },
  ])
    assert.equal((await post('/_desk/save', body)).status, 400, JSON.stringify(body).slice(0, 80));
  assert.equal((await post('/_desk/save', ' '.repeat(largestBody + 1))).status, 413);
  assert.equal(
    (await asked('/_desk/save', { method: 'POST', headers: own() }, Buffer.from([0xff, 0xfe]))).status,
    400,
  );
  assert.deepEqual(changedFiles(), []);
});
