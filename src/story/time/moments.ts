import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import { type Words, wordsIn } from '../../i18n/words.ts';
import type { MomentBlock } from '../story.ts';
import type { CalendarDate, Edtf } from './edtf.ts';

/** When a moment was, in words to start a line with: `Early June`, `About a month later`. */
export function momentWords({ time }: MomentBlock, language: Language): string {
  if (time.kind === 'words') return time.words;
  const [first = '', ...rest] = formatEdtf(time.date, language);
  return first.toLocaleUpperCase(language.tag) + rest.join('');
}

/**
 * A date as the language writes it within a sentence, no more exact than it is known: `early June`, `início de junho`.
 * @param words those of the language, for another publication than the one that is built.
 */
export function formatEdtf(edtf: Edtf, language: Language, words: Words = wordsIn(language)): string {
  const date = exactly(edtf, language, words);
  return edtf.approximate ? words('story:dateAbout', { date }) : date;
}

const partWords = { early: 'story:dateEarly', mid: 'story:dateMid', late: 'story:dateLate' } as const;

function exactly(edtf: Edtf, language: Language, words: Words): string {
  switch (edtf.kind) {
    case 'date':
      return formatOf(edtf.date, language).format(instantOf(edtf.date));
    case 'part':
      return words(partWords[edtf.part], { month: formatOf(edtf.of, language).format(instantOf(edtf.of)) });
    case 'range':
      return formatOf(edtf.from, language).formatRange(instantOf(edtf.from), instantOf(edtf.to));
  }
}

/** By a language tag and the parts of a date that are known. */
const formats = onceEach((key) => {
  const [tag, ...known] = key.split(' ');
  return new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...(known.includes('year') && { year: 'numeric' }),
    ...(known.includes('month') && { month: 'long' }),
    ...(known.includes('day') && { day: 'numeric' }),
  });
});

function formatOf({ year, month, day }: CalendarDate, { tag }: Language): Intl.DateTimeFormat {
  const known = Object.entries({ year, month, day }).flatMap(([part, value]) =>
    value === undefined ? [] : part,
  );
  return formats([tag, ...known].join(' '));
}

/** An instant of a date, for `Intl`; what is not known is of a leap year, and is not formatted. */
function instantOf({ year = 2024, month = 1, day = 1 }: CalendarDate): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}
