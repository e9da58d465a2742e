import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import { type Finding, warning, withRelated } from '../../schema/finding.ts';
import { type Block, inlinesIn } from '../../story/blocks.ts';
import { type Entry, formsOf, keyOf } from '../../story/entries.ts';
import { type Article, blocksOf, type Conversa } from '../../story/story.ts';
import { type Mention, plainInline } from '../../story/text.ts';
import { type Around, atPair, type DocumentRule, listed, type Pair } from './spoken.ts';

/** Where the source calls a thing by its term, the translation has a word that the glossary has for it. */
export function termsDiffer(pair: Pair, { entries }: Around): Finding[] {
  const { source, translation, from, to } = pair;
  const originals = termsIn(source);
  return termsIn(translation).flatMap((mention) => {
    const entry = entries.get(keyOf('glossary', mention.of));
    const own = entry ? formsOf(entry, to) : [];
    if (entry === undefined || own.length === 0 || isOneOf(wordsIn(mention), own)) return [];
    // Words of their own around a term are told, not called: “burlavam as proteções”.
    const called = originals.filter(({ of }) => of === mention.of);
    if (called.length === 0 || !called.every((each) => isTerm(wordsIn(each), formsOf(entry, from))))
      return [];
    return [
      {
        ...atPair(
          pair,
          'term-differs',
          `Unexpected “${wordsIn(mention)}” for the term “${mention.of}”, expected ${listed(own.slice(0, 4))} as in the glossary`,
          `Use the word of glossary/${mention.of}.yaml, or add this one to its forms.`,
        ),
        place: mention.place,
      },
    ];
  });
}

function termsIn(block: Block): Mention[] {
  return inlinesIn(block).flatMap((inline) =>
    inline.kind === 'mention' && inline.entry === 'glossary' ? [inline] : [],
  );
}

function wordsIn({ text }: Mention): string {
  return plainInline(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^["“”«»„‘’']+|["“”«»„‘’']+$/g, '')
    .trim();
}

/** A term as it is compared; there are few of them, and each is asked for often. */
const fold = onceEach((text) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]+/gu, ' '),
);

/** Whether words are a form of a term, and not only like one. */
function isTerm(words: string, forms: readonly string[]): boolean {
  return forms.some((form) => fold(form) === fold(words));
}

/** Whether words are a form of a term, or one in another number or case: each word begins as one of the form does. */
function isOneOf(words: string, forms: readonly string[]): boolean {
  return forms.some((form) => areForms(words, form));
}

function areForms(one: string, other: string): boolean {
  const [a, b] = [fold(one).split(' '), fold(other).split(' ')];
  if (a.join(' ') === b.join(' ')) return true;
  if (a.length !== b.length) return a.join('') === b.join('');
  return a.every((word, index) => beginAlike(word, b[index] ?? ''));
}

function beginAlike(one: string, other: string): boolean {
  if (one === other) return true;
  // Arabic and Hebrew write the article at the word.
  const [a, b] = [one, other].map((word) => word.replace(/^[وبلك]?ال(?=.{3})|^ה(?=.{3})/u, ''));
  const shorter = Math.min(a?.length ?? 0, b?.length ?? 0);
  const same = Math.max(3, Math.ceil(shorter * 0.6));
  return shorter <= 3 ? a?.slice(0, 2) === b?.slice(0, 2) : a?.slice(0, same) === b?.slice(0, same);
}

/**
 * A thing is called by one term in a document: what the source calls by one is not called by two, and none is written in two
 * ways.
 */
export const twoTerms: DocumentRule = (document, around) => {
  const mentions = blocksOf(document).flatMap((block) =>
    termsIn(block).map((mention) => ({ block, mention })),
  );
  const first = new Map<string, { mention: Mention; words: string }>();
  return mentions.flatMap(({ block, mention }) => {
    const words = wordsIn(mention);
    const entry = around.entries.get(keyOf('glossary', mention.of));
    // Of words that the glossary does not have, another rule speaks, or they are no term.
    if (entry === undefined || !isOneOf(words, formsOf(entry, document.language))) return [];
    const keys = [
      `${mention.of} written ${fold(words).replaceAll(' ', '')}`,
      ...originalsOf(block, mention, document.language, around).map(
        (original) => `${mention.of} for ${original}`,
      ),
    ];
    for (const key of keys) {
      const before = first.get(key);
      if (before === undefined) first.set(key, { mention, words });
      else if (areTwo(before.words, words, key.includes(' for '))) {
        const finding = warning(
          'two-terms',
          mention.place,
          `Unexpected “${words}” for the term “${mention.of}”, expected “${before.words}” as before in this document`,
          'Call one thing by one term, or say under “answers” at the top of the file why there are two.',
        );
        return [
          { block, finding: withRelated(finding, before.mention.place, 'where it is called otherwise') },
        ];
      }
    }
    return [];
  });
};

/** “supply chain” and “supply-chain” are one term in two spellings; two translations of one are two. */
function areTwo(one: string, other: string, areTranslations: boolean): boolean {
  if (areTranslations) return !areForms(one, other);
  return one.toLowerCase() !== other.toLowerCase() && one.replaceAll(/\p{M}/gu, '') !== '';
}

const blocks = new WeakMap<Article | Conversa, ReadonlyMap<string, Block>>();

function byId(document: Article | Conversa): ReadonlyMap<string, Block> {
  const known = blocks.get(document) ?? new Map(blocksOf(document).map((block) => [block.id, block]));
  blocks.set(document, known);
  return known;
}

/** What the source calls a term where it calls it by one of the glossary's words. */
function originalsOf(
  block: Block,
  { of }: Mention,
  language: Language,
  { story, entries }: Around,
): string[] {
  const entry: Entry | undefined = entries.get(keyOf('glossary', of));
  for (const kind of ['article', 'conversa'] as const) {
    const versions = story[kind];
    const source = versions?.in[versions.source];
    if (source === undefined || versions?.source === language.path || entry === undefined) continue;
    if (byId(versions?.in[language.path] ?? source).get(block.id) !== block) continue;
    const original = byId(source).get(block.id);
    const called = original
      ? termsIn(original)
          .filter((mention) => mention.of === of)
          .map(wordsIn)
      : [];
    const [only] = called;
    if (called.length === 1 && only !== undefined && isTerm(only, formsOf(entry, source.language)))
      return [fold(only)];
  }
  return [];
}
