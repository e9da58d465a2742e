/*
 * Text of others in a line for people. A terminal obeys escape codes, a line break makes two lines of one, marks of
 * direction turn the line around, and what has no width hides; each is written out instead.
 */

/** The joiners and selectors that words and emoji need are no danger; the rest of what is not seen may be one. */
const unseen =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

/** The text with every character written out that a terminal would obey or would not show: `\u{1B}`. */
export function printable(text: string): string {
  return text.replace(unseen, (character) =>
    character === '\n' ? '\\n' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** JSON for programs that a terminal can show, too: the same values, with more of them written out. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .split('\n')
    .map((line) =>
      line.replace(unseen, (character) =>
        Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
      ),
    )
    .join('\n');
}

/** The longest that something quoted, and that a whole message, may be. */
const longestQuotation = 80;
const longestMessage = 1000;

/** A message in one printable line, with what is quoted in it cut to the length of a line. */
export function inOneLine(message: string): string {
  const shorter = cutInTheMiddle(message, 4 * longestMessage);
  const cut = shorter.replace(/“([^“”]+)”/g, (whole, quoted: string) =>
    quoted.length > longestQuotation ? `“${start(quoted, longestQuotation)}…”` : whole,
  );
  return printable(cutInTheMiddle(cut, longestMessage));
}

/** What was expected stands at the end of a message, so the end is kept, too. */
function cutInTheMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.slice(-length / 4).replace(/^[\uDC00-\uDFFF]/, '');
  return `${start(text, (length / 4) * 3)}…${end}`;
}

function start(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
