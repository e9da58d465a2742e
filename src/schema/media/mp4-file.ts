import type { PictureSize } from './picture-head.ts';
import { type RecordingHead, recordingOf } from './recording-head.ts';

/** A part of a file: what it holds is between `from` and `to`. */
interface Box {
  kind: string;
  from: number;
  to: number;
}

/** The head of an MP4, of sound alone too: its parts one behind the other, and what the index of them says. */
export function mp4Of(bytes: Buffer): RecordingHead {
  const parts = boxesIn(bytes, { kind: '', from: 0, to: bytes.length });
  const index = parts.find(({ kind }) => kind === 'moov');
  if (index === undefined || !parts.some(({ kind }) => kind === 'mdat')) return { is: 'broken' };
  const within = boxesIn(bytes, index);
  const head = within.find(({ kind }) => kind === 'mvhd');
  const tracks = within.filter(({ kind }) => kind === 'trak').map((track) => boxesIn(bytes, track));
  const seen = tracks.find((track) => handlerOf(bytes, track) === 'vide');
  return recordingOf(seen && sizeOf(bytes, seen), head && secondsIn(bytes, head));
}

/** @throws where one ends behind the end of what it stands in. */
function boxesIn(bytes: Buffer, { from, to }: Box): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const written = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const head = written === 1 ? 16 : 8;
    const length = written === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : written === 0 ? to - at : written;
    if (length < head || at + length > to) throw new RangeError(`The part ${kind} is not whole`);
    boxes.push({ kind, from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}

function secondsIn(bytes: Buffer, { from }: Box): number {
  const isLong = bytes.readUInt8(from) === 1;
  const scale = bytes.readUInt32BE(from + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(from + 24)) : bytes.readUInt32BE(from + 16);
  // All ones stand for what is not known.
  return length === 0xff_ff_ff_ff ? Number.NaN : length / scale;
}

function handlerOf(bytes: Buffer, track: readonly Box[]): string {
  const media = track.find(({ kind }) => kind === 'mdia');
  const handler = media && boxesIn(bytes, media).find(({ kind }) => kind === 'hdlr');
  return handler ? bytes.toString('latin1', handler.from + 8, handler.from + 12) : '';
}

/** The last eight bytes of a track's head are its size, the 36 before them how it is turned. */
function sizeOf(bytes: Buffer, track: readonly Box[]): PictureSize | undefined {
  const head = track.find(({ kind }) => kind === 'tkhd');
  if (head === undefined) return undefined;
  const [width, height] = [8, 4].map((back) =>
    Math.round(bytes.readUInt32BE(head.to - back) / 0x1_00_00),
  ) as [number, number];
  const liesOnItsSide = bytes.readInt32BE(head.to - 44) === 0 && bytes.readInt32BE(head.to - 40) !== 0;
  return liesOnItsSide ? { width: height, height: width } : { width, height };
}
