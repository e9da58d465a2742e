import type { PictureSize } from './picture-head.ts';
import { type RecordingHead, recordingOf } from './recording-head.ts';

/** Parts of a WebM by their numbers, as far as they are asked for. */
const ids = {
  docType: 0x42_82,
  head: 0x1a_45_df_a3,
  segment: 0x18_53_80_67,
  info: 0x15_49_a9_66,
  scale: 0x2a_d7_b1,
  duration: 0x44_89,
  tracks: 0x16_54_ae_6b,
  track: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f_43_b6_75,
} as const;

interface Part {
  id: number;
  from: number;
  to: number;
}

/** The head of a WebM: what stands before its first cluster of sound and pictures. */
export function webmOf(bytes: Buffer): RecordingHead {
  const [head, segment] = partsIn(bytes, 0, bytes.length);
  if (head?.id !== ids.head || segment?.id !== ids.segment) return { is: 'broken' };
  const type = partsIn(bytes, head.from, head.to).find(({ id }) => id === ids.docType);
  if (type === undefined || bytes.toString('latin1', type.from, type.to) !== 'webm') return { is: 'broken' };
  const parts = partsIn(bytes, segment.from, segment.to);
  if (!parts.some(({ id }) => id === ids.cluster)) return { is: 'broken' };
  const within = (id: number) =>
    parts.filter((part) => part.id === id).flatMap(({ from, to }) => partsIn(bytes, from, to));
  const info = within(ids.info);
  const scale =
    numberIn(
      bytes,
      info.find(({ id }) => id === ids.scale),
    ) ?? 1_000_000;
  const duration = info.find(({ id }) => id === ids.duration);
  const video = within(ids.tracks)
    .flatMap(({ from, to }) => partsIn(bytes, from, to))
    .find(({ id }) => id === ids.video);
  return recordingOf(video && sizeOf(bytes, video), duration && (floatIn(bytes, duration) * scale) / 1e9);
}

function sizeOf(bytes: Buffer, { from, to }: Part): PictureSize {
  const parts = partsIn(bytes, from, to);
  const number = (wanted: number) =>
    numberIn(
      bytes,
      parts.find(({ id }) => id === wanted),
    ) ?? 0;
  return { width: number(ids.width), height: number(ids.height) };
}

/** @throws where one ends behind the end of what it stands in. */
function partsIn(bytes: Buffer, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; ) {
    const idLength = lengthAt(bytes, at);
    const id = bytes.readUIntBE(at, Math.min(idLength, 4));
    const sizeLength = lengthAt(bytes, at + idLength);
    const from = at + idLength + sizeLength;
    const to = from + sizeAt(bytes, at + idLength, sizeLength, end - from);
    if (to > end) throw new RangeError('A part is not whole');
    parts.push({ id, from, to });
    at = to;
  }
  return parts;
}

/** How many bytes a number has: as many zeros as its first byte begins with, and one. */
function lengthAt(bytes: Buffer, at: number): number {
  const length = Math.clz32(bytes.readUInt8(at)) - 23;
  if (length > 8) throw new RangeError('No number');
  return length;
}

/** A size; all ones stand for the rest. */
function sizeAt(bytes: Buffer, at: number, length: number, rest: number): number {
  let size = BigInt(bytes.readUInt8(at) & (0xff >> length));
  for (let index = 1; index < length; index++) size = size * 256n + BigInt(bytes.readUInt8(at + index));
  return size === 2n ** BigInt(7 * length) - 1n ? rest : Number(size);
}

function numberIn(bytes: Buffer, part: Part | undefined): number | undefined {
  return part && bytes.readUIntBE(part.from, Math.min(6, part.to - part.from));
}

function floatIn(bytes: Buffer, { from, to }: Part): number {
  return to - from === 4 ? bytes.readFloatBE(from) : bytes.readDoubleBE(from);
}
