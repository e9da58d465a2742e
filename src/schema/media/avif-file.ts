import { type PictureHead, type PictureSize, turned } from './picture-head.ts';

/** A box of a file: its kind, and where what is in it starts and ends. */
interface Box {
  kind: string;
  start: number;
  end: number;
}

/** The head of an AVIF: the largest of the sizes in its properties is that of the whole. */
export function avifOf(bytes: Buffer): PictureHead {
  if (bytes.toString('latin1', 8, 12) === 'avis') return { is: 'moving' };
  const [meta] = boxesIn(bytes, 0, bytes.length).filter(({ kind }) => kind === 'meta');
  // Before the boxes in it stand its version and flags.
  const within = meta ? boxesIn(bytes, meta.start + 4, meta.end) : [];
  const properties = ['iprp', 'ipco'].reduce(
    (boxes, name) => boxes.flatMap((box) => (box.kind === name ? boxesIn(bytes, box.start, box.end) : [])),
    within,
  );
  const sizes = properties
    .filter(({ kind }) => kind === 'ispe')
    .map(({ start }) => ({ width: bytes.readUInt32BE(start + 4), height: bytes.readUInt32BE(start + 8) }))
    .sort((a: PictureSize, b: PictureSize) => b.width * b.height - a.width * a.height);
  const [largest] = sizes;
  const turns = properties.find(({ kind }) => kind === 'irot');
  const isOnSide = turns !== undefined && bytes.readUInt8(turns.start) % 2 === 1;
  return largest ? { is: 'picture', ...turned(largest, isOnSide ? 6 : 1) } : { is: 'broken' };
}

/** @throws where a box ends beyond the end of what it is in: the file is cut off. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const [head, length] =
      size === 1 ? [16, Number(bytes.readBigUInt64BE(at + 8))] : [8, size === 0 ? end - at : size];
    if (length < head || at + length > end) throw new RangeError('A box without an end');
    boxes.push({ kind, start: at + head, end: at + length });
    at += length;
  }
  return boxes;
}
