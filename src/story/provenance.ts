import { formatList, languageName } from '../i18n/format.ts';
import { isIn, type Language, localise } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Credit } from '../schema/document.ts';
import type { StoryHead } from '../schema/story-head.ts';

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
 * Sentences that credit the reports which a story is told from: the publication's own in the language, and one of the
 * interface for all that have none.
 */
export function creditsOfSources(reports: StoryHead['source'], language: Language): string[] {
  const own = reports.flatMap(({ credit }) =>
    credit !== undefined && isIn(credit, language) ? [localise(credit, language)] : [],
  );
  const others = reports
    .filter(({ credit }) => credit === undefined || !isIn(credit, language))
    .map(({ publisher }) => publisher);
  if (others.length === 0) return own;
  const publisher = formatList([...new Set(others)], language);
  return [wordsIn(language)('story:fromReporting', { publisher }), ...own];
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
