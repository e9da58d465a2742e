import { composed } from './composed-letters.ts';
import { ofProcess } from './kept.ts';

/**
 * Letters by the language in whose texts they stand, as its name in addresses; by '' those of what is said for all
 * languages.
 */
export type Letters = Readonly<Record<string, string>>;

const forAll = '';

/** One byte for each code point: 1 for those that stand in a text of the publication that this process has read. */
const seen = ofProcess('letters', () => new Uint8Array(0x11_0000));
/** By language, code points of the texts in it, but for those of {@link everywhere}. */
const seenIn = ofProcess('letters of languages', () => new Map<string, Set<number>>());
/** What every typeface of Hearth has: up to here nobody asks which language a letter is of. */
const everywhere = 0xff;

/** By code point, the last reading that met it. */
let metIn = new Uint32Array(0);
let readings = 0;
let reading = 0;
let met: number[] = [];
/** What the story that is read has in its languages; `undefined` while none is. */
let metOf: Map<string, number[]> | undefined;

/** Reads something and says which letters were noted in doing so, whether they had been noted before or not. */
export function withLetters<Value>(read: () => Value): { value: Value; letters: Letters } {
  const ofLanguages = new Map<string, number[]>();
  metOf = ofLanguages;
  try {
    const value = inLanguage(forAll, read);
    const letters = [...ofLanguages].map(([language, codes]) => [language, lettersOf(new Set(codes))]);
    return { value, letters: Object.fromEntries(letters) };
  } finally {
    metOf = undefined;
  }
}

/** Reads something that is in one language: what is noted meanwhile are letters of it. */
export function inLanguage<Value>(language: string, read: () => Value): Value {
  const around = met;
  met = metOf?.get(language) ?? [];
  metOf?.set(language, met);
  reading = ++readings;
  try {
    return read();
  } finally {
    if (language !== forAll) noteIn(language, met);
    met = around;
    reading = ++readings;
  }
}

function noteIn(language: string, codes: readonly number[]): void {
  const all = seenIn.get(language) ?? new Set();
  for (const code of codes) if (code > everywhere) all.add(code);
  seenIn.set(language, all);
}

/** Notes the letters of a text as it is written and as it is shown, with composed letters. */
export function noteLetters(text: string): void {
  noteAsWritten(text);
  const shown = composed(text);
  if (shown !== text) noteAsWritten(shown);
}

/** Notes what was noted in an earlier reading. */
export function noteAgain(letters: Letters): void {
  for (const [language, text] of Object.entries(letters)) inLanguage(language, () => noteAsWritten(text));
}

// For every text of the archive: a step for each letter, and nothing that is made for it.
function noteAsWritten(text: string): void {
  if (metIn.length === 0) metIn = new Uint32Array(seen.length);
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

/** The letters noted in texts of a language, by code point, but for those that every typeface of Hearth has. */
export function lettersReadIn(language: string): string[] {
  return [...lettersOf(new Set([...(seenIn.get(language) ?? [])].sort((a, b) => a - b)))];
}

/** All that was noted, for another process to note it again. */
export function allLettersRead(): Letters {
  const ofLanguages = [...seenIn.keys()].map((language) => [language, lettersReadIn(language).join('')]);
  return { [forAll]: lettersRead().join(''), ...Object.fromEntries(ofLanguages) };
}

function lettersOf(codes: ReadonlySet<number>): string {
  return [...codes].map((code) => String.fromCodePoint(code)).join('');
}
