import type { Language } from './languages.ts';

/** A calendar date as the language writes it: `23 November 2026`, `23 de novembro de 2026`. */
export function formatDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** The name of a language, said in another: `inglês` for `en` in Portuguese. The region is left out. */
export function languageName(tag: string, language: Language): string {
  const { language: plain } = new Intl.Locale(tag);
  return new Intl.DisplayNames(language.tag, { type: 'language' }).of(plain) ?? plain;
}

/** A length of time as the language writes it: `5 min`. */
export function formatMinutes(minutes: number, language: Language): string {
  return new Intl.NumberFormat(language.tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
    minutes,
  );
}
