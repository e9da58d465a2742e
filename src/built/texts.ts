/**
 * What pages say, each text once and known by its number: most of one page is in another as well, and a large site has
 * many pages.
 */
export interface Texts {
  /** All of them, by number. */
  values: string[];
  /** What each of them is, by number. */
  kinds: TextKind[];
  /** The number of a text. */
  numberOf: (kind: TextKind, text: string) => number;
  /** The number of a text that is known; `undefined` where no page has it. */
  find: (kind: TextKind, text: string) => number | undefined;
}

/** What a text is: mostly the name of the attribute of which it is the value. */
export type TextKind = string;

/** Makes a collection of texts, which may begin with some that are known. */
export function textsOf(values: string[] = [], kinds: TextKind[] = []): Texts {
  const numbers = new Map<TextKind, Map<string, number>>();
  const numbersOf = (kind: TextKind) => {
    const found = numbers.get(kind) ?? new Map<string, number>();
    if (found.size === 0) numbers.set(kind, found);
    return found;
  };
  for (const [number, text] of values.entries()) numbersOf(kinds[number] ?? '').set(text, number);
  const numberOf = (kind: TextKind, text: string): number => {
    const ofKind = numbersOf(kind);
    const known = ofKind.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    ofKind.set(own, values.length);
    kinds.push(kind);
    return values.push(own) - 1;
  };
  return { values, kinds, numberOf, find: (kind, text) => numbers.get(kind)?.get(text) };
}

/** The same text on its own: a part of a page keeps the whole page in memory. */
export function copied(part: string): string {
  return Buffer.from(part).toString();
}
