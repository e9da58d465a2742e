import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import { recordingFormat, recordingHead } from './recording-file.ts';

const sound = 'tests/checks/recording/ok';
const files = {
  MP4: `${sound}/stories/bridge/bridge.mp4`,
  WebM: `${sound}/media/bridge.webm`,
  MP3: `${sound}/stories/bridge/bell.mp3`,
  Ogg: `${sound}/stories/bridge/bell.ogg`,
} as const;
const seen = { size: { width: 32, height: 18 } };
const known = {
  MP4: { ...seen, seconds: 1 },
  WebM: { ...seen, seconds: 1 },
  MP3: { seconds: 1.152 },
  Ogg: { seconds: 1 },
} as const;

for (const format of ['MP4', 'WebM', 'MP3', 'Ogg'] as const) {
  const bytes = readFileSync(files[format]);

  test(`${format} is known by its first bytes, and says how long it is`, () => {
    assert.equal(recordingFormat(bytes), format);
    const head = recordingHead(bytes, format);
    assert.deepEqual(
      { ...head, ...('seconds' in head && { seconds: Math.round((head.seconds ?? 0) * 1000) / 1000 }) },
      {
        is: 'recording',
        ...known[format],
      },
    );
  });

  test(`${format} that ends too early is not whole`, () => {
    assert.deepEqual(recordingHead(bytes.subarray(0, -20), format), { is: 'broken' });
    assert.deepEqual(recordingHead(bytes.subarray(0, 40), format), { is: 'broken' });
  });

  test(`${format} with any bytes changed is read to its end, whatever is in it`, () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const other = Buffer.from(bytes);
        for (const { at, to } of changes) other[at] = to;
        assert.match(recordingHead(other, format).is, /^(recording|broken)$/);
      }),
      { numRuns: tries(200) },
    );
  });
}

test('An Ogg without its last page is not whole', () => {
  const bytes = readFileSync(files.Ogg);
  assert.deepEqual(recordingHead(bytes.subarray(0, bytes.lastIndexOf('OggS')), 'Ogg'), { is: 'broken' });
});

test('An MP4 of sound alone shows nothing', () => {
  const bytes = readFileSync(`${sound}/media/bell.m4a`);
  assert.deepEqual(recordingHead(bytes, 'MP4'), { is: 'recording', seconds: 1 });
});

test('What is a picture or a page is no recording', () => {
  assert.equal(recordingFormat(Buffer.from('\0\0\0\x20ftypavif\0\0\0\0', 'latin1')), undefined);
  assert.equal(recordingFormat(Buffer.from('<!doctype html>')), undefined);
  assert.equal(recordingFormat(Buffer.from([0xff, 0xd8, 0xff])), undefined);
});
