import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { readBuiltSite } from '../../built/built-site.ts';
import { compressFiles, compressionFile } from './compress.ts';
import type { CompressedCopies } from './compress-file.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function siteOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-compress-'));
  made.push(folder);
  mkdirSync(join(folder, 'en'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

async function compress(site: string, published: string): Promise<CompressedCopies> {
  return compressFiles(readBuiltSite(site, '/'), published);
}

const long = 'A sentence that is there again and again. '.repeat(200);

test('text that is worth it gets both kinds beside it, text for programs one, all else none', async () => {
  const files = {
    'en/index.html': long,
    'en/index.md': long,
    'short.html': 'short',
    'card.png': long,
    _headers: long,
  };
  const site = siteOf(files);
  await compress(site, 'no-such-folder');
  assert.deepEqual(
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(br|gz)$/.test(file))
      .sort(),
    ['en/index.html.br', 'en/index.html.gz', 'en/index.md.gz'],
  );
  assert.equal(brotliDecompressSync(readFileSync(join(site, 'en/index.html.br'))).toString(), long);
  assert.equal(gunzipSync(readFileSync(join(site, 'en/index.html.gz'))).toString(), long);
});

test('what did not change is taken from the published site, what did or is broken is not', async () => {
  const before = siteOf({ 'same.html': long, 'changed.html': long, 'broken.html': long });
  await compress(before, 'no-such-folder');
  // Another way of compressing the same shows where it was taken from.
  const marked = gzipSync(long, { level: 1 });
  for (const file of ['same', 'changed']) writeFileSync(join(before, `${file}.html.gz`), marked);
  writeFileSync(join(before, 'broken.html.gz'), 'broken');
  const next = siteOf({ 'same.html': long, 'changed.html': `${long}!`, 'broken.html': long });
  const { all, reused } = await compress(next, before);
  assert.deepEqual({ all, reused }, { all: 6, reused: 3 });
  assert.ok(readFileSync(join(next, 'same.html.gz')).equals(marked));
  assert.equal(gunzipSync(readFileSync(join(next, 'changed.html.gz'))).toString(), `${long}!`);
  assert.equal(gunzipSync(readFileSync(join(next, 'broken.html.gz'))).toString(), long);
  assert.equal(brotliDecompressSync(readFileSync(join(next, 'changed.html.br'))).toString(), `${long}!`);
});

test('nothing is taken from a site that was compressed in another way', async () => {
  const before = siteOf({ 'same.html': long });
  await compress(before, 'no-such-folder');
  const marked = gzipSync(long, { level: 1 });
  writeFileSync(join(before, 'same.html.gz'), marked);
  writeFileSync(join(before, compressionFile), 'another way');
  const next = siteOf({ 'same.html': long });
  await compress(next, before);
  assert.ok(!readFileSync(join(next, 'same.html.gz')).equals(marked));
});
