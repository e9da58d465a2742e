/*
 * Captions of a video: a WebVTT file, of which each mistake has its line. Own code, since browsers pass over what they cannot
 * use, so that whoever wrote it never hears of it.
 */
import { error, type Finding, placeIn, type Read } from '../finding.ts';
import { goneFile, readTextFile } from '../text-file.ts';

/** Captions as far as somebody asks. */
export interface CaptionsFile {
  /** As it is, with `\n` line ends and without a byte order mark. */
  text: string;
  /** The language that its head names. */
  language?: { tag: string; line: number };
  /** When its last cue begins, in seconds. */
  lastStart: { seconds: number; line: number };
}

/** Reads the captions of a publication. */
export function readCaptions(path: string, publication: string): Read<CaptionsFile> {
  // The browser draws them in faces of its own.
  const { value: text, findings } = readTextFile(path, publication, false) ?? goneFile(path);
  return text === undefined ? { value: undefined, findings } : parseCaptions(text, path);
}

/** A cue’s times, from and to, and what is said of its place. */
const times = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]+\S.*)?$/;
const time = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})$/;
const example = '00:01.000 --> 00:04.000';

/** What captions say. */
export function parseCaptions(text: string, path: string): Read<CaptionsFile> {
  const findings: Finding[] = [];
  const lines = text.replace(/\n+$/, '').split('\n');
  const wrong = (line: number, message: string, next: string) =>
    void findings.push(error('captions', placeIn(path, line), message, next));
  const first = lines[0] ?? '';
  if (!/^WEBVTT(?:[ \t].*)?$/.test(first)) {
    wrong(
      1,
      `Unexpected ${first === '' ? 'start' : `“${shortened(first)}”`} of the captions, expected a line with WEBVTT, and an empty one`,
      /^\d+$/.test(first)
        ? 'Export them as WebVTT: these look like SubRip (.srt).'
        : 'Write WEBVTT as the first line.',
    );
    return { value: undefined, findings };
  }
  let language: CaptionsFile['language'];
  let last = { seconds: -1, line: 0 };
  for (const { line, texts } of blocksIn(lines)) {
    if (line === 1) {
      const at = texts.findIndex((each) => /^language:/i.test(each));
      const tag = texts[at]?.slice('language:'.length).trim();
      if (tag) language = { tag, line: line + at };
      continue;
    }
    if (/^(NOTE|STYLE|REGION)(?:\s|$)/.test(texts[0] ?? '')) continue;
    // A cue may have a name, in a line before its times.
    const at = texts[0]?.includes('-->') || !texts[1]?.includes('-->') ? 0 : 1;
    const found = texts[at] ?? '';
    const [, from = '', to = ''] = times.exec(found) ?? [];
    const [start, end] = [secondsOf(from), secondsOf(to)];
    if (start === undefined || end === undefined) {
      wrong(
        line + at,
        `Unexpected “${shortened(found)}”, expected when a cue begins and ends, like ${example}`,
        nextFor(found),
      );
      continue;
    }
    if (end <= start)
      wrong(
        line + at,
        `Unexpected end ${to} of a cue that begins at ${from}, expected a later one`,
        'Correct the times.',
      );
    if (start < last.seconds)
      wrong(
        line + at,
        `Unexpected cue at ${from} behind the one in line ${last.line}, which begins later, expected them in order`,
        'Move it before that one, or correct its times.',
      );
    if (
      texts
        .slice(at + 1)
        .join('')
        .trim() === ''
    )
      wrong(
        line + at,
        'Unexpected cue without words, expected them in the lines below its times',
        'Write them, or remove the cue.',
      );
    if (start >= last.seconds) last = { seconds: start, line: line + at };
  }
  if (last.line === 0 && findings.length === 0)
    wrong(
      1,
      'Unexpected captions without a cue, expected one at least',
      `Write ${example}, and the words below it.`,
    );
  if (findings.length > 0) return { value: undefined, findings };
  return { value: { text, ...(language && { language }), lastStart: last }, findings };
}

function nextFor(found: string): string {
  if (/\d,\d{3}/.test(found)) return 'Write a point before the thousandths, as WebVTT has it.';
  return found.includes('-->')
    ? 'Write minutes and seconds with two digits, thousandths with three, and a space on both sides of the arrow.'
    : 'Write the times over the words, with an empty line before them.';
}

/** What empty lines part, each with the number of its first line. */
function blocksIn(lines: readonly string[]): { line: number; texts: string[] }[] {
  const blocks: { line: number; texts: string[] }[] = [];
  let isOpen = false;
  for (const [index, text] of lines.entries()) {
    const isEmpty = text === '';
    if (!isEmpty && isOpen) blocks.at(-1)?.texts.push(text);
    else if (!isEmpty) blocks.push({ line: index + 1, texts: [text] });
    isOpen = !isEmpty;
  }
  return blocks;
}

function secondsOf(written: string): number | undefined {
  const [, hours = '0', minutes, seconds] = time.exec(written) ?? [];
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
