import { composed } from './composed-letters.ts';
import { ofProcess } from './kept.ts';

/** One byte for each code point: 1 for those that stand in a text of the publication that this process has read. */
const seen = ofProcess('letters', () => new Uint8Array(0x11_0000));

/** By code point, the last reading that met it. */
let metIn = new Uint32Array(0);
let reading = 0;
let met: number[] = [];

/** Reads something and says which letters were noted in doing so, whether they had been noted before or not. */
export function withLetters<Value>(read: () => Value): { value: Value; letters: string } {
  if (metIn.length === 0) metIn = new Uint32Array(seen.length);
  reading++;
  met = [];
  const value = read();
  return { value, letters: met.map((code) => String.fromCodePoint(code)).join('') };
}

/** Notes the letters of a text as it is written and as it is shown, with composed letters. */
export function noteLetters(text: string): void {
  noteAsWritten(text);
  const shown = composed(text);
  if (shown !== text) noteAsWritten(shown);
}

// For every text of the archive: a step for each letter, and nothing that is made for it.
function noteAsWritten(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0xd8_00 || unit > 0xdf_ff ? unit : (text.codePointAt(at++) ?? 0);
    seen[code] = 1;
    if (metIn[code] === reading) continue;
    metIn[code] = reading;
    met.push(code);
  }
}

/** Every letter noted so far, by code point; none where no publication was read. */
export function lettersRead(): string[] {
  const letters: string[] = [];
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1))
    letters.push(String.fromCodePoint(code));
  return letters;
}
