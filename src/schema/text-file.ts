import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { error, placeIn, type Read } from './finding.ts';

/** The text of a UTF-8 file without its byte order mark and with `\n` line ends; a finding where it is not UTF-8. */
export async function readTextFile(path: string): Promise<Read<string>> {
  const bytes = await readFile(path);
  const broken = firstBrokenByte(bytes);
  if (broken === undefined) return { value: textOf(bytes).replaceAll('\r\n', '\n'), findings: [] };
  const before = textOf(bytes.subarray(0, broken)).split('\n');
  return {
    value: undefined,
    findings: [
      error(
        'not-utf-8',
        placeIn(path, before.length, (before.at(-1)?.length ?? 0) + 1),
        `Unexpected byte ${bytes.toString('hex', broken, broken + 1).toUpperCase()}, expected text in UTF-8: the file has another encoding${guess(bytes, broken)}`,
        'Open it with the encoding in which its accents read right, and save it as “UTF-8”.',
      ),
    ],
  };
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
