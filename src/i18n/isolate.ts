const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])[\p{L}\u200e]/u;

const isolate = { byFirst: '\u2068', rightToLeft: '\u2067', end: '\u2069' };

/**
 * A value to put into a sentence. One with letters of the other direction is isolated (U+2067 or U+2068 … U+2069), so
 * that the words around it keep their order; a value that runs as the sentence does stays as it is.
 */
export function isolated(value: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return rightToLeft.test(value) ? isolate.byFirst + value + isolate.end : value;
  if (!leftToRight.test(value)) return value;
  // A text from right to left often starts with a name in Latin letters, hardly ever the other way round.
  return (rightToLeft.test(value) ? isolate.rightToLeft : isolate.byFirst) + value + isolate.end;
}

/** A text that stands alone, where nothing around it says its direction: marked where its first letter would mislead. */
export function directed(text: string, direction: 'ltr' | 'rtl'): string {
  const [left, right] = [text.search(leftToRight), text.search(rightToLeft)];
  if (direction === 'rtl') return left >= 0 && (right < 0 || left < right) ? `\u200f${text}` : text;
  return right >= 0 && (left < 0 || right < left) ? `\u200e${text}` : text;
}

/** Fills the placeholders of a template in the browser as {@link isolated} values: the template has a direction too. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  const direction = rightToLeft.test(template) ? 'rtl' : 'ltr';
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => isolated(values[name] ?? '', direction));
}
