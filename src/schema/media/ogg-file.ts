import { type RecordingHead, recordingOf } from './recording-head.ts';

/** The head of an Ogg with Opus or Vorbis in it: its pages, of which the last says how far it goes. */
export function oggOf(bytes: Buffer): RecordingHead {
  const first = startOf(bytes, 0);
  const rate = rateIn(bytes.subarray(first));
  let end = 0n;
  let streams = 0;
  let isEnded = false;
  for (let at = 0; at < bytes.length; ) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') return { is: 'broken' };
    const flags = bytes.readUInt8(at + 5);
    if ((flags & 2) !== 0) streams += 1;
    isEnded = (flags & 4) !== 0;
    const position = bytes.readBigInt64LE(at + 6);
    // A page on which nothing ends says −1.
    if (position > 0n) end = position;
    const start = startOf(bytes, at);
    at = start + bytes.subarray(at + 27, start).reduce((sum, length) => sum + length, 0);
    if (at > bytes.length) return { is: 'broken' };
  }
  if (!isEnded) return { is: 'broken' };
  const isKnown = rate !== undefined && streams === 1;
  return recordingOf(undefined, isKnown ? (Number(end) - rate.before) / rate.each : undefined);
}

/** Where what a page holds begins: behind the lengths of its parts. */
function startOf(bytes: Buffer, at: number): number {
  return at + 27 + bytes.readUInt8(at + 26);
}

/** How many samples a second has, and how many are passed over before the first that is heard. */
function rateIn(head: Buffer): { each: number; before: number } | undefined {
  if (head.toString('latin1', 0, 8) === 'OpusHead') return { each: 48_000, before: head.readUInt16LE(10) };
  if (head.toString('latin1', 1, 7) === 'vorbis') return { each: head.readUInt32LE(12), before: 0 };
  return undefined;
}
