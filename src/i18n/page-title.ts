import type { Language } from './languages.ts';
import { wordsIn } from './words.ts';

/** What a page of a list is called: like the list, and with its number where it has one. */
export function pageTitle(language: Language, title: string, number: number | undefined): string {
  return number === undefined ? title : wordsIn(language)('pageOf', { title, number });
}
