/* What files in XML for translators have in common. */

/** Words as they stand between tags or quotation marks. */
export function xmlText(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A part of a text with placeholders. */
export type TextPart = { kind: 'words'; words: string } | { kind: 'open' | 'close' | 'whole'; name: string };

/** The parts of a text with placeholders; of one without, the words that it is. */
export function partsOfText(text: string, hasPlaceholders: boolean): TextPart[] {
  if (!hasPlaceholders) return [{ kind: 'words', words: text }];
  const parts: TextPart[] = [];
  let at = 0;
  const words = (to: number) => {
    const own = text.slice(at, to).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    if (own !== '') parts.push({ kind: 'words', words: own });
  };
  for (const { 0: whole, 1: slash, 2: name = '', 3: end, index } of text.matchAll(
    /<(\/?)([a-z]+\d+)(\/?)>/g,
  )) {
    words(index);
    parts.push({ kind: slash === '/' ? 'close' : end === '/' ? 'whole' : 'open', name });
    at = index + whole.length;
  }
  words(text.length);
  return parts;
}
