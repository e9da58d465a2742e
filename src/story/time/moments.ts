import { capitalised, formatSpan, hasGregorianMonths } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MomentBlock } from '../blocks.ts';
import type { CalendarDate, Edtf } from './edtf.ts';

/** When a moment was, in words to start a line with: `Early June`, `About a month later`. */
export function momentWords({ time }: MomentBlock, language: Language): string {
  if (time.kind === 'words') return time.words;
  return capitalised(formatEdtf(time.date, language), language);
}

/** A date as the language writes it within a sentence, no more exact than it is known: `early June`, `início de junho`. */
export function formatEdtf(edtf: Edtf, language: Language): string {
  const date = exactly(edtf, language);
  return edtf.approximate ? wordsIn(language)('story:dateAbout', { date }) : date;
}

const partWords = { early: 'story:dateEarly', mid: 'story:dateMid', late: 'story:dateLate' } as const;
/** First and last day of a part of a month. */
const daysOf = { early: [1, 10], mid: [11, 20], late: [21, undefined] } as const;

function exactly(edtf: Edtf, language: Language): string {
  switch (edtf.kind) {
    case 'date':
      return formatOf(edtf.date, language, edtf.date, edtf.date);
    case 'part': {
      const { of, part } = edtf;
      if (of.year === undefined || hasGregorianMonths(language))
        return wordsIn(language)(partWords[part], { month: formatOf(of, language, of, of) });
      const [first, last] = daysOf[part];
      const end = last === undefined ? of : { ...of, day: last };
      return formatOf({ ...of, day: first }, language, { ...of, day: first }, end);
    }
    case 'range':
      return formatOf(edtf.from, language, edtf.from, edtf.to);
  }
}

/**
 * From the first day of a date to the last of another, as exact as one like them is known. A month without a year is none
 * of a calendar with other months, and is said in the Gregorian one.
 */
function formatOf(like: CalendarDate, language: Language, from: CalendarDate, to: CalendarDate): string {
  const { year, month, day } = like;
  const known = Object.entries({ year, month, day }).filter(([, value]) => value !== undefined);
  const calendar = year === undefined && !hasGregorianMonths(language) ? 'gregory' : undefined;
  const parts = known.map(([part]) => part).join(' ');
  return formatSpan(language, parts, firstDay(from), lastDay(to), calendar);
}

/** The first day of a date, for `Intl`; what is not known is of a leap year, and is not formatted. */
function firstDay({ year = 2024, month = 1, day = 1 }: CalendarDate): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

function lastDay({ year = 2024, month, day }: CalendarDate): Date {
  const instant = new Date(0);
  if (day === undefined) instant.setUTCFullYear(year, month ?? 12, 0);
  else instant.setUTCFullYear(year, (month ?? 1) - 1, day);
  return instant;
}
