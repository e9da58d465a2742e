import { orientationIn } from './exif.ts';

/** A size in pixels, as a picture is seen: turned as its file says. */
export interface PictureSize {
  width: number;
  height: number;
}

/** What a file says of itself: a picture; or that it is not whole, or moves. */
export type PictureHead = ({ is: 'picture' } & PictureSize) | { is: 'broken' } | { is: 'moving' };

/** A size as it is seen, by the orientation of Exif: from 5 on a picture lies on its side. */
export function turned({ width, height }: PictureSize, orientation: number): PictureSize {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** The head of a PNG: chunks up to the one that ends it. */
export function pngOf(bytes: Buffer): PictureHead {
  let orientation = 1;
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    // Behind each stands its check, four bytes of it.
    bytes.readUInt32BE(at + 8 + length);
    if (kind === 'acTL') return { is: 'moving' };
    if (kind === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, at + 8 + length));
    if (kind === 'IEND') break;
    at += length + 12;
  }
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return { is: 'picture', ...turned(size, orientation) };
}

/** The head of a WebP, in any of its three forms. */
export function webpOf(bytes: Buffer): PictureHead {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) return { is: 'broken' };
  let size: PictureSize | undefined;
  let orientation = 1;
  for (let at = 12; at + 8 <= end; ) {
    const kind = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = at + 8;
    if (kind === 'VP8X') {
      if ((bytes.readUInt8(data) & 2) !== 0) return { is: 'moving' };
      size = { width: bytes.readUIntLE(data + 4, 3) + 1, height: bytes.readUIntLE(data + 7, 3) + 1 };
    } else if (kind === 'VP8 ') {
      const [width, height] = [bytes.readUInt16LE(data + 6), bytes.readUInt16LE(data + 8)];
      size ??= { width: width & 0x3f_ff, height: height & 0x3f_ff };
    } else if (kind === 'VP8L') {
      const bits = bytes.readUInt32LE(data + 1);
      size ??= { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 };
    } else if (kind === 'EXIF') orientation = orientationIn(bytes.subarray(data, data + length));
    at = data + length + (length % 2);
  }
  return size ? { is: 'picture', ...turned(size, orientation) } : { is: 'broken' };
}
