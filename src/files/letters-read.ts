import { composed } from './composed-letters.ts';
import { ofProcess } from './kept.ts';

/** One byte for each code point: 1 for those that stand in a text of the publication that this process has read. */
const seen = ofProcess('letters', () => new Uint8Array(0x11_0000));

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
    if (unit < 0xd8_00 || unit > 0xdf_ff) seen[unit] = 1;
    else seen[text.codePointAt(at++) ?? 0] = 1;
  }
}

/** Every letter noted so far, by code point; none where no publication was read. */
export function lettersRead(): string[] {
  const letters: string[] = [];
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1))
    letters.push(String.fromCodePoint(code));
  return letters;
}
