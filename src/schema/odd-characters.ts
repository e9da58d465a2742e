import { type Document, isScalar, visit } from 'yaml';
import type { YamlMistake } from './yaml-mistakes.ts';

/**
 * What no published text can hold: controls but tab and line break, halves of a character, code points that are none,
 * and the mark that stands where a character was lost. XML, which feeds are, ends at most of them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const odd = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

/** The first character of a text that cannot be published, as it is named: `U+0000`. */
export function oddCharacter(text: string): string | undefined {
  if (!mayHoldOdd(text)) return undefined;
  const code = odd.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Whether a text has anything that may be odd, or a control. Asked of every text of the archive: a step for each letter
 * takes a tenth of what an expression does.
 */
export function mayHoldOdd(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 ? unit !== 0x0a && unit !== 0x09 : unit > 0x7e && (unit < 0xa0 || unit >= 0xd800))
      return true;
  }
  return false;
}

/** Texts of YAML that escapes gave characters that cannot be published, and names that no object can have of its own. */
export function oddNamesAndTexts(document: Document.Parsed): YamlMistake[] {
  const found: YamlMistake[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value !== 'string') return;
      const offset = node.range?.[0] ?? 0;
      const character = oddCharacter(node.value);
      if (character !== undefined)
        found.push({
          offset,
          message: `Unexpected character ${character}, expected text that can be published`,
          next: 'Remove it, or write the character that was meant.',
        });
      if (key === 'key' && isScalar(node) && node.value === '__proto__')
        found.push({
          offset,
          message: 'Unexpected name “__proto__”, expected another: programs keep this one for themselves',
          next: 'Correct the name, here and wherever it is used.',
        });
    },
  });
  return found;
}
