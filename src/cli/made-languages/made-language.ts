import type { Language } from '../../i18n/languages.ts';
import { type Making, makingOf } from '../../i18n/pseudo.ts';

/** A language whose texts code makes of those of another. */
export interface MadeLanguage extends Pick<Language, 'path' | 'tag' | 'name' | 'direction'> {
  making: Making;
}

/** The pseudo-languages, as `site.yaml` lists them. */
export const pseudoLanguages: readonly MadeLanguage[] = [
  { path: 'en-xa', tag: 'en-XA', name: 'English (XA)', direction: 'ltr', making: makingOf('en-XA') },
  { path: 'ar-xb', tag: 'ar-XB', name: 'Arabic (XB)', direction: 'rtl', making: makingOf('ar-XB') },
];
