import { type RecordingHead, recordingOf } from './recording-head.ts';

/** Kilobits a second, by the number that a frame has for them: of MPEG 1, and of 2 and 2.5. */
const rates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const samplesASecond = [44_100, 48_000, 32_000];

/** A frame: how long it is, and how much is heard in it. */
interface Frame {
  bytes: number;
  seconds: number;
}

/** The head of an MP3, which has none: its frames, one behind the other. */
export function mp3Of(bytes: Buffer): RecordingHead {
  let at = behindTags(bytes);
  let frames = 0;
  let seconds = 0;
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    if (at + frame.bytes > bytes.length) return { is: 'broken' };
    // A first frame that only says how many there are is not heard.
    if (frames > 0 || !isListing(bytes.subarray(at, at + frame.bytes))) seconds += frame.seconds;
    frames += 1;
    at += frame.bytes;
  }
  if (frames < 2) return { is: 'broken' };
  const isAll = at >= bytes.length || /^(TAG|APETAG)/.test(bytes.toString('latin1', at, at + 8));
  return recordingOf(undefined, isAll ? seconds : undefined);
}

/** What an editor’s program wrote about the recording stands before it. */
function behindTags(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0;
  const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes.readUInt8(at) & 0x7f), 0);
  return 10 + length + ((bytes.readUInt8(5) & 0x10) === 0 ? 0 : 10);
}

function frameAt(bytes: Buffer, at: number): Frame | undefined {
  if (at + 4 > bytes.length || bytes.readUInt16BE(at) < 0xff_e0) return undefined;
  const version = (bytes.readUInt8(at + 1) >> 3) & 3;
  const layer = (bytes.readUInt8(at + 1) >> 1) & 3;
  const third = bytes.readUInt8(at + 2);
  const rate = rates[version === 3 ? 0 : 1][third >> 4];
  const samples = samplesASecond[(third >> 2) & 3];
  if (version === 1 || layer !== 1 || !rate || samples === undefined) return undefined;
  const heard = samples / ([4, 1, 2, 1][version] ?? 1);
  const inFrame = version === 3 ? 1152 : 576;
  return {
    bytes: Math.floor((inFrame / 8) * ((rate * 1000) / heard)) + ((third >> 1) & 1),
    seconds: inFrame / heard,
  };
}

function isListing(frame: Buffer): boolean {
  return /Xing|Info|VBRI/.test(frame.toString('latin1', 4, 44));
}
