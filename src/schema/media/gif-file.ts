import type { PictureHead } from './picture-head.ts';

/** The head of a GIF, and whether it has one picture or several that follow each other. */
export function gifOf(bytes: Buffer): PictureHead {
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  let at = 13 + coloursIn(bytes.readUInt8(10));
  let pictures = 0;
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === 0x3b) return pictures > 0 ? { is: 'picture', ...size } : { is: 'broken' };
    if (kind === 0x2c) {
      pictures += 1;
      if (pictures > 1) return { is: 'moving' };
      at = afterBlocks(bytes, at + 11 + coloursIn(bytes.readUInt8(at + 9)));
    } else if (kind === 0x21) at = afterBlocks(bytes, at + 2);
    else return { is: 'broken' };
  }
}

/** Bytes of a table of colours, by the byte that says how large it is. */
function coloursIn(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** Blocks that each begin with their length follow each other up to an empty one. */
function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1;
  return at + 1;
}
