/*
 * Languages that nobody speaks, made from English by code: what stays English in them is written into the program, and
 * what breaks in them would break in a real translation. Their form is that of Android's pseudolocales
 * (https://developer.android.com/guide/topics/resources/pseudolocales): English (XA) has accents, words that make it
 * longer, and brackets around each message; Arabic (XB) overrides the direction of each word.
 */
import { onceEach } from './once-each.ts';

const pseudoTags = ['en-XA', 'ar-XB'] as const;
type PseudoTag = (typeof pseudoTags)[number];

/** The pseudo-language that a tag names; `undefined` for every language that is spoken. */
export function pseudoTagOf(tag: string): PseudoTag | undefined {
  return pseudoTags.find((known) => known === tag);
}

/** How English becomes a language that is made of it. */
export interface Making {
  /** Changes words where they stand, within a text that may be in pieces. */
  words: (text: string) => string;
  /** What stands before and behind a whole text. */
  around: (text: string) => readonly [before: string, behind: string];
}

/** Letters with a mark for those that have one in the reading face; every English word has one of them. */
const plain = 'acdefghijklnoprstuwyzACDEGHIJKLNOPRSTUWYZ';
const marked = [...'áçðéƒĝĥîĵķļñöþŕšťûŵýžÁÇÐÉĜĤÎĴĶĻÑÖÞŔŠŢÛŴÝŽ'];
const accented: ReadonlyMap<string, string> = new Map(
  [...plain].map((letter, index) => [letter, marked[index] ?? letter]),
);

const numerals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words that make a text a third longer, as translations from English are. */
function padding(text: string): string {
  const { length } = text.replaceAll(/\{\{[^{}]*\}\}|<[^<>]*>/g, '');
  let added = '';
  for (let count = 0; added.length < length / 3; count++) added += ` ${numerals[count % numerals.length]}`;
  return added;
}

/** Marks that have a word run from right to left, whatever its letters: RLM, RLO … PDF, RLM. */
const mirror = { before: '\u200F\u202E', behind: '\u202C\u200F' };

const makings: Readonly<Record<PseudoTag, Making>> = {
  'en-XA': {
    words: (text) => text.replaceAll(/[a-z]/gi, (letter) => accented.get(letter) ?? letter),
    around: (text) => ['[', `${padding(text)}]`],
  },
  'ar-XB': {
    words: (text) => text.replaceAll(/\S*\p{L}\S*/gu, (word) => mirror.before + word + mirror.behind),
    around: () => ['', ''],
  },
};

/** How a pseudo-language is made. */
export function makingOf(tag: PseudoTag): Making {
  return makings[tag];
}

/** What stays as it is in a text: places for values, tags, references, addresses. */
const kept = /(\{\{[^{}]*\}\}|<[^<>]*>|&#?\w+;|https?:\/\/\S+|\S+@\S+)/;

/** The words of a text in a language that is made of English, without what stands around a whole one. */
export function madeWords(text: string, { words }: Making): string {
  return text
    .split(kept)
    .map((piece, index) => (index % 2 === 0 ? words(piece) : piece))
    .join('');
}

/** A whole text in a language that is made of English. */
export function madeText(text: string, making: Making): string {
  const [before, behind] = making.around(text);
  return before + madeWords(text, making) + behind;
}

const pluralKey = /^(.*)_(one|other)$/;
const categoriesOf = onceEach((tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories);

/** An English catalogue in a pseudo-language, with all plural forms of the language whose name it bears. */
export function pseudoCatalogue(
  english: Readonly<Record<string, string>>,
  tag: PseudoTag,
): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, text] of Object.entries(english)) {
    const [, word, form] = pluralKey.exec(key) ?? [];
    const keys =
      word === undefined
        ? [key]
        : categoriesOf(tag)
            .filter((category) => (category === 'one') === (form === 'one'))
            .map((category) => `${word}_${category}`);
    for (const each of keys) words[each] = madeText(text, makings[tag]);
  }
  return words;
}
