import type { Language } from './languages.ts';
import { onceEach } from './once-each.ts';

const longDates = onceEach((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
/** By the tag of the language that is named and of the one that it is said in. */
const languageNames = onceEach((key) => {
  const [named = '', tag] = key.split(' ');
  const { language } = new Intl.Locale(named);
  return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
});
const minutesIn = onceEach(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
);

/** A calendar date as the language writes it: `23 November 2026`, `23 de novembro de 2026`. */
export function formatDate(date: string, language: Language): string {
  return longDates(language.tag).format(new Date(date));
}

/**
 * A year, or a month of one, as the language writes it: `2026`, `novembro de 2026`. The calendar is that of the
 * addresses, whichever else the language has.
 */
export function formatPeriod(language: Language, year: string, month?: string): string {
  const format =
    month === undefined ? ({ year: 'numeric' } as const) : ({ year: 'numeric', month: 'long' } as const);
  return formatInGregory(language, format, year, month);
}

/** The name of a month by itself: `novembro`. */
export function monthName(language: Language, month: string): string {
  return formatInGregory(language, { month: 'long' }, '2000', month);
}

function formatInGregory(
  { tag }: Language,
  format: Intl.DateTimeFormatOptions,
  year: string,
  month = '01',
): string {
  const date = new Date(`${year}-${month}-01`);
  return new Intl.DateTimeFormat(tag, { ...format, calendar: 'gregory', timeZone: 'UTC' }).format(date);
}

/** The name of a language, said in another: `inglês` for `en` in Portuguese. The region is left out. */
export function languageName(tag: string, language: Language): string {
  return languageNames(`${tag} ${language.tag}`);
}

/** A length of time as the language writes it: `5 min`. */
export function formatMinutes(minutes: number, language: Language): string {
  return minutesIn(language.tag).format(minutes);
}
