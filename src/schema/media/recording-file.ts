/*
 * What kind of recording a file is, how large and how long, from its own head. Own code, for the reasons for which that of
 * pictures is: a check asks it of each, and nothing is known of a recording that is not whole.
 */
import { mp3Of } from './mp3-file.ts';
import { mp4Of } from './mp4-file.ts';
import { oggOf } from './ogg-file.ts';
import type { RecordingHead } from './recording-head.ts';
import { webmOf } from './webm-file.ts';

/** The kinds of recordings by what their names end with: what is told of them, and their media type. */
export const recordingFormats = {
  mp4: { format: 'MP4', of: 'video', type: 'video/mp4' },
  webm: { format: 'WebM', of: 'video', type: 'video/webm' },
  mp3: { format: 'MP3', of: 'audio', type: 'audio/mpeg' },
  ogg: { format: 'Ogg', of: 'audio', type: 'audio/ogg' },
  m4a: { format: 'MP4', of: 'audio', type: 'audio/mp4' },
} as const;
export type RecordingEnding = keyof typeof recordingFormats;
export type RecordingFormat = (typeof recordingFormats)[RecordingEnding]['format'];
export type RecordingKind = 'video' | 'audio';

/** The endings of a kind, as a message lists them. */
export function recordingEndings(of: RecordingKind): string[] {
  return Object.entries(recordingFormats).flatMap(([end, row]) => (row.of === of ? [`.${end}`] : []));
}

/** What a name ends with; `undefined` for the name of something else. */
export function recordingEnding(name: string): RecordingEnding | undefined {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(recordingFormats, end) ? (end as RecordingEnding) : undefined;
}

/** The format that a file has, whatever its name; `undefined` for something else. */
export function recordingFormat(bytes: Buffer): RecordingFormat | undefined {
  const start = bytes.toString('latin1', 0, 16);
  if (/^.{4}ftyp(?!avi[fs])/s.test(start)) return 'MP4';
  if (start.startsWith('\x1a\x45\xdf\xa3')) return 'WebM';
  if (start.startsWith('OggS')) return 'Ogg';
  return /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/.test(start) ? 'MP3' : undefined;
}

const readers: Readonly<Record<RecordingFormat, (bytes: Buffer) => RecordingHead>> = {
  MP4: mp4Of,
  WebM: webmOf,
  MP3: mp3Of,
  Ogg: oggOf,
};

/** What a recording says of itself. */
export function recordingHead(bytes: Buffer, format: RecordingFormat): RecordingHead {
  try {
    return readers[format](bytes);
  } catch {
    // What is pointed to is beyond the end of the file.
    return { is: 'broken' };
  }
}
