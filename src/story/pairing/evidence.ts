/*
 * What a block says in the same way in every language: numbers, names, who is quoted, sources, what it rests on. By that a
 * translation is known from its source without a word of either being understood.
 */
import { type Block, inlinesIn, plainText, textsOf } from '../blocks.ts';
import { type Inline, plainInline } from '../text.ts';

/** What a block says that is the same in its translation. */
export interface Evidence {
  /** By what is said, how much it tells: 1 for what a translation keeps, less for what it may put otherwise. */
  said: ReadonlyMap<string, number>;
  /** What is in both, or else the two are not one block. */
  kept: ReadonlySet<string>;
  /** How many letters it has. */
  length: number;
}

/** Up to here a number may be written as a word in another language, or be another one on its clock. */
const mayBeWords = 31;

/** How much a name tells, or a small number: it may be a pronoun, or a word, in the translation. */
const hint = 0.4;

/** What a block says. */
export function evidenceOf(block: Block): Evidence {
  const said = new Map<string, number>();
  const kept = new Set<string>();
  const keep = (what: string) => {
    said.set(what, 1);
    kept.add(what);
  };
  for (const inline of inlinesIn(block)) noteInline(inline, said, keep);
  if (block.kind === 'turn' || block.kind === 'unknown') for (const id of block.refs) keep(`rests on ${id}`);
  const text = plainText(block);
  if (block.kind === 'code') said.set(`code ${text}`, 1);
  for (const number of numbersIn(text)) {
    if (Number(number) > mayBeWords || number.length > 3) keep(`number ${number}`);
    else if (!said.has(`number ${number}`)) said.set(`number ${number}`, hint);
  }
  for (const name of namesIn(block)) if (!said.has(name)) said.set(name, hint);
  return { said, kept, length: [...text].length };
}

function noteInline(inline: Inline, said: Map<string, number>, keep: (what: string) => void): void {
  switch (inline.kind) {
    case 'quote':
      keep(`quotation ${inline.of}`);
      return;
    case 'note':
      keep(`note ${inline.of}`);
      return;
    case 'mention':
      said.set(`entry ${inline.entry} ${inline.of}`, hint);
      return;
    case 'code':
      said.set(`code ${inline.value}`, hint);
      return;
    case 'link':
      // Another language may lead to other pages, and has other slugs.
      if (!inline.to.startsWith('/')) said.set(`link ${inline.to}`, 1);
  }
}

/** Numbers as they are in any script and with any separators: `1,200`, `1.200` and `١٬٢٠٠` are 1200. */
export function numbersIn(text: string): string[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{M}\p{Nd}_])\p{Nd}+(?:[.,’'\u00A0\u202F٫٬]\p{Nd}+)*/gu),
    ([number]) =>
      [...number]
        .flatMap((sign) => digitOf(sign) ?? [])
        .join('')
        .replace(/^0+(?=\d)/, ''),
  );
}

/** What a digit counts in its script, in which ten of them follow each other. */
function digitOf(sign: string): number | undefined {
  if (!/\p{Nd}/u.test(sign)) return undefined;
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Words with a capital, which are mostly names; only those that the other language has as well tell anything. */
function namesIn(block: Block): string[] {
  const texts = textsOf(block).map(plainInline);
  return texts.flatMap((text) =>
    Array.from(
      text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}]{2}/gu),
      ([name]) => `name ${name.replaceAll(/[’']s?$/g, '')}`,
    ),
  );
}
