import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { type Piece, pictureOf } from './picture.ts';

const paper = '#fcf8f1';
const ink = '#241c16';

/** A drawing of 64 by 64 pixels, each covered by a colour. */
function drawing(colourAt: (x: number, y: number) => readonly [number, number, number]): Piece {
  const data = Buffer.alloc(64 * 64 * 4);
  for (let at = 0; at < 64 * 64; at++) data.set([...colourAt(at % 64, at >> 6), 255], 4 * at);
  return { kind: 'colour', data, width: 64, height: 64 };
}

/** A text that covers from nothing at its left to all from its middle on. */
const text: Piece = {
  kind: 'cover',
  data: Uint8Array.from({ length: 512 * 200 }, (_, at) => Math.min(at % 512, 255)),
  width: 512,
  height: 200,
};

const bitsOf = (png: Buffer) => png[24];

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3)];
}

const farOff = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));

test('Text and a drawing of few colours make a picture of half a byte a pixel, each in its colours', async () => {
  const picture = pictureOf(600, 300, paper);
  const stripes = [
    [255, 154, 92],
    [42, 26, 18],
    [255, 224, 184],
  ] as const;
  picture.placeDrawing(
    drawing((x) => stripes[x % 3] as (typeof stripes)[number]),
    0,
    0,
  );
  picture.placeText(text, 64, 80, ink);
  picture.fill(300, 0, 8, 50, '#9c3208');
  const png = picture.png();
  assert.equal(bitsOf(png), 4);
  const at = await pixelsOf(png);
  for (const [x, stripe] of stripes.entries()) assert.ok(farOff(at(x, 10), stripe) < 12, `stripe ${x}`);
  assert.deepEqual(at(303, 49), [0x9c, 0x32, 0x08]);
  assert.deepEqual(
    [at(100, 10), at(303, 50), at(64, 100)],
    [0, 1, 2].map(() => [0xfc, 0xf8, 0xf1]),
  );
  assert.deepEqual(at(64 + 400, 100), [0x24, 0x1c, 0x16]);
  for (let cover = 0; cover < 256; cover++) {
    const exact = [0xfc, 0xf8, 0xf1].map((light, index) => {
      const dark = [0x24, 0x1c, 0x16][index] ?? 0;
      return light + ((dark - light) * cover) / 255;
    });
    assert.ok(farOff(at(64 + cover, 100), exact) < 24, `covered by ${cover}`);
  }
});

test('A drawing in many colours keeps them, and so do letters in colours of their own', async () => {
  const many = drawing((x, y) => [4 * x, 4 * y, 255 - 4 * x]);
  for (const place of ['placeDrawing', 'placeText'] as const) {
    const picture = pictureOf(320, 120, paper);
    if (place === 'placeText') picture.placeText(many, 10, 20, ink);
    else picture.placeDrawing(many, 10, 20);
    const png = picture.png();
    assert.equal(bitsOf(png), 8);
    const at = await pixelsOf(png);
    for (let x = 0; x < 64; x += 7)
      for (let y = 0; y < 64; y += 7)
        assert.ok(farOff(at(10 + x, 20 + y), [4 * x, 4 * y, 255 - 4 * x]) <= 24, `${place} ${x} ${y}`);
  }
});

test('A text that is written in a colour is of it where it covers little, too', async () => {
  const picture = pictureOf(320, 120, paper);
  // As the drawing library gives it: half covered, and nearly not at all.
  const data = Buffer.from([0x24, 0x1c, 0x16, 255, 0x23, 0x1b, 0x15, 128, 0x55, 0, 0, 3, 0, 0, 0, 0]);
  picture.placeText({ kind: 'colour', data, width: 4, height: 1 }, 0, 0, ink);
  const at = await pixelsOf(picture.png());
  assert.deepEqual(
    [at(0, 0), at(2, 0), at(3, 0)],
    [
      [0x24, 0x1c, 0x16],
      [0xfc, 0xf8, 0xf1],
      [0xfc, 0xf8, 0xf1],
    ],
  );
});
