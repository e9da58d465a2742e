/* Numbers in texts and data, as programs write them and as languages do. */
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { Cell } from './blocks.ts';
import type { Inline } from './text.ts';

/** A number as programs write it: `1234.5`, `-3`, `12%`. */
export const numberForm = /^-?\d+(?:\.\d+)?%?$/;

/** A number as a language writes it and a program would not take it: `1,234`, `1.234,5`, `12 %`, `−3`, `١٢`. */
export const ownNumberForm = /^(?!\+\d+(?:\.\d+)?%?$)[-−+]?\p{Nd}+(?:[.,'’٬٫\s]\p{Nd}+)*\s?[%٪]?$/u;

/** The text of a cell as a language shows it: a number in the way in which it writes numbers. */
export function shownCell({ text, number }: Cell, language: Language): readonly Inline[] {
  return number === undefined ? text : [{ kind: 'text', value: formatNumber(number, language) }];
}
