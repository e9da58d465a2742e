/* Asks Hunspell, compiled to WebAssembly, about words: an engine that reads the large dictionaries in half a second. */
import { importPackage, type Package, textOfPackage } from '../../../files/packages-near.ts';
import { isNear } from '../../../schema/nearest.ts';
import { isOfOurTime } from './words-of-our-time.ts';

/** What is used of the package. */
interface Hunspell {
  testSpelling: (word: string) => boolean;
  getSpellingSuggestions: (word: string) => string[];
  dispose: () => void;
}
type Create = (affixes: string, words: string) => Promise<Hunspell>;

/** The dictionaries of a language, while they are open: together they take some ten megabytes of memory and half a second. */
export interface OpenDictionaries {
  isRight: (word: string) => boolean;
  /** What they have that is like a word; it takes up to a quarter of a second. */
  like: (word: string) => readonly string[];
  close: () => void;
}

const likeAtMost = 3;

/** @throws where the engine or a dictionary cannot be read. */
export async function openDictionaries({
  dictionaries,
  engine,
  language,
}: {
  dictionaries: readonly Package[];
  engine: Package;
  language: string;
}): Promise<OpenDictionaries> {
  const { createHunspellFromStrings } = await importPackage(engine);
  const open: Hunspell[] = [];
  for (const dictionary of dictionaries) {
    const { affixes, entries } = textsOf(dictionary);
    open.push(await (createHunspellFromStrings as Create)(affixes, entries));
  }
  return {
    isRight: (word) =>
      open.some((dictionary) => isRight(word, dictionary, language)) || isOfOurTime(word, language),
    like: (word) => {
      const like = open.flatMap((dictionary) => dictionary.getSpellingSuggestions(word).slice(0, likeAtMost));
      // What is far away nobody meant, and a long word that falls apart is one that the dictionary lacks.
      const isMeant = (each: string) =>
        isNear(word, each) && (word.length < 8 || each.replaceAll(/[\s-]/g, '') !== word);
      return [...new Set(like)].filter(isMeant).slice(0, likeAtMost);
    },
    close: () => {
      for (const dictionary of open) dictionary.dispose();
    },
  };
}

/** @throws where a file of a dictionary is missing or cut off: Hunspell would take it, and every word for wrong. */
function textsOf(dictionary: Package): { affixes: string; entries: string } {
  const textOf = (name: string, isWhole: (text: string) => boolean): string => {
    let text: string;
    try {
      text = textOfPackage(dictionary, name);
    } catch {
      throw new Error(`${name} cannot be opened`, { cause: dictionary.name });
    }
    if (!isWhole(text)) throw new Error(`${name} is cut off`, { cause: dictionary.name });
    return text;
  };
  return {
    affixes: textOf('index.aff', (text) => /^(?:SET|TRY|[PS]FX)\s/m.test(text)),
    entries: textOf('index.dic', (text) => {
      const counted = Number.parseInt(text, 10);
      return counted > 0 && text.split('\n').length > 0.9 * counted;
    }),
  };
}

/** What stands before words of many languages, more than dictionaries list: “cofounder”. */
const prefixes = /^(?:anti|co|cyber|ciber|hyper|mega|micro|multi|non)(?=.{5})/iu;

/** Pronouns that a language writes at its verbs, and dictionaries do not: “pilotarlo”, “diciéndomelo”. */
const pronouns: Readonly<Record<string, RegExp>> = {
  es: /(?<=(?:[aeií]r|[aá]r|[eé]r|ndo))(?:me|te|se|nos|os|l[aoe]s?){1,2}$/u,
};

/** Words that are joined are right where each is. */
function isRight(word: string, dictionary: Hunspell, language: string): boolean {
  if (dictionary.testSpelling(word)) return true;
  // English writes words of other languages with their marks or without: “café”.
  if (language === 'en' && dictionary.testSpelling(word.normalize('NFD').replaceAll(/\p{M}/gu, '')))
    return true;
  const parts = word.split(/[-']/).filter(({ length }) => length > 0);
  if (parts.length > 1) return parts.every((part) => part.length < 3 || dictionary.testSpelling(part));
  const ends = Object.hasOwn(pronouns, language) ? pronouns[language] : undefined;
  const verb = ends ? word.replace(ends, '') : word;
  return [
    word.replace(prefixes, ''),
    verb,
    verb.normalize('NFD').replaceAll('\u0301', '').normalize('NFC'),
  ].some((other) => other.length < word.length && dictionary.testSpelling(other));
}
