import type { Language } from '../../i18n/languages.ts';
import { warning } from '../../schema/finding.ts';
import { type Entries, formsOf } from '../../story/entries.ts';
import { blocksOf } from '../../story/story.ts';
import type { Inline } from '../../story/text.ts';
import { hasOwnWords, likelihood, likelihoods, runsOf } from './language-model.ts';
import { areOneLanguage, type DocumentRule, scriptOf, wordsWithout } from './spoken.ts';

/** How long a sentence is of which its language is known, and how sure that is: the fewer runs of letters, the more each has to say. */
const leastLength = 45;
const leastMargin = 0.25;
const leastEvidence = 3;
/** What is as likely as this in its own language is hardly ever likelier in another. */
const likelyEnough = -7.35;

/** Languages in which sentences are left over most often, besides those of the publication. */
const common = ['en', 'es', 'fr', 'de', 'pt', 'it'].map(
  (tag): Language => ({
    path: tag,
    tag,
    name: new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag,
    direction: 'ltr',
  }),
);

/** Each sentence is in the language of its document; what is emphasised, said or called by its name may be of any. */
export const foreignBlocks: DocumentRule = (document, { site, entries }) => {
  const { language } = document;
  const others = [...site.languages, ...common].filter((other) => !areOneLanguage(other, language));
  return blocksOf(document).flatMap((block) => {
    if (block.kind === 'code' || block.kind === 'excerpt') return [];
    const text = wordsWithout(block, ({ kind }) => ofAnyLanguage.has(kind));
    for (const sentence of sentencesOf(text)) {
      const found = otherLanguage(sentence, language, others);
      if (found === undefined) continue;
      const words = withoutEntries(sentence, entries, site.languages);
      if (words !== sentence && (words.length < leastLength || !otherLanguage(words, language, others)))
        continue;
      const finding = warning(
        'other-language',
        block.place,
        `Unexpected ${found} in the block ${block.id}, “${firstWords(sentence)}”, expected ${language.name}`,
        'Translate it, or say under “answers” at the top of the file why it is in another language.',
      );
      return [{ block, finding }];
    }
    return [];
  });
};

const ofAnyLanguage = new Set<Inline['kind']>(['code', 'emphasis', 'mention', 'quote']);

/** A sentence ends where a space follows its end, or the script has none. */
const ends = /(?<=[.!?…؟।]["”»’)]*)\s+|(?<=[。！？])|\n/u;

/** The sentences of a text that are long enough. */
function sentencesOf(text: string): string[] {
  return text.split(ends).filter(({ length }) => length >= leastLength);
}

const known = new WeakMap<Entries, RegExp>();

/** A sentence without whom and what entries have a name for, in any language. */
function withoutEntries(sentence: string, entries: Entries, languages: readonly Language[]): string {
  const forms = known.get(entries) ?? formsIn(entries, languages);
  known.set(entries, forms);
  return sentence.replaceAll(forms, ' ');
}

function formsIn(entries: Entries, languages: readonly Language[]): RegExp {
  const forms = [...entries.values()].flatMap((entry) =>
    languages.flatMap((language) => formsOf(entry, language)),
  );
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length).map(RegExp.escape);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|') || '(?!)'})(?![\\p{L}\\p{M}])`, 'giu');
}

/** What a sentence is in, if that is not the language: the name of another one, or of a script. */
function otherLanguage(
  sentence: string,
  language: Language,
  others: readonly Language[],
): string | undefined {
  const isOwn = scripts[scriptOf(language)];
  const letters = isOwn?.test(sentence.slice(0, 12)) ? [] : (sentence.match(/\p{L}/gu) ?? []);
  if (
    isOwn &&
    letters.length > 0 &&
    letters.filter((letter) => isOwn.test(letter)).length < letters.length / 3
  ) {
    const other = others.find((each) => {
      const isIts = scripts[scriptOf(each)];
      return isIts && letters.filter((letter) => isIts.test(letter)).length > letters.length / 2;
    });
    return other?.name ?? 'another script';
  }
  if (hasOwnWords(sentence, language.tag)) return undefined;
  const runs = runsOf(sentence);
  const own = likelihood(runs, language.tag);
  if (own === undefined || own > likelyEnough) return undefined;
  const alike = others.filter((other) => scriptOf(other) === scriptOf(language));
  const likely = likelihoods(
    runs,
    alike.map(({ tag }) => tag),
  );
  return alike
    .map(({ name }, at) => ({ name, margin: (likely[at] ?? Number.NEGATIVE_INFINITY) - own }))
    .filter(({ margin }) => margin > Math.max(leastMargin, leastEvidence / Math.sqrt(runs.length)))
    .toSorted((a, b) => b.margin - a.margin)[0]?.name;
}

const scripts: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    Latn: ['Latin'],
    Cyrl: ['Cyrillic'],
    Grek: ['Greek'],
    Arab: ['Arabic'],
    Hebr: ['Hebrew'],
    Deva: ['Devanagari'],
    Beng: ['Bengali'],
    Thai: ['Thai'],
    Hans: ['Han'],
    Hant: ['Han'],
    Jpan: ['Han', 'Hiragana', 'Katakana'],
    Kore: ['Hangul', 'Han'],
  }).map(([script, names]) => [script, new RegExp(names.map((name) => `\\p{sc=${name}}`).join('|'), 'u')]),
);

function firstWords(sentence: string): string {
  const words = sentence.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : sentence;
}
