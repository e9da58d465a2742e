import { formatList, languageName } from '../i18n/format.ts';
import { isIn, type Language, localise, type TextShown } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Credit } from '../schema/document.ts';
import { isReport, type Source } from '../schema/story-head.ts';
import { type Credits, creditedAs, namesIn } from './credited.ts';
import type { Entries, Entry } from './entries.ts';

/** Somebody in a sentence, who has a page. */
export interface NamedParty extends TextShown {
  entry: Entry;
}

/**
 * Sentences on how a text came about, in its own language.
 * @param source language in which it was written.
 * @param entries those of the publication that its credits name.
 */
export function provenanceOf(
  credits: Credits,
  source: Language,
  language: Language,
  entries: Entries,
): string[] {
  return sentences(credits, source, language, (name) => creditedAs(name, entries, language).name.text);
}

/** The same sentences one after the other, in parts: words, and whoever has a page. */
export function provenanceParts(
  credits: Credits,
  source: Language,
  language: Language,
  entries: Entries,
): (string | NamedParty)[] {
  const parties: NamedParty[] = [];
  const written = sentences(credits, source, language, (written) => {
    const { name, entry } = creditedAs(written, entries, language);
    if (entry === undefined) return name.text;
    // No text has a noncharacter: where one stands in the sentence, somebody is named.
    return `\u{1fffe}${parties.push({ ...name, entry }) - 1}\u{1ffff}`;
  }).join(' ');
  return written
    .split(/[\u{1fffe}\u{1ffff}]/u)
    .map((part, index) => (index % 2 === 1 ? (parties[Number(part)] ?? '') : part));
}

/**
 * In a few words, by whom or by what a text was written and translated, in its own language. Who reviewed a machine's work is
 * in the sentences.
 */
export function shortProvenance(
  { written, translated }: Credits,
  language: Language,
  entries: Entries,
): string[] {
  const t = wordsIn(language);
  const all = (credit: Credit) =>
    formatList(
      namesIn(credit).map((name) => creditedAs(name, entries, language).name.text),
      language,
    );
  return [
    ...(written ? [written.how === 'human' ? all(written) : t('story:byMachine')] : []),
    ...(translated
      ? [
          translated.how === 'human'
            ? t('story:inTranslation', { by: all(translated) })
            : t('story:inTranslationByMachine'),
        ]
      : []),
  ];
}

function sentences(
  { written, translated }: Credits,
  source: Language,
  language: Language,
  nameOf: (name: string) => string,
): string[] {
  return [
    ...(written ? [sentence('written', written, source, language, nameOf)] : []),
    ...(translated ? [sentence('translated', translated, source, language, nameOf)] : []),
  ];
}

/**
 * Sentences that credit what a story rests on: the publication's own in the language, one of the interface for all reports
 * that have none, and one for reporting of its own.
 */
export function creditsOfSources(sources: readonly Source[], language: Language): string[] {
  const own = sources.flatMap(({ credit }) =>
    credit !== undefined && isIn(credit, language) ? [localise(credit, language)] : [],
  );
  const uncredited = sources.filter(({ credit }) => credit === undefined || !isIn(credit, language));
  const others = uncredited.filter(isReport).map(({ publisher }) => publisher);
  const isOwn = others.length < uncredited.length;
  const t = wordsIn(language);
  const publisher = formatList([...new Set(others)], language);
  return [
    ...(others.length > 0 ? [t('story:fromReporting', { publisher })] : []),
    ...(isOwn ? [t(sources.some(isReport) ? 'notes:alsoOwnReporting' : 'notes:ownReporting')] : []),
    ...own,
  ];
}

function sentence(
  action: 'written' | 'translated',
  credit: Credit,
  source: Language,
  language: Language,
  nameOf: (name: string) => string,
): string {
  const t = wordsIn(language);
  const all = (names: readonly string[]) => formatList(names.map(nameOf), language);
  const names = { source: languageName(source.tag, language) };
  switch (credit.how) {
    case 'human':
      return t(`story:${action}ByPerson`, { ...names, by: all(credit.by) });
    case 'ai':
      return t(`story:${action}ByMachine`, names);
    case 'ai-reviewed':
      return t(`story:${action}ByMachineReviewed`, { ...names, reviewer: all(credit.reviewer) });
  }
}
