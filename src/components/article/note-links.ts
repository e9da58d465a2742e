/* The ways between a text and its notes, in stories and in pages of the staff. */
import { formatOrdinal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { attribute, type Html, type HtmlPart, html } from '../../story/html.ts';

/** The number of a note, leading there. */
export function toNote(number: number, href: string, id: string | undefined, language: Language): Html {
  const name = wordsIn(language)('notes:note', { number });
  return html`<a href="${href}"${attribute('id', id)} role="doc-noteref" aria-label="${name}">${formatOrdinal(number, language)}</a>`;
}

/**
 * The way back from a note.
 * @param place which reference to it that is, from 1; absent where there is one only.
 */
export function backToText(href: string, place: number | undefined, language: Language): Html {
  const t = wordsIn(language);
  const name = place === undefined ? t('notes:back') : t('notes:backTo', { place });
  const words: HtmlPart = place !== undefined && formatOrdinal(place, language);
  return html`<a href="${href}" role="doc-backlink" aria-label="${name}">↑${words}</a>`;
}

/** Digits of lists by how they write one, where that is not 1. */
const digits: Readonly<Record<string, string>> = { '١': 'arabic', '۱': 'persian', '১': 'bengali' };

/** The class of a list that is numbered in the digits of a language, where these are others than those of all lists. */
export function digitsOf(language: Language): string | undefined {
  return digits[formatOrdinal(1, language)];
}
