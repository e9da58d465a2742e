/* Which dictionaries a language is spelled by: npm packages with dictionaries of Hunspell, each installed by who wants it. */
import { type Package, packageNear } from '../../../files/packages-near.ts';
import type { Language } from '../../../i18n/languages.ts';

/** The package that reads dictionaries, and the version that was tried. */
export const engine = { name: 'hunspell-wasm', version: '0.3.0' };

/** The languages of `dictionary-…` on npm, by the names there. */
const onNpm = new Set(
  `bg br ca ca-valencia cs cy da de de-at de-ch el en en-au en-ca en-gb en-za eo es es-ar es-cl es-co es-mx es-pe es-uy et eu fa
  fo fr fur fy ga gd gl he hr hu hy hyw ia ie is it ka ko la lb lt lv mk mn nb nds ne nl nn oc pl pt pt-pt ro ru rw sk sl sr
  sr-latn sv tk tr uk vi`.split(/\s+/),
);

/** Countries that spell as another one does, where there is no dictionary of their own, and languages by their other names. */
const asIn: readonly (readonly [tag: RegExp, name: string])[] = [
  [/^en-(?!US)[A-Z]{2}$/, 'en-gb'],
  [/^pt-(?!BR)[A-Z]{2}$/, 'pt-pt'],
  [/^de-LI$/, 'de-ch'],
  [/^no(?:-|$)/, 'nb'],
];

/** What the words of a language are held against. */
export interface Dictionaries {
  /** Those that are installed: a word that one of them has is right. */
  installed: readonly Package[];
  /** The package to install; absent where npm has none. */
  wanted?: string;
}

/** Of a language whose tag says no country all are taken that are installed: which of them is meant is not said. */
export function dictionariesFor({ tag }: Language, publication: string): Dictionaries {
  const { language, region, script } = new Intl.Locale(tag);
  const tagged = region ? `${language}-${region}` : language;
  const [, alike] = asIn.find(([form]) => form.test(tagged)) ?? [];
  const named = [tagged, script && `${language}-${script}`].flatMap((name) => name?.toLowerCase() ?? []);
  const wanted = [...named, alike, language].find((name) => name !== undefined && onNpm.has(name));
  const all = region
    ? [...named, alike ?? language]
    : [...named, ...[...onNpm].filter((name) => name.startsWith(`${language}-`))];
  const installed = [...new Set([...all, wanted])].flatMap(
    (name) => (name === undefined ? undefined : packageNear(`dictionary-${name}`, publication)) ?? [],
  );
  // With a country, the first one that is installed is its own, and others are as near as there is.
  return {
    installed: region ? installed.slice(0, 1) : installed,
    ...(wanted !== undefined && { wanted: `dictionary-${wanted}` }),
  };
}
