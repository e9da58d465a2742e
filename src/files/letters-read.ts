import { ofProcess } from './kept.ts';

/** One byte for each code point: 1 for those that stand in a text of the publication that this process has read. */
const seen = ofProcess('letters', () => new Uint8Array(0x11_0000));

/** Notes the letters of a text as it is written and as it is shown, with composed letters. */
export function noteLetters(text: string): void {
  noteAsWritten(text);
  const composed = text.normalize('NFC');
  if (composed !== text) noteAsWritten(composed);
}

// For every text of the archive: a step for each letter, and nothing that is made for it.
function noteAsWritten(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    seen[code] = 1;
    if (code > 0xff_ff) at++;
  }
}

/** Every letter noted so far, by code point; none where no publication was read. */
export function lettersRead(): string[] {
  const letters: string[] = [];
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1))
    letters.push(String.fromCodePoint(code));
  return letters;
}
