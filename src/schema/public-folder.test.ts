import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ownPath } from '../files/hearth-folder.ts';
import { publicFiles, servedFile } from './public-folder.ts';

let publication = '';

beforeEach(() => {
  publication = mkdtempSync(join(tmpdir(), 'hearth-public-'));
});
afterEach(() => rmSync(publication, { recursive: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(join(publication, path, '..'), { recursive: true });
    writeFileSync(join(publication, path), path);
  }
}

const named = () => publicFiles(publication).files.map(({ name }) => name);

test('A site has all files of public/, and of hidden ones those that hosts ask for', () => {
  write('public/ads.txt', 'public/press/kit.pdf', 'public/.well-known/security.txt', 'public/.nojekyll');
  write('public/.env', 'public/.git/config', 'public/press/.DS_Store', 'media/other.png');
  assert.deepEqual(named(), ['ads.txt', 'press/kit.pdf', '.well-known/security.txt', '.nojekyll']);
  assert.deepEqual(publicFiles(publication).findings, []);
});

test('A link leads to a file of the publication, and never out of it or to what is hidden', () => {
  write('media/map.svg', 'public/a.txt', '.env');
  symlinkSync('../media/map.svg', join(publication, 'public/map.svg'));
  symlinkSync('../.env', join(publication, 'public/secret.txt'));
  symlinkSync(tmpdir(), join(publication, 'public/.well-known'));
  symlinkSync(tmpdir(), join(publication, 'public/all'));
  assert.deepEqual(named(), ['a.txt', 'map.svg']);
  assert.deepEqual(
    publicFiles(publication).findings.map(({ rule, message }) => `${rule}: ${message.split(',')[0]}`),
    [
      'link: Unexpected link that leads out of the publication',
      'link: Unexpected link that leads to a hidden file',
    ],
  );
});

test('A file that hosts would not take is found', () => {
  write('public/a.txt');
  writeFileSync(join(publication, 'public/film.mp4'), Buffer.alloc(25 * 1024 ** 2 + 1));
  const [finding] = publicFiles(publication).findings;
  assert.equal(finding?.message, 'Unexpected size of 25.1 MB, expected at most 25 MB of a file');
});

test('A publication without public/ has no such files, and the icon of Hearth', () => {
  assert.deepEqual(publicFiles(publication), { files: [], findings: [] });
  assert.equal(servedFile('icon.svg', publication), ownPath('public/icon.svg'));
  write('public/icon.svg');
  assert.match(servedFile('icon.svg', publication), /hearth-public-.*\/public\/icon\.svg$/);
});

test('The icon is the file that `look:` names, and the site has it as icon.svg', () => {
  write('public/icon.svg', 'public/brand/mark.svg');
  writeFileSync(join(publication, 'site.yaml'), 'name: X\nlook: { icon: brand/mark.svg }\n');
  const { files } = publicFiles(publication);
  assert.deepEqual(
    files.map(({ name, real }) => [name, readFileSync(real, 'utf8')]),
    [
      ['brand/mark.svg', 'public/brand/mark.svg'],
      ['icon.svg', 'public/brand/mark.svg'],
    ],
  );
  assert.match(servedFile('icon.svg', publication), /\/public\/brand\/mark\.svg$/);
});
