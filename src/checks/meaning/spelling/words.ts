/* The words of a document that a dictionary can be asked about: none of machines, of names, or of other languages. */
import { onceEach } from '../../../i18n/once-each.ts';
import type { Place } from '../../../schema/finding.ts';
import type { Block } from '../../../story/blocks.ts';
import { type Article, blocksOf, type Conversa, type Story } from '../../../story/story.ts';
import type { Inline } from '../../../story/text.ts';
import { partsOfTag, scriptOf, wordsWithout } from '../spoken.ts';
import type { OtherText } from './other-texts.ts';

/** A word where it stands. */
export interface StandingWord {
  written: string;
  /** As dictionaries write it: with plain apostrophes, and without the end of an English possessive. */
  asked: string;
  /** Where what it stands in begins, and what that is: “the block a4”. */
  place: Place;
  at: string;
  /** Id of the block; absent outside of one. */
  id?: string;
  /** Stands for the sentence that it is in. */
  sentence: object;
}

const wordForm = /[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*/gu;
const addresses = /\S*(?:[@\\_#]|:\/\/|www\.|[\p{L}\p{N}]\.\p{L}|\/\S*\/)\S*/gu;

const mayHaveAddress = /[@\\_#/]|\.\p{L}/u;

/** All words in a text, as they are written; numbers with letters are none. */
export function wordsIn(text: string): string[] {
  const plain = text.replaceAll('\u00AD', '');
  return (mayHaveAddress.test(plain) ? plain.replaceAll(addresses, ' ') : plain).match(wordForm) ?? [];
}

/** Machines and names are not spelled by a dictionary, what is emphasised may be of any language, and what was said stays as it was. */
function isLeftOut(inline: Inline): boolean {
  return (
    inline.kind === 'code' ||
    inline.kind === 'emphasis' ||
    inline.kind === 'mention' ||
    (inline.kind === 'quote' && inline.wording === 'original')
  );
}

/**
 * The words of a document that nobody has written into the publication as a name or a word of its own.
 * @param known names and own words, as they are written.
 */
export function wordsToAsk(
  document: Article | Conversa,
  story: Story,
  known: ReadonlySet<string>,
): StandingWord[] {
  const { tag } = document.language;
  const others = otherDocuments(document, story);
  const names = new Set(others.flatMap((other) => [...capitalised(other)]));
  const isOfScript = formOfScript(scriptOf(document.language));
  const isKnown = (word: string) =>
    known.has(word) || known.has(word.toLowerCase()) || (startsLarge(word) && names.has(word));
  return blocksOf(document).flatMap((block) => {
    if (isUnasked(block)) return [];
    const text = wordsWithout(block, isLeftOut);
    const inSentence = others.length > 0 ? undefined : namesWithin(text);
    return text.split(ends).flatMap((sentence) => {
      const own = {};
      return wordsIn(sentence).flatMap((written) => {
        const asked = asDictionariesWrite(written, tag);
        const isWord =
          isPlain(asked) &&
          isOfScript.test(asked) &&
          !isKnown(asked) &&
          !isKnown(written) &&
          !inSentence?.has(written);
        const { id, place } = block;
        return isWord ? [{ written, asked, id, place, at: `the block ${id}`, sentence: own }] : [];
      });
    });
  });
}

/** Whether a word is none of machines, as `iPhone`, `12th` and abbreviations are. */
function isPlain(asked: string): boolean {
  return asked.length > 2 && !/\p{N}|\p{Ll}\p{Lu}|^[\p{Lu}\p{M}'-]+s?$/u.test(asked);
}

/** The words of a text outside of blocks; none with a capital, since nothing there tells which of them are names. */
export function wordsOfText(
  { text, language, place, at }: OtherText,
  known: ReadonlySet<string>,
): StandingWord[] {
  const isOfScript = formOfScript(scriptOf(language));
  return text.split(ends).flatMap((sentence) => {
    const own = {};
    return wordsIn(sentence).flatMap((written) => {
      const asked = asDictionariesWrite(written, language.tag);
      const isWord =
        isPlain(asked) &&
        isOfScript.test(asked) &&
        !startsLarge(written) &&
        !known.has(asked) &&
        !known.has(written);
      return isWord ? [{ written, asked, place, at, sentence: own }] : [];
    });
  });
}

const ends = /(?<=[.!?…][”»’)]?)\s+|\n/u;

/** What is quoted at length may be in any language, and so may words of somebody that are drawn large in their own. */
function isUnasked(block: Block): boolean {
  return (
    block.kind === 'code' ||
    block.kind === 'excerpt' ||
    (block.kind === 'quotation' && block.wording === 'original')
  );
}

function otherDocuments(document: Article | Conversa, { article, conversa }: Story): (Article | Conversa)[] {
  return [article, conversa].flatMap((versions) =>
    Object.values<Article | Conversa>(versions?.in ?? {}).filter(
      ({ language }) => partsOfTag(language.tag).language !== partsOfTag(document.language.tag).language,
    ),
  );
}

const large = new WeakMap<Article | Conversa, ReadonlySet<string>>();

/** Words with a capital: what another language writes just so is a name. */
function capitalised(document: Article | Conversa): ReadonlySet<string> {
  const words =
    large.get(document) ??
    new Set(
      blocksOf(document)
        .flatMap((block) => wordsIn(wordsWithout(block, ({ kind }) => kind === 'code')))
        .map((word) => asDictionariesWrite(word, document.language.tag))
        .filter(startsLarge),
    );
  large.set(document, words);
  return words;
}

/** The same where no other language tells: words with a capital within a sentence. */
function namesWithin(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/(?<=[\p{L}\p{N},;’)]\s)\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu)].map(
      ([word]) => word,
    ),
  );
}

function startsLarge(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function asDictionariesWrite(word: string, tag: string): string {
  const plain = word.normalize('NFC').replaceAll('’', "'").replaceAll(/[‐‑]/g, '-');
  return partsOfTag(tag).language === 'en' ? plain.replace(/'s$/i, '') : plain;
}

/** A script that has several, as that of Japanese, has no form of its own here. */
const formOfScript = onceEach((script) => {
  try {
    return new RegExp(`^[\\p{sc=${script}}\\p{M}'-]+$`, 'u');
  } catch {
    return /^/;
  }
});
