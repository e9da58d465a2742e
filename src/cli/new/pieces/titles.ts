import { ownCommand } from '../../../files/own-command.ts';
import type { Language } from '../../../i18n/languages.ts';
import { isSeen } from '../../../schema/fields.ts';
import { printable } from '../../../schema/printable.ts';

/** What is wrong with what was said, and what to say instead. */
export interface Refused {
  found: string;
  next: string;
}

/** What something is called, in the languages in which that is known. */
export interface Titles {
  /** The language of the first title: in which it is written. */
  source: Language;
  /** By the path of the language. */
  in: ReadonlyMap<string, string>;
  /** In which it is to be, the source first. */
  languages: readonly Language[];
}

const longest = 200;

/**
 * Reads titles as they are said: `"The ferry returns" pt="A barca volta"`; one without a language is in the first.
 * @param asked paths or tags of the languages, as typed; absent for all of the publication.
 */
export function readTitles(
  words: readonly string[],
  known: readonly Language[],
  asked: string | undefined,
): Titles | Refused {
  const [first] = known;
  if (first === undefined)
    return { found: 'Missing language, expected one in site.yaml', next: 'Add it there.' };
  const titles = new Map<string, string>();
  for (const word of words) {
    const [, named, text] = /^([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)=(.*)$/s.exec(word) ?? [
      undefined,
      undefined,
      word,
    ];
    const language = named === undefined ? first : languageNamed(named, known);
    if (language === undefined) return unknownLanguage(named ?? '', known);
    const refused = refusedTitle(text ?? '');
    if (refused) return refused;
    if (titles.has(language.path))
      return {
        found: `Unexpected second title in ${language.name}, expected one in each language`,
        next: `Name the language before it, as in ${known.at(-1)?.path}="…", or put the whole title between quotation marks.`,
      };
    titles.set(language.path, (text ?? '').trim().normalize('NFC'));
  }
  const [path] = titles.keys();
  const source = known.find((language) => language.path === path);
  if (source === undefined)
    return {
      found: 'Missing title, expected one in one language at least',
      next: 'Put it between quotation marks.',
    };
  const wanted = new Set<Language>([source]);
  for (const each of asked?.split(/[\s,;]+/).filter(Boolean) ?? known.map((language) => language.path)) {
    const language = languageNamed(each, known);
    if (language === undefined) return unknownLanguage(each, known);
    wanted.add(language);
  }
  for (const language of known) if (titles.has(language.path)) wanted.add(language);
  return {
    source,
    in: titles,
    languages: [source, ...known.filter((each) => each !== source && wanted.has(each))],
  };
}

function refusedTitle(text: string): Refused | undefined {
  const length = [...text].length;
  if (length > longest)
    return {
      found: `Unexpected title of ${length} letters, “${printable([...text].slice(0, 40).join(''))}…”, expected at most ${longest}`,
      next: 'Shorten it: what it says besides can stand in the description.',
    };
  if (text.trim() === '')
    return {
      found: 'Unexpected title without words, expected one line of them',
      next: 'Write it between quotation marks.',
    };
  if (isSeen(text) && printable(text) === text) return undefined;
  return {
    found: `Unexpected title “${printable(text)}”, expected one line of letters that a reader can see`,
    next: 'Take out the line breaks, and the characters that are not seen.',
  };
}

/** The language of the publication that a path or tag names. */
export function languageNamed(name: string, known: readonly Language[]): Language | undefined {
  const said = name.toLowerCase().replaceAll('_', '-');
  return known.find(({ path }) => path === said) ?? known.find(({ tag }) => tag.toLowerCase() === said);
}

/** That a language is none of the publication. */
export function unknownLanguage(name: string, known: readonly Language[]): Refused {
  const paths = known.map(({ path }) => path);
  return {
    found: `Unexpected language “${printable(name)}”, expected one of site.yaml: ${paths.join(', ')}`,
    next: `Add it with “${ownCommand('language', `add ${/^[\w-]+$/.test(name) ? name : 'TAG'}`)}”, or name another.`,
  };
}
