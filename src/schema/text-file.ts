import { isUtf8 } from 'node:buffer';
import { readContentFile } from '../files/content-file.ts';
import { noteLetters } from '../files/letters-read.ts';
import { error, type Finding, placeIn, type Read } from './finding.ts';
import { mayHoldOdd } from './odd-characters.ts';
import { refusedFile, sizeLimit } from './refused-file.ts';

/**
 * The text of a UTF-8 file of a publication without its byte order mark and with `\n` line ends; a finding where it is
 * not such a file, and `undefined` where there is none.
 * @param publication folder that no link may lead out of.
 * @param isOnPages whether pages show its letters in their own faces.
 */
export function readTextFile(path: string, publication: string, isOnPages = true): Read<string> | undefined {
  const file = readContentFile(path, publication, sizeLimit(path));
  if (file.state === 'absent') return undefined;
  if (file.state !== 'read') return { value: undefined, findings: [refusedFile(path, file)] };
  const text = textOf(file.bytes);
  const wrong = wrongEncoding(path, file.bytes) ?? control(path, text);
  if (wrong) return { value: undefined, findings: [wrong] };
  if (isOnPages) noteLetters(text);
  return { value: text.replaceAll('\r\n', '\n'), findings: [] };
}

/** The same where the file was seen before: when it is gone, that is a finding. */
export function readListedFile(path: string, publication: string): Read<string> {
  return readTextFile(path, publication) ?? goneFile(path);
}

/** What was there when its folder was looked through. */
export function goneFile(path: string): Read<never> {
  return { value: undefined, findings: [refusedFile(path, { state: 'absent' })] };
}

function wrongEncoding(path: string, bytes: Buffer): Finding | undefined {
  const broken = firstBrokenByte(bytes);
  if (broken === undefined) return undefined;
  const before = textOf(bytes.subarray(0, broken)).split('\n');
  return error(
    'not-utf-8',
    placeIn(path, before.length, (before.at(-1)?.length ?? 0) + 1),
    `Unexpected byte ${bytes.toString('hex', broken, broken + 1).toUpperCase()}, expected text in UTF-8: the file has another encoding${guess(bytes, broken)}`,
    inUtf8,
  );
}

const inUtf8 = 'Open it with the encoding in which its accents read right, and save it as “UTF-8”.';

/** What no text needs and no editor shows: controls besides tabs and line ends, and code points that are no characters. */
const controls = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/u;

function control(path: string, text: string): Finding | undefined {
  const at = mayHoldOdd(text) ? text.search(controls) : -1;
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  const place = placeIn(path, before.length, (before.at(-1)?.length ?? 0) + 1);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // A letter of ASCII has an empty byte before or after it in UTF-16, and there may be no mark at the start.
  return code === '0000' && (text[at - 2] === '\0' || text[at + 2] === '\0')
    ? error(
        'not-utf-8',
        place,
        'Unexpected character U+0000, expected text in UTF-8: the file has another encoding, probably UTF-16',
        inUtf8,
      )
    : error(
        'control-character',
        place,
        `Unexpected character U+${code}, expected text: it is not seen, and no page can show it`,
        'Delete it: it stands between the letters before and after this place.',
      );
}

function guess(bytes: Buffer, broken: number): string {
  // A UTF-16 file starts with FF FE or FE FF.
  if (broken === 0 && (bytes[0] ?? 0) >= 0xfe) return ', probably UTF-16';
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(broken, broken + 1));
  return /\p{Letter}/u.test(letter) ? `, maybe one in which this is “${letter}”` : '';
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Offset of the first byte of the first character that is not UTF-8. */
function firstBrokenByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (canGoOn(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  // The search stops within a character whose later bytes are the broken ones.
  while (!isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

/** Whether bytes are UTF-8 so far; the last character may be cut off. */
function canGoOn(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
