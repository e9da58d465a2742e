import type { TextLanguage, TextShown } from '../../i18n/languages.ts';

/** The language that all items of a list are in, where it is not the page's: then that is said once for all of them. */
export function sharedForeign(items: readonly Pick<TextShown, 'foreign'>[]): TextLanguage | undefined {
  const foreign = items[0]?.foreign;
  return items.every((item) => item.foreign?.path === foreign?.path) ? foreign : undefined;
}
