import { join, resolve } from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import { parse } from 'yaml';
import { findFolder, readContentFile } from '../files/content-file.ts';
import { isWatched, keeper } from '../files/kept.ts';
import { contentFolder, type Language } from './languages.ts';
import { excessInYaml } from './yaml-limits.ts';

/** The areas of the interface, each with a catalogue of its own. */
export const namespaces = ['site', 'story', 'search', 'routes', 'entries', 'reading', 'offline'] as const;
export type Namespace = (typeof namespaces)[number];

/** Gives the words of the interface in one language: `t('search:title')`. */
export type Words = TFunction<typeof namespaces>;

/** The catalogues that Hearth brings, in a folder for each language. */
export const shippedCatalogues = resolve('src/i18n/catalogues');

/** Where a language's catalogues are: the publication's own `interface/<tag>/`, else the ones that Hearth brings. */
export function catalogueFolder(language: Language, publication = contentFolder): string {
  const own = join(publication, 'interface', language.tag);
  return folders(
    own,
    () => [own],
    () => (findFolder(own, publication).state === 'absent' ? join(shippedCatalogues, language.tag) : own),
  );
}

const folders = keeper<string>();

/** The catalogues after which keys are typed (`i18next.d.ts`) and against which all others are held. */
export const referenceCatalogues = join(shippedCatalogues, 'en');

const spoken = keeper<Words>();
const catalogues = keeper<Catalogue>();

/** The words of an area as they are written, placeholders included. */
type Catalogue = Record<string, string>;

/**
 * The words of the interface in a language.
 * @param publication folder of the publication, whose own words come first.
 * @throws when asked for a word that the catalogue does not have: no page shows a word in another language instead.
 */
export function wordsIn(language: Language, publication = contentFolder): Words {
  const known = publication === contentFolder ? ofLanguage.get(language) : undefined;
  if (known !== undefined) return known;
  const folder = catalogueFolder(language, publication);
  const words = spoken(
    `${language.tag} in ${publication}`,
    () => [folder],
    () => speak(language, folder, publication),
  );
  if (publication === contentFolder && !isWatched) ofLanguage.set(language, words);
  return words;
}

/** In a build, where no catalogue changes: every address and every part of a page asks for its words. */
const ofLanguage = new WeakMap<Language, Words>();

function speak(language: Language, folder: string, publication: string): Words {
  const resources = Object.fromEntries(
    namespaces.map((namespace) => [namespace, readCatalogue(folder, namespace, publication)]),
  );
  const instance = createInstance({
    lng: language.tag,
    ns: namespaces,
    defaultNS: 'site',
    resources: { [language.tag]: resources },
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    // Names and titles stand in sentences as they are written, whatever they look like to a catalogue.
    interpolation: {
      escapeValue: false,
      skipOnVariables: true,
      nestingPrefix: '\u0000',
      nestingSuffix: '\u0000',
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No word “${key}” in ${folder}`);
    },
  });
  instance.init();
  return remembering(instance.t);
}

/** The same words, each looked up once where it stands as it is written: that takes longer than what is made of it. */
function remembering(words: Words): Words {
  const said = new Map<unknown, string>();
  return new Proxy(words, {
    apply: (_, self, given: unknown[]) => {
      // With values for its places a word is another one each time.
      if (given.length !== 1) return Reflect.apply(words, self, given);
      const [key] = given;
      const word = said.get(key) ?? Reflect.apply(words, self, given);
      said.set(key, word);
      return word;
    },
  });
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
export function catalogueOf(language: Language, namespace: Namespace): Catalogue {
  return readCatalogue(catalogueFolder(language), namespace);
}

const lastGood = new Map<string, Catalogue>();

/** The most bytes of a catalogue. */
const largest = 1024 ** 2;

/**
 * Read as the content check reads it, which takes JSON for YAML: what passes there does not fail here. While somebody
 * works on it, a catalogue that is only half saved is the one that it was before.
 */
function readCatalogue(folder: string, namespace: Namespace, publication = contentFolder): Catalogue {
  const path = join(folder, `${namespace}.json`);
  return catalogues(
    path,
    () => [path],
    () => {
      try {
        const file = readContentFile(path, folderAround(folder, publication), largest);
        if (file.state !== 'read') throw new Error(`${path} cannot be read`);
        const catalogue: Catalogue | null = parseCatalogue(file.bytes.toString('utf8'));
        if (catalogue === null) throw new Error(`No words in ${path}`);
        lastGood.set(path, catalogue);
        return catalogue;
      } catch (cause) {
        const known = lastGood.get(path);
        if (known === undefined) throw cause;
        console.warn(`${path} cannot be read, so its words stay as they were: ${cause}`);
        return known;
      }
    },
  );
}

/** What no link in a folder of catalogues may lead out of: the publication for its own, else that folder. */
export function folderAround(folder: string, publication: string): string {
  return folder.startsWith(join(publication, 'interface')) ? publication : folder;
}

/** @throws where the text is not to be parsed, which the content check finds before anything else. */
function parseCatalogue(text: string): Record<string, string> {
  const excess = excessInYaml(text);
  if (excess) throw new Error(excess.message);
  // The check looks for repeated names; the parser would compare each with all.
  return parse(text, { uniqueKeys: false });
}
