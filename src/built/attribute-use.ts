import type { Texts } from './texts.ts';

/** An attribute, or a part of one, as it stands in a built page. */
export interface AttributeUse {
  /** The attribute's name in HTML; absent where the value is one of several or stands in a style. */
  attribute?: string;
  value: string;
  /** How many equal ones come before it in the page. */
  before: number;
}

/** A use as it stands among others of its page, which are numbers of texts. */
export function useIn(uses: ArrayLike<number>, at: number, { values, kinds }: Texts): AttributeUse {
  const number = uses[at] ?? 0;
  let before = 0;
  for (let index = 0; index < at; index++) if (uses[index] === number) before += 1;
  const attribute = kinds[number];
  return { ...(attribute && { attribute }), value: values[number] ?? '', before };
}

/** Line and column of a use in a text; `undefined` where it is not there, or written in a way that is not looked for. */
export function placeOfUse(
  text: string,
  { attribute, value, before }: AttributeUse,
): [line: number, column: number] | undefined {
  const written = value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('&', '&(?:amp;|#38;)?');
  const start = attribute === undefined ? `(?<=[\\s"'(,])` : `(?<=\\s)${attribute}=["']?`;
  const uses = text.matchAll(new RegExp(`${start}${written}(?=["'\\s>),])`, 'g'));
  const found = uses.drop(before).next().value;
  if (found === undefined) return undefined;
  const lines = text.slice(0, found.index).split('\n');
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}
