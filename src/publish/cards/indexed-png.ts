import { crc32, deflateSync } from 'node:zlib';
import { blankBytes, useAgain } from './used-again.ts';

/** A picture in which each pixel is the number of a colour. */
export interface IndexedPixels {
  /** A multiple of 4. */
  width: number;
  height: number;
  /** Row by row. */
  pixels: Uint8Array<ArrayBuffer>;
  /** As `0xrrggbb`, at most 256. */
  colours: readonly number[];
}

/**
 * The picture as a PNG file, with half a byte for each pixel where the colours are few enough. Own code, since the
 * drawing library writes such a file only after it has looked for the colours, which takes longer than all the drawing.
 * @param becomes the number of its colour for each number in the picture, 0 for 0; without it they are the same.
 */
export function indexedPng(
  { width, height, pixels, colours }: IndexedPixels,
  becomes = Uint8Array.from({ length: 256 }, (_, number) => number),
): Buffer {
  const bits = colours.length <= 16 ? 4 : 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Colours by number; compression, filter and interlacing are the only or the plain ones.
  header.set([bits, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(3 * colours.length);
  for (const [index, colour] of colours.entries()) palette.writeUIntBE(colour, 3 * index, 3);
  const rows = (bits === 4 ? halfByteRows : byteRows)(pixels, width, height, becomes);
  // Filters make pictures of few colours larger, and the next level takes twice the time for a tenth of the size.
  const compressed = deflateSync(rows, { level: 3, chunkSize: 65_536 });
  useAgain(rows);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row after a byte that is 0: what follows is not filtered. */
function byteRows(
  pixels: Uint8Array,
  width: number,
  height: number,
  becomes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const rows = blankBytes((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 1; x <= width; x++, at++)
      rows[y * (width + 1) + x] = becomes[pixels[at] as number] as number;
  return rows;
}

function halfByteRows(
  pixels: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
  becomes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const rowLength = 1 + width / 2;
  const rows = blankBytes(rowLength * height);
  // Most of a picture is paper, which is 0: four pixels at a time are looked at for others.
  const fours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  for (let y = 0, four = 0; y < height; y++) {
    const row = y * rowLength + 1;
    for (let x = 0; x < width / 2; x += 2, four++) {
      if (fours[four] === 0) continue;
      const at = 4 * four;
      rows[row + x] = (becoming(pixels, becomes, at) << 4) | becoming(pixels, becomes, at + 1);
      rows[row + x + 1] = (becoming(pixels, becomes, at + 2) << 4) | becoming(pixels, becomes, at + 3);
    }
  }
  return rows;
}

const becoming = (pixels: Uint8Array, becomes: Uint8Array, at: number) =>
  becomes[pixels[at] as number] as number;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
