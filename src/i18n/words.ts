import { join } from 'node:path';
import { createInstance, type FormatterModule, type TFunction } from 'i18next';
import { parse } from 'yaml';
import { findFile, readContentFile } from '../files/content-file.ts';
import { listContentFolder } from '../files/content-folder.ts';
import { ownPath } from '../files/hearth-folder.ts';
import { isWatched, keeper } from '../files/kept.ts';
import { noteLetters } from '../files/letters-read.ts';
import { formatCount, formatOrdinal, localeOf } from './format.ts';
import { isolated } from './isolate.ts';
import { contentFolder, type Language } from './languages.ts';
import { canonicalTag, matchTag } from './match.ts';
import { onceEach } from './once-each.ts';
import { pseudoCatalogue, pseudoTagOf } from './pseudo.ts';
import { excessInYaml } from './yaml-limits.ts';

/** The areas of the interface, each with a catalogue of its own. */
export const namespaces = [
  'site',
  'story',
  'search',
  'routes',
  'entries',
  'reading',
  'offline',
  'aside',
  'chart',
  'media',
  'notes',
  'people',
  'privacy',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Gives the words of the interface in one language: `t('search:title')`. */
export type Words = TFunction<typeof namespaces>;

/** The catalogues that Hearth brings, in a folder for each language. */
export const shippedCatalogues = ownPath('src/i18n/catalogues');

/** The catalogues after which keys are typed (`i18next.d.ts`) and against which all others are held. */
export const referenceCatalogues = join(shippedCatalogues, 'en');

/** Tags of the languages that Hearth brings words for. */
export function shippedTags(): string[] {
  const listing = listContentFolder(shippedCatalogues, shippedCatalogues);
  if (listing.state !== 'read') throw new Error(`${shippedCatalogues} cannot be read`);
  return listing.names.map(({ name }) => name).toSorted();
}

const shippedFor = onceEach((tag) => {
  if (pseudoTagOf(tag) !== undefined) return { folder: referenceCatalogues };
  const match = matchTag(tag, shippedTags());
  return { folder: match === undefined ? undefined : join(shippedCatalogues, match) };
});

/** Where the words of a language come from. */
export interface WordFolders {
  /** `interface/<tag>/` of the publication, in whichever spelling; its words come first. */
  own: string;
  /**
   * What Hearth brings for the language, or for the nearest one in its script; absent where that is nothing. For a
   * pseudo-language it is the English that {@link broughtWords} makes it of.
   */
  shipped: string | undefined;
}

export function wordFolders({ tag }: Language, publication = contentFolder): WordFolders {
  const all = join(publication, 'interface');
  const listing = listContentFolder(all, publication);
  const names = listing.state === 'read' ? listing.names.map(({ name }) => name) : [];
  const name = names.includes(tag) ? tag : names.find((each) => canonicalTag(each) === tag);
  return { own: join(all, name ?? tag), shipped: shippedFor(tag).folder };
}

/** The most bytes of a catalogue. */
const largest = 1024 ** 2;
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
  if (known !== undefined && performance.now() < known.until) return known.words;
  const words = spoken(
    `${localeOf(language)} ${language.direction} in ${publication}`,
    () => Object.values(wordFolders(language, publication)).filter((folder) => folder !== undefined),
    () => speak(language, publication),
  );
  const until = isWatched ? performance.now() + unasked : Infinity;
  if (publication === contentFolder) ofLanguage.set(language, { words, until });
  return words;
}

/** Milliseconds for which the files of a catalogue are not asked again where they may change. */
const unasked = 100;

/** Every address and every part of a page asks for its words. */
const ofLanguage = new WeakMap<Language, { words: Words; until: number }>();

function speak(language: Language, publication: string): Words {
  const resources = Object.fromEntries(
    namespaces.map((namespace) => [namespace, catalogueOf(language, namespace, publication)]),
  );
  const instance = createInstance().use(putting(language));
  instance.init({
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
      alwaysFormat: true,
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No word “${key}” in ${language.name} (${language.tag})`);
    },
  });
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

/** How values stand in sentences: numbers in the digits of the language, text isolated where it runs the other way. */
function putting(language: Language): FormatterModule {
  return {
    type: 'formatter',
    init() {},
    add() {},
    addCached() {},
    format: (value: unknown, _format, _tag, options): string => {
      if (typeof value === 'string') return isolated(value, language.direction);
      if (typeof value !== 'number')
        throw new Error(`No text and no number for {{${options?.['interpolationkey']}}}: ${value}`);
      return options?.['interpolationkey'] === 'count'
        ? formatCount(value, language)
        : formatOrdinal(value, language);
    },
  };
}

/** The forms of a counted word by CLDR plural category, for the browser to choose from. */
export function pluralTemplates(
  language: Language,
  namespace: Namespace,
  word: string,
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const catalogue = catalogueOf(language, namespace);
  const { pluralCategories } = new Intl.PluralRules(language.tag).resolvedOptions();
  return Object.fromEntries(pluralCategories.map((category) => [category, catalogue[`${word}_${category}`]]));
}

/** A word as it is written, placeholders included, for the browser to fill. */
export function templateOf(language: Language, namespace: Namespace, word: string): string {
  const template = catalogueOf(language, namespace)[word];
  if (template === undefined) throw new Error(`No word “${word}” in ${language.name} (${language.tag})`);
  return template;
}

/** All words of an area as they are written, placeholders included: the publication's own laid over what Hearth brings. */
export function catalogueOf(
  language: Language,
  namespace: Namespace,
  publication = contentFolder,
): Catalogue {
  const { own, shipped } = wordFolders(language, publication);
  const file = join(own, `${namespace}.json`);
  const hasOwn = shipped === undefined || findFile(file, publication, largest).state !== 'absent';
  return {
    ...(shipped !== undefined &&
      broughtWords(language, namespace, readCatalogue(join(shipped, `${namespace}.json`), shipped))),
    ...(hasOwn && readCatalogue(file, publication)),
  };
}

/** The words of a catalogue that Hearth brings as a language has them: a pseudo-language makes its own of them. */
export function broughtWords({ tag }: Language, namespace: Namespace, shipped: Catalogue): Catalogue {
  const pseudo = pseudoTagOf(tag);
  if (pseudo === undefined || namespace === 'routes') return shipped;
  const made = pseudoCatalogue(shipped, pseudo);
  noteLetters(Object.values(made).join(''));
  return made;
}

const lastGood = new Map<string, Catalogue>();

/**
 * Read as the content check reads it, which takes JSON for YAML: what passes there does not fail here. While somebody
 * works on it, a catalogue that is only half saved is the one that it was before.
 * @param folder what no link in its path may lead out of.
 */
function readCatalogue(path: string, folder: string): Catalogue {
  return catalogues(
    path,
    () => [path],
    () => {
      try {
        const file = readContentFile(path, folder, largest);
        if (file.state !== 'read') throw new Error(`${path} cannot be read`);
        const text = file.bytes.toString('utf8');
        noteLetters(text);
        const catalogue: Catalogue | null = parseCatalogue(text);
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

/** @throws where the text is not to be parsed, which the content check finds before anything else. */
function parseCatalogue(text: string): Record<string, string> {
  const excess = excessInYaml(text);
  if (excess) throw new Error(excess.message);
  // The check looks for repeated names; the parser would compare each with all.
  return parse(text, { uniqueKeys: false });
}
