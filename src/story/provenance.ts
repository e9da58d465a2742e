import { formatList, languageName } from '../i18n/format.ts';
import { isIn, type Language, localise } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Credit } from '../schema/document.ts';
import { isReport, type Source } from '../schema/story-head.ts';

/** How a text was written and translated, as its head matter says. */
export interface Credits {
  written?: Credit | undefined;
  translated?: Credit | undefined;
}

/**
 * Sentences on how a text came about, in its own language.
 * @param source language in which it was written.
 */
export function provenanceOf(
  { written, translated }: Credits,
  source: Language,
  language: Language,
): string[] {
  return [
    ...(written ? [sentence('written', written, source, language)] : []),
    ...(translated ? [sentence('translated', translated, source, language)] : []),
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
): string {
  const t = wordsIn(language);
  const names = { source: languageName(source.tag, language) };
  switch (credit.how) {
    case 'human':
      return t(`story:${action}ByPerson`, { ...names, by: credit.by });
    case 'ai':
      return t(`story:${action}ByMachine`, names);
    case 'ai-reviewed':
      return t(`story:${action}ByMachineReviewed`, { ...names, reviewer: credit.reviewer });
  }
}
