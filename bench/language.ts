import { oneOf, type Random } from './random.ts';

/** Words that stand in for a language: which word follows which, learnt from a text, and words that nobody uses. */
export interface InventedLanguage {
  /** For each word of the text all that followed it, as often as they did. */
  following: ReadonlyMap<string, readonly string[]>;
  /** Words of the publication that the text does not have, the common ones first. */
  invented: readonly string[];
}

const syllables = 'ba ce di fo gu la me ni ro su ta ve zi mor len dar vin tal per quis gra ples'.split(' ');

/** A word that looks like one, of two to four syllables. */
export function inventedName(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => oneOf(syllables, random)).join('');
}

/**
 * Learns a language from a text and adds words to it, with the endings that its own words have: an archive of real
 * stories has ever more words, most of them rare.
 */
export function inventedLanguage(
  text: string,
  endings: readonly string[],
  words: number,
  random: Random,
): InventedLanguage {
  const tokens = text.match(/\p{L}[\p{L}\p{N}’-]*|[.?!](?=\s|$)/gu) ?? [];
  const following = new Map<string, string[]>();
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next !== undefined) following.set(token, [...(following.get(token) ?? []), next]);
  }
  const invented = Array.from({ length: words }, () => inventedName(random) + oneOf(endings, random));
  return { following, invented };
}

/** For the long words of a language what stands for them in one story, which is about something else. */
export type Subject = ReadonlyMap<string, string>;

/** Long words are what a text is about; most of them are others in another story. */
export function subjectOf({ following, invented }: InventedLanguage, random: Random): Subject {
  const long = [...following.keys()].filter((word) => word.length > 5 && random() < 0.8);
  // Zipf’s law: how often a word comes falls with its place among all.
  return new Map(long.map((word) => [word, invented[Math.floor(invented.length ** random()) - 1] ?? word]));
}

/** Sentences of about so many words, with a name here and there. */
export function sentences(
  { following }: InventedLanguage,
  subject: Subject,
  words: number,
  names: readonly string[],
  random: Random,
): string {
  const said: string[] = [];
  let token = '.';
  while (said.length < words || !/[.?!]$/.test(said.at(-1) ?? '')) {
    const before = token;
    token = oneOf(following.get(before) ?? ['.'], random);
    const isStart = /[.?!]/.test(before);
    if (/[.?!]/.test(token)) {
      if (!isStart) said.push(`${said.pop()}${token}`);
      continue;
    }
    const word = random() < 0.03 ? oneOf(names, random) : (subject.get(token) ?? token);
    said.push(isStart ? (word[0] ?? '').toLocaleUpperCase('en') + word.slice(1) : word);
  }
  return said.join(' ');
}
