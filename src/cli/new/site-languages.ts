import type { Language } from '../../i18n/languages.ts';

/** The languages of a publication by their tags, as `site.yaml` lists them. */
export function siteLanguages(tags: readonly string[]): Language[] {
  return tags.map((tag) => {
    const { language } = new Intl.Locale(tag);
    const isShared = tags.some((other) => other !== tag && new Intl.Locale(other).language === language);
    return {
      path: isShared ? tag.toLowerCase() : language,
      tag,
      name: ownName(isShared ? tag : language, tag),
      direction: directionOf(tag),
    };
  });
}

/** What its speakers call a language, as it begins a line. */
function ownName(named: string, tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(named) ?? named;
  const [first = '', ...others] = name;
  return first.toLocaleUpperCase(tag) + others.join('');
}

function directionOf(tag: string): Language['direction'] {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return fromTheRight.includes(script) ? 'rtl' : 'ltr';
}

/** Scripts that are written from right to left, by their names in ISO 15924. */
const fromTheRight = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa', 'Yezi'];
