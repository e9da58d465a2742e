import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { folderOf } from '../support/built-sites.ts';
import { filesIn } from '../support/folder-files.ts';
import { freshSite } from '../support/fresh-sites.ts';

const isCopy = (file: string) => /\.(?:br|gz)$|^_compression$/.test(file);

test('A site has no compressed copies where its publication does not say “precompress: true”', async () => {
  await freshSite('hearth');
  assert.deepEqual([...filesIn(folderOf('hearth')).keys()].filter(isCopy), []);
});

test('Where it says so, every page has copies beside it that hold the same', async () => {
  await freshSite('candeia');
  const files = filesIn(folderOf('candeia'));
  const pages = [...files].filter(([file, { length }]) => file.endsWith('.html') && length >= 1000);
  assert.ok(pages.length > 20, String(pages.length));
  for (const [file, bytes] of pages) {
    const [br, gz] = [files.get(`${file}.br`), files.get(`${file}.gz`)];
    assert.ok(br && brotliDecompressSync(br).equals(bytes), file);
    assert.ok(gz && gunzipSync(gz).equals(bytes), file);
  }
});
