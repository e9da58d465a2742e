import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { addFile, digestOf, fileNamed, moveFile, readBuiltSite } from './built-site.ts';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-read-'));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

const page = '<!doctype html><html lang="en"><head></head><body><p id="a">é</p></body></html>';

test('each page is open once, and what it is to say instead is written and known', async () => {
  const folder = await folderOf({ 'a.html': page, 'b.html': page, 'c.txt': 'c' });
  const open: string[] = [];
  const site = await readBuiltSite(folder, '/', ({ file, html }) => {
    open.push(file);
    return file === 'a.html' ? html.replace('é', 'other') : undefined;
  });
  assert.deepEqual(open, ['a.html', 'b.html']);
  const written = await readFile(join(folder, 'a.html'), 'utf8');
  assert.ok(written.includes('other'));
  assert.deepEqual(
    [...site.files],
    [
      ['a.html', { size: written.length, digest: digestOf(written) }],
      ['b.html', { size: page.length + 1, digest: digestOf(page) }],
      ['c.txt', { size: 1, digest: digestOf('c') }],
    ],
  );
  assert.deepEqual([...site.pages.keys()], ['a.html', 'b.html']);
});

test('pages that are alike share what they say', async () => {
  const head = '<link rel="canonical" href="https://site.example/page/">';
  const text = page.replace('<head>', `<head>${head}`);
  const { pages } = await readBuiltSite(await folderOf({ 'a.html': text, 'b.html': text }), '/');
  assert.equal(pages.get('a.html')?.canonical?.value, 'https://site.example/page/');
  assert.equal(pages.get('a.html')?.canonical, pages.get('b.html')?.canonical);
});

test('a file that is added or moved is known as if it had been read', async () => {
  const folder = await folderOf({ 'a.js': 'a' });
  const site = await readBuiltSite(folder, '/');
  await moveFile(site, 'a.js', 'sw.js');
  await addFile(site, 'b.txt', 'b');
  assert.deepEqual(
    new Map([...site.files].sort()),
    new Map([...(await readBuiltSite(folder, '/')).files].sort()),
  );
  assert.throws(() => fileNamed(site.files, 'a.js'), /The build has no a\.js/);
});
