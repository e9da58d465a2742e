/* Attributes in the tag of an element, where they stand: a tree has only what they say. */

/** The texts of a tag’s attributes, without their quotation marks, by the names of those. @param start of the tag in the text. */
export function attributesIn(text: string, start: number): Map<string, { start: number; end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  const name = /<[\w.]*/y;
  name.lastIndex = start;
  if (!name.test(text)) return found;
  const attribute = /\s+([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{[^}]*\}))?/dy;
  attribute.lastIndex = name.lastIndex;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const place = match.indices?.[2] ?? match.indices?.[3];
    if (place && match[1] !== undefined) found.set(match[1], { start: place[0], end: place[1] });
  }
  return found;
}

/** Words as they stand between quotation marks of an attribute. */
export function attributeWords(words: string, quote: string): string {
  return words.replaceAll(/&(?=#?\w+;)/g, '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
}
