import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import { parse } from 'yaml';
import { contentFolder, type Language } from './languages.ts';
import { excessInYaml } from './yaml-limits.ts';

/** The areas of the interface, each with a catalogue of its own. */
export const namespaces = ['site', 'story', 'search', 'routes', 'entries', 'reading', 'offline'] as const;
export type Namespace = (typeof namespaces)[number];

/** Gives the words of the interface in one language: `t('search:title')`. */
export type Words = TFunction<typeof namespaces>;

const shippedCatalogues = resolve('src/i18n/catalogues');

/** Where a language's catalogues are: the publication's own `interface/<tag>/`, else the ones that Hearth brings. */
export function catalogueFolder(language: Language, publication = contentFolder): string {
  const own = join(publication, 'interface', language.tag);
  return existsSync(own) ? own : join(shippedCatalogues, language.tag);
}

/** The catalogues after which keys are typed (`i18next.d.ts`) and against which all others are held. */
export const referenceCatalogues = join(shippedCatalogues, 'en');

const spoken = new Map<string, Words>();

/**
 * The words of the interface in a language.
 * @param publication folder of the publication, whose own words come first.
 * @throws when asked for a word that the catalogue does not have: no page shows a word in another language instead.
 */
export function wordsIn(language: Language, publication = contentFolder): Words {
  const key = `${language.tag} in ${publication}`;
  const known = spoken.get(key);
  if (known) return known;
  const folder = catalogueFolder(language, publication);
  const catalogues = Object.fromEntries(
    namespaces.map((namespace) => [namespace, readCatalogue(folder, namespace)]),
  );
  const instance = createInstance({
    lng: language.tag,
    ns: namespaces,
    defaultNS: 'site',
    resources: { [language.tag]: catalogues },
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No word “${key}” in ${folder}`);
    },
  });
  instance.init();
  spoken.set(key, instance.t);
  return instance.t;
}

/** The forms of a counted word by CLDR plural category, for the browser to choose from. */
export function pluralTemplates(
  language: Language,
  namespace: Namespace,
  word: string,
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const catalogue = readCatalogue(catalogueFolder(language), namespace);
  const { pluralCategories } = new Intl.PluralRules(language.tag).resolvedOptions();
  return Object.fromEntries(pluralCategories.map((category) => [category, catalogue[`${word}_${category}`]]));
}

/** All words of an area as they are written, placeholders included, for scripts that fill them in the browser. */
export function catalogueOf(language: Language, namespace: Namespace): Record<string, string> {
  return readCatalogue(catalogueFolder(language), namespace);
}

/** Read as the content check reads it, which takes JSON for YAML: what passes there does not fail here. */
function readCatalogue(folder: string, namespace: Namespace): Record<string, string> {
  return parseCatalogue(readFileSync(join(folder, `${namespace}.json`), 'utf8'));
}

/** @throws where the text is not to be parsed, which the content check finds before anything else. */
function parseCatalogue(text: string): Record<string, string> {
  const excess = excessInYaml(text);
  if (excess) throw new Error(excess.message);
  // The check looks for repeated names; the parser would compare each with all.
  return parse(text, { uniqueKeys: false });
}
