import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { formatOfBytes, formatOfName, type PictureFormat, pictureHead } from './picture-file.ts';

const drawn = (width = 30, height = 20): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#9c3208' } });

const encoders = {
  JPEG: (picture) => picture.jpeg(),
  PNG: (picture) => picture.png(),
  GIF: (picture) => picture.gif(),
  WebP: (picture) => picture.webp(),
  AVIF: (picture) => picture.avif({ effort: 0 }),
} as const satisfies Record<Exclude<PictureFormat, 'SVG'>, (picture: Sharp) => Sharp>;

for (const [name, encode] of Object.entries(encoders)) {
  const format = name as keyof typeof encoders;

  test(`A ${name} is known by its first bytes, with its size`, async () => {
    const bytes = await encode(drawn()).toBuffer();
    assert.equal(formatOfBytes(bytes), format);
    assert.deepEqual(pictureHead(bytes, format), { is: 'picture', width: 30, height: 20 });
  });

  test(`A ${name} that is cut off anywhere is broken, and throws nothing`, async () => {
    const bytes = await encode(drawn()).toBuffer();
    for (let end = 16; end < bytes.length - 1; end += 7)
      assert.deepEqual(pictureHead(bytes.subarray(0, end), format), { is: 'broken' }, `at ${end}`);
  });
}

for (const format of ['JPEG', 'PNG', 'WebP'] as const) {
  test(`A ${format} that lies on its side has the size that is seen`, async () => {
    const bytes = await encoders[format](drawn().withMetadata({ orientation: 6 })).toBuffer();
    const { autoOrient } = await sharp(bytes).metadata();
    assert.deepEqual(pictureHead(bytes, format), { is: 'picture', ...autoOrient });
    assert.equal(autoOrient.width, 20);
  });
}

test('A WebP without loss, and one with transparent parts, have their sizes', async () => {
  const clear = drawn().ensureAlpha(0.5);
  for (const bytes of [await drawn().webp({ lossless: true }).toBuffer(), await clear.webp().toBuffer()])
    assert.deepEqual(pictureHead(bytes, 'WebP'), { is: 'picture', width: 30, height: 20 });
});

test('A picture that moves is told from one that does not', async () => {
  const two = sharp([await drawn().png().toBuffer(), await drawn().negate().png().toBuffer()], {
    join: { animated: true },
  });
  assert.deepEqual(pictureHead(await two.clone().gif().toBuffer(), 'GIF'), { is: 'moving' });
  assert.deepEqual(pictureHead(await two.clone().webp().toBuffer(), 'WebP'), { is: 'moving' });
});

test('Names say which format they are of, in any letters', () => {
  assert.equal(formatOfName('A.JPEG'), 'JPEG');
  assert.equal(formatOfName('map.svg'), 'SVG');
  assert.equal(formatOfName('constructor'), undefined);
  assert.equal(formatOfName('a.constructor'), undefined);
});

test('What is no picture has no format', () => {
  assert.equal(formatOfBytes(Buffer.from('<!doctype html><p>Not found</p>')), undefined);
  assert.equal(formatOfBytes(Buffer.alloc(0)), undefined);
});
