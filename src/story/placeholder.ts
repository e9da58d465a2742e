/* What `hearth new` writes where a text is to be written: nobody takes it for one, and the check names each. */

/** Stands for a text that somebody is to write. @param hint what it is to be, in the language of the text. */
export function placeholder(hint: string): string {
  return `[… ${hint} …]`;
}

/** What stands for somebody or something that nobody has named yet, in any language. */
export const unnamed = placeholder('?');

/** The first placeholder in a text; words that are left out of a quotation, `[…]`, are none. */
export function placeholderIn(text: string): string | undefined {
  return /\[… [^\n]*? …\]/.exec(text)?.[0];
}
