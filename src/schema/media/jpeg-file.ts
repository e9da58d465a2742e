import { orientationIn } from './exif.ts';
import { type PictureHead, type PictureSize, turned } from './picture-head.ts';

/** The head of a JPEG: segments up to that in which the picture starts, which has to have an end. */
export function jpegOf(bytes: Buffer): PictureHead {
  let size: PictureSize | undefined;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return { is: 'broken' };
    const kind = bytes.readUInt8(at + 1);
    // Before the kind of a segment stands any number of these.
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (isFrame(kind)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (kind === 0xe1) orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length), orientation);
    at += length + 2;
    if (kind === 0xda) {
      const isWhole = bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') >= at;
      return size && isWhole ? { is: 'picture', ...turned(size, orientation) } : { is: 'broken' };
    }
  }
}

/** Of several such segments one has the Exif. */
function orientationOf(segment: Buffer, known: number): number {
  return segment.toString('latin1', 0, 4) === 'Exif' ? orientationIn(segment) : known;
}

/** Whether a segment says how large the picture is; three kinds between are of other things. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}
