/*
 * The words of the desk, in English and in Portuguese as it is written in Brazil and in Portugal: it is no part of a site that is published, so that the catalogues of that stay as
 * they are. That both have all words is seen to by types.
 */
import { matchReader } from '../../i18n/match.ts';
import { en, type WordName, type Words } from './en.ts';
import { pt } from './pt.ts';
import { ptPT } from './pt-pt.ts';
import { inPortuguese } from './sentences-portuguese.ts';

export type { WordName, Words };

/** A language in which the desk speaks. */
export interface DeskLanguage {
  tag: 'en' | 'pt-BR' | 'pt-PT';
  words: Words;
}

const languages: readonly DeskLanguage[] = [
  { tag: 'en', words: en },
  { tag: 'pt-BR', words: pt },
  { tag: 'pt-PT', words: ptPT },
];

/** The language of the desk for a browser. @param accepted its `Accept-Language`. */
export function languageFor(accepted = ''): DeskLanguage {
  const wanted = accepted
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.split(';');
      return { tag: tag.trim(), quality: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  const tag = matchReader(
    wanted,
    languages.map((language) => language.tag),
  );
  return languages.find((language) => language.tag === tag) ?? (languages[0] as DeskLanguage);
}

/** A sentence of the translators in a language of the desk; one that is not known there stays English, and says so. */
export function sentenceIn(english: string, { tag }: DeskLanguage): { text: string; lang?: 'en' } {
  const known = tag === 'en' ? english : inPortuguese(english, tag);
  return known === undefined ? { text: english, lang: 'en' } : { text: known };
}

/** A word with values in it. */
export function fill(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A number of things. */
export function counted(
  { tag, words }: DeskLanguage,
  name: 'stale' | 'missing' | 'extra' | 'open',
  n: number,
): string {
  const isOne = new Intl.PluralRules(tag).select(n) === 'one';
  return fill(words[`${name}${isOne ? 'One' : 'Other'}`], { n });
}

/** What a language is called. */
export function languageNamed(tag: string, { tag: own }: DeskLanguage): string {
  return new Intl.DisplayNames(own, { type: 'language' }).of(tag) ?? tag;
}
