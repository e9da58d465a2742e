import { isolated } from './isolate.ts';
import { nameOfLanguage } from './language-names.ts';
import type { Language } from './languages.ts';
import { onceEach } from './once-each.ts';

/** By a locale with its calendar and digits, and the parts of a date that are written. */
const dateFormats = onceEach((key) => {
  const [locale, ...parts] = key.split(' ');
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(parts.includes('year') && { year: 'numeric' }),
    ...(parts.includes('month') && { month: 'long' }),
    ...(parts.includes('day') && { day: 'numeric' }),
  });
});
const numbersIn = onceEach((locale) => new Intl.NumberFormat(locale));
const ordinalsIn = onceEach((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
/** By a locale, a sign for percent and the number of decimals; four digits stand together, as those of a year do. */
const decimalsIn = onceEach((key) => {
  const [locale, percent, decimals] = key.split(' ');
  const digits = Math.min(Number(decimals), 20);
  return new Intl.NumberFormat(locale, {
    style: percent ? 'percent' : 'decimal',
    useGrouping: 'min2',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});
const listsIn = onceEach((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const minutesIn = onceEach(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
);

/** By a locale and a unit. */
const unitIn = onceEach((key) => {
  const [locale, unit] = key.split(' ');
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit ?? '', unitDisplay: 'short' });
});

/** Calendars in which the newsrooms of a language date by themselves; everywhere else it is the Gregorian one. */
const calendarsOfNews = ['buddhist', 'persian'];
/** Calendars that count other years, and have the months of the Gregorian one. */
const gregorianMonths = ['gregory', 'buddhist', 'japanese', 'roc'];

const defaultCalendars = onceEach((tag) => {
  const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions();
  return calendarsOfNews.includes(calendar) ? calendar : 'gregory';
});
const locales = onceEach((key) => {
  const [tag = '', calendar = '', numberingSystem = ''] = key.split(' ');
  return new Intl.Locale(tag, { calendar, ...(numberingSystem && { numberingSystem }) }).toString();
});

function calendarOf({ tag, calendar }: Language): string {
  return calendar ?? defaultCalendars(tag);
}

/** What `Intl` writes all dates and numbers of a page by: the language with its one calendar and its digits. */
export function localeOf(language: Language, calendar = calendarOf(language)): string {
  return locales(`${language.tag} ${calendar} ${language.digits ?? ''}`);
}

/** Whether a month of the Gregorian calendar is one in the language's, too. */
export function hasGregorianMonths(language: Language): boolean {
  return gregorianMonths.includes(calendarOf(language));
}

/** A calendar date as the language writes it: `23 November 2026`, `23 de novembro de 2026`. */
export function formatDate(date: string, language: Language): string {
  return dateFormats(`${localeOf(language)} year month day`).format(new Date(date));
}

/**
 * A year, or a month of one, as the language writes it: `2026`, `novembro de 2026`. It is one of the Gregorian
 * calendar, by which addresses go; in one with other months it is said from which to which.
 */
export function formatPeriod(language: Language, year: string, month?: string): string {
  return formatDays(language, month === undefined ? 'year' : 'year month', year, month);
}

/** The name of a month by itself: `novembro`. */
export function monthName(language: Language, year: string, month: string): string {
  return formatDays(language, 'month', year, month);
}

function formatDays(language: Language, parts: string, year: string, month?: string): string {
  const first = new Date(`${year}-${month ?? '01'}-01`);
  const last = new Date(first);
  last.setUTCMonth(month === undefined ? 12 : first.getUTCMonth() + 1, 0);
  return formatSpan(language, parts, first, last);
}

/**
 * From one day to another with the parts of a date that are given, like `year month`; once where these are the same.
 * @param calendar another one than the language's.
 */
export function formatSpan(
  language: Language,
  parts: string,
  first: Date,
  last: Date,
  calendar?: string,
): string {
  const locale = localeOf(language, calendar);
  const format = dateFormats(`${locale} ${parts}`);
  if (format.format(first) === format.format(last)) {
    // Unicode's own pattern for a month alone has the Greek one as it stands behind a day.
    if (parts === 'month' && language.tag.startsWith('el')) return monthOf(locale, first);
    return format.format(first);
  }
  if (parts !== 'year month' || hasGregorianMonths(language)) return format.formatRange(first, last);
  // Unicode's own pattern has the year first, where nobody writes it.
  return withoutDays(dateFormats(`${locale} year month day`).formatRangeToParts(first, last));
}

function monthOf(locale: string, date: Date): string {
  const parts = dateFormats(`${locale} year month`).formatToParts(date);
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function withoutDays(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .filter(({ type }, index) => type !== 'day' && (type !== 'literal' || parts[index - 1]?.type !== 'day'))
    .map(({ value }) => value)
    .join('');
}

/** The name of a language, said in another: `inglês` for `en` in Portuguese; {@link nameOfLanguage}. */
export function languageName(tag: string, language: Language): string {
  return nameOfLanguage(tag, language.tag, language.siteTags);
}

/** A number of things, in the digits of the language, with its thousands set apart. */
export function formatCount(count: number, language: Language): string {
  return numbersIn(localeOf(language)).format(count);
}

/** A number that something is called by, in the digits of the language. */
export function formatOrdinal(number: number, language: Language): string {
  return ordinalsIn(localeOf(language)).format(number);
}

/** A number as programs write it, like `1234.5` or `12%`, as the language writes it, with all of its decimals. */
export function formatNumber(written: string, language: Language): string {
  const [, digits = '', decimals = '', percent = ''] = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(written) ?? [];
  const format = decimalsIn(`${localeOf(language)} ${percent} ${decimals.length}`);
  // As a text it keeps each of its digits.
  const exact = `${digits}.${decimals || '0'}${percent && 'e-2'}`;
  return format.format(exact as Intl.StringNumericLiteral);
}

/** Names one after the other, as the language writes a list: `A, B e C`. */
export function formatList(names: readonly string[], { tag, direction }: Language): string {
  // A name of the other direction would take the words around it along.
  const each = names.length > 1 ? names.map((name) => isolated(name, direction)) : names;
  return listsIn(tag).format(each);
}

/** A length of time as the language writes it: `5 min`. */
export function formatMinutes(minutes: number, language: Language): string {
  return minutesIn(localeOf(language)).format(minutes);
}

/** How long a recording is, in seconds up to a minute, in minutes beyond: `50 sec`, `2 min`. */
export function formatLength(seconds: number, language: Language): string {
  return seconds < 60
    ? unitIn(`${localeOf(language)} second`).format(Math.max(1, Math.round(seconds)))
    : formatMinutes(Math.round(seconds / 60), language);
}

/** How large a file is, in kilobytes or megabytes: `21 kB`. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = bytes < 999_500 ? ['kilobyte', 1000] : ['megabyte', 1_000_000];
  return unitIn(`${localeOf(language)} ${unit}`).format(Math.max(1, Math.round(bytes / Number(size))));
}

/** A text with a capital letter at its start, where the script writes one there: the Georgian does not. */
export function capitalised(text: string, { tag }: Pick<Language, 'tag'>): string {
  const [first = '', ...rest] = text;
  return /\p{Script=Georgian}/u.test(first) ? text : first.toLocaleUpperCase(tag) + rest.join('');
}
