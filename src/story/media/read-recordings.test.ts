import assert from 'node:assert/strict';
import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from '../../schema/site-file.ts';
import { readStory } from '../read/read-story.ts';

const publication = mkdtempSync(join(tmpdir(), 'hearth-recordings-'));
after(() => rmSync(publication, { recursive: true }));
for (const from of ['base', 'recording/ok'])
  cpSync(join('tests/checks', from), publication, { recursive: true });
const folder = join(publication, 'stories/bridge');

function read() {
  const { value: site } = readSite(publication);
  assert.ok(site);
  return readStory(folder, site);
}

test('Recordings are known by their names, with their size and length, and captions beside them', () => {
  const { story, media, findings } = read();
  assert.deepEqual(findings, []);
  assert.deepEqual(
    [...(story?.recordings ?? [])].map(([name, { ending, size, seconds, length }]) => [
      name,
      ending,
      size?.width,
      seconds && Math.round(seconds),
      length,
    ]),
    [
      ['bridge.mp4', 'mp4', 32, 1, readFileSync(join(folder, 'bridge.mp4')).length],
      ['media/bridge.webm', 'webm', 32, 1, 519],
      ['bell.mp3', 'mp3', undefined, 1, 1413],
      ['bell.ogg', 'ogg', undefined, 1, 956],
      ['media/bell.m4a', 'm4a', undefined, 1, 2141],
    ],
  );
  assert.deepEqual([...(story?.captions?.keys() ?? [])], ['bridge.en.vtt', 'bridge.pt.vtt']);
  // What of it is elsewhere is looked at to see whether the story is the same.
  assert.deepEqual(media, ['media/bell.m4a', 'media/bridge.webm']);
});

test('Captions and recordings that are others now are read again', () => {
  const before = read().story;
  const captions = join(folder, 'bridge.en.vtt');
  writeFileSync(captions, readFileSync(captions, 'utf8').replace('Here we go', 'There we go'));
  const bell = join(publication, 'media/bell.m4a');
  const bytes = readFileSync(bell);
  writeFileSync(bell, Buffer.concat([bytes, Buffer.from('\0\0\0\x08free', 'latin1')]));
  const now = read().story;
  const digests = (story: typeof now) => [
    story?.captions?.get('bridge.en.vtt')?.digest,
    story?.recordings?.get('media/bell.m4a')?.digest,
  ];
  for (const [index, digest] of digests(now).entries()) assert.notEqual(digest, digests(before)[index]);
});

test('A recording of more than fifty megabytes is a finding where it is named, and is not read', () => {
  const file = openSync(join(folder, 'bell.ogg'), 'w');
  ftruncateSync(file, 50 * 1024 ** 2 + 1);
  closeSync(file);
  const [finding] = read().findings;
  assert.equal(finding?.rule, 'file-size');
  assert.match(finding?.place.file ?? '', /article\.en\.mdx$/);
  assert.equal(
    finding?.message,
    'Unexpected size of 50.1 MB, expected at most 50 MB of a recording (stories/bridge/bell.ogg)',
  );
});
