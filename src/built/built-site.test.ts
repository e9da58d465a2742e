import assert from 'node:assert/strict';
import { link, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { addFile, digestOf, fileNamed, moveFile, readBuiltSite } from './built-site.ts';
import { policyElement } from './content-policy.ts';

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

test('each page is asked about once, and what is put into it is written and known', async () => {
  const folder = await folderOf({ 'a.html': page, 'b.html': page, 'c.txt': 'c' });
  const asked: string[] = [];
  const at = Buffer.byteLength(page.slice(0, page.indexOf('</p>')));
  const site = readBuiltSite(folder, '/', {
    revise: (file) => {
      asked.push(file);
      return file === 'a.html' ? { at, text: ' and ü' } : undefined;
    },
  });
  assert.deepEqual(asked, ['a.html', 'b.html']);
  const written = await readFile(join(folder, 'a.html'), 'utf8');
  assert.ok(written.includes('<p id="a">é and ü</p>'));
  assert.deepEqual(
    [...site.files],
    [
      ['a.html', { size: Buffer.byteLength(written), digest: digestOf(written) }],
      ['b.html', { size: page.length + 1, digest: digestOf(page) }],
      ['c.txt', { size: 1, digest: digestOf('c') }],
    ],
  );
  assert.deepEqual([...site.pages.keys()], ['a.html', 'b.html']);
});

test('what pages say alike is there once', async () => {
  const head = '<link rel="canonical" href="https://site.example/page/">';
  const text = page.replace('<head>', `<head>${head}`);
  const other = text.replace('id="a"', 'id="b"');
  const { pages, texts } = readBuiltSite(await folderOf({ 'a.html': text, 'b.html': other }), '/');
  const [a, b] = pages.values();
  assert.equal(a?.canonical?.value, 'https://site.example/page/');
  assert.deepEqual(a?.addresses, b?.addresses);
  assert.deepEqual(texts.values.toSorted(), ['a', 'b', 'en', 'https://site.example/page/']);
});

test('a file that is added or moved is known as if it had been read', async () => {
  const folder = await folderOf({ 'a.js': 'a' });
  const site = readBuiltSite(folder, '/');
  await moveFile(site, 'a.js', 'sw.js');
  await addFile(site, 'b.txt', 'b');
  assert.deepEqual(new Map([...site.files].sort()), new Map([...readBuiltSite(folder, '/').files].sort()));
  assert.throws(() => fileNamed(site.files, 'a.js'), /The build has no a\.js/);
});

test('whoever only reads a site leaves every byte of it as it was, also in pages that have a policy', async () => {
  const secured = `<head><meta charset="utf-8">${policyElement("default-src 'none'")}<title>a</title></head>`;
  const folder = await folderOf({ 'a.html': secured });
  readBuiltSite(folder, '/');
  assert.equal(await readFile(join(folder, 'a.html'), 'utf8'), secured);
});

test('a page that has a policy is given its own instead of a second one, in a file of its own', async () => {
  const before = `<head><meta charset="utf-8">${policyElement("default-src 'self'")}</head>`;
  const folder = await folderOf({ 'a.html': before });
  await link(join(folder, 'a.html'), join(folder, 'published'));
  const text = policyElement("default-src 'none'");
  readBuiltSite(folder, '/', { revise: (_file, { policyAt: at = 0 }) => ({ at, text }) });
  assert.equal(await readFile(join(folder, 'a.html'), 'utf8'), `<head><meta charset="utf-8">${text}</head>`);
  assert.equal(await readFile(join(folder, 'published'), 'utf8'), before);
});
