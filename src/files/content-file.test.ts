import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findFolder, readContentFile, writeContentFile } from './content-file.ts';
import { listContentFolder } from './content-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-files-'));
after(() => rmSync(place, { recursive: true }));
const publication = join(place, 'publication');
const outside = join(place, 'publication-of-others');
for (const folder of [publication, outside, join(publication, 'stories'), join(publication, '.git')])
  mkdirSync(folder);
writeFileSync(join(outside, 'secret'), 'secret');
writeFileSync(join(publication, '.git/config'), 'secret');
writeFileSync(join(publication, 'a.yaml'), 'a: 1');

function linkTo(target: string, name: string): string {
  const path = join(publication, name);
  rmSync(path, { force: true });
  symlinkSync(target, path);
  return path;
}

const read = (path: string, limit = 100) => readContentFile(path, publication, limit);

test('A link within the publication is followed, also by way of a folder that is a link', () => {
  linkTo('a.yaml', 'b.yaml');
  linkTo('.', 'stories/back');
  const file = read(linkTo('stories/../b.yaml', 'c.yaml'));
  assert.equal(file.state === 'read' && file.bytes.toString(), 'a: 1');
  assert.equal(findFolder(join(publication, 'stories/back'), publication).state, 'found');
});

test('A link out of the publication is not followed, nor one to a folder whose name starts like it', () => {
  const out = { state: 'link', leads: 'outside' };
  assert.deepEqual(read(linkTo(join(outside, 'secret'), 'd.yaml')), out);
  assert.deepEqual(read(join(linkTo(outside, 'pages'), 'secret')), out);
  assert.deepEqual(listContentFolder(join(publication, 'pages'), publication), out);
});

test('A link to something hidden in the publication is not followed', () => {
  assert.deepEqual(read(linkTo('.git/config', 'e.yaml')), { state: 'link', leads: 'to a hidden file' });
});

test('A file has its limit to the byte', () => {
  assert.equal(read(join(publication, 'a.yaml'), 4).state, 'read');
  assert.deepEqual(read(join(publication, 'a.yaml'), 3), { state: 'large', size: 4 });
});

test('A file that says it is empty, as those of the system do, is read to its end and no further', {
  skip: process.platform !== 'linux',
}, () => {
  const file = readContentFile('/proc/self/status', '/proc/self', 100_000);
  assert.ok(file.state === 'read' && file.bytes.length > 100);
  assert.equal(readContentFile('/proc/self/status', '/proc/self', 100).state, 'large');
});

test('Writing keeps a link within the publication and the permissions of the file, and leaves nothing beside it', () => {
  const target = join(publication, 'a.yaml');
  chmodSync(target, 0o640);
  const link = linkTo('a.yaml', 'b.yaml');
  assert.equal(writeContentFile(link, 'a: 2', publication, 100), undefined);
  assert.equal(readFileSync(target, 'utf8'), 'a: 2');
  assert.equal(statSync(target).mode & 0o777, 0o640);
  assert.equal(writeContentFile(join(publication, 'stories/new.json'), '{}', publication, 100), undefined);
  assert.deepEqual(readdirSync(join(publication, 'stories')).sort(), ['back', 'new.json']);
});

test('Nothing is written through a link that leads out, nowhere or to what is hidden, and nothing over the limit', () => {
  const refusals = [
    writeContentFile(linkTo(join(outside, 'secret'), 'f.json'), 'x', publication, 100),
    writeContentFile(linkTo(join(outside, 'new'), 'g.json'), 'x', publication, 100),
    writeContentFile(join(linkTo(outside, 'h'), 'new'), 'x', publication, 100),
    writeContentFile(linkTo('.git/config', 'i.json'), 'x', publication, 100),
    writeContentFile(join(publication, 'a.yaml'), 'too long', publication, 4),
  ];
  assert.deepEqual(
    refusals.map((refusal) => (refusal?.state === 'link' ? refusal.leads : refusal?.state)),
    ['outside', 'nowhere', 'outside', 'to a hidden file', 'large'],
  );
  assert.deepEqual(readdirSync(outside), ['secret']);
  assert.equal(readFileSync(join(outside, 'secret'), 'utf8'), 'secret');
  assert.equal(readFileSync(join(publication, '.git/config'), 'utf8'), 'secret');
  assert.equal(readFileSync(join(publication, 'a.yaml'), 'utf8'), 'a: 2');
});

test('A name that is no UTF-8 is told from text', { skip: process.platform !== 'linux' }, () => {
  writeFileSync(Buffer.from(`${publication}/stories/\xe9`, 'latin1'), '');
  const listing = listContentFolder(join(publication, 'stories'), publication);
  assert.ok(listing.state === 'read');
  assert.deepEqual(
    listing.names.map(({ name, isFolder, isText }) => [name, isFolder, isText]),
    [
      ['back', true, true],
      ['new.json', false, true],
      ['\uFFFD', false, false],
    ],
  );
});
