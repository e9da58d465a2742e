import { oneOf, type Random } from '../random.ts';

/** Words that stand in for a language: which word follows which, learnt from a text, and words that nobody uses. */
export interface InventedLanguage {
  /** For each word of the text all that followed it, as often as they did. */
  following: ReadonlyMap<string, readonly string[]>;
  /** Words of the publication that the text does not have, the common ones first. */
  invented: readonly string[];
}

const syllables = 'ba ce di fo gu la me ni ro su ta ve zi mor len dar vin tal per quis gra ples'.split(' ');

/** A word that looks like one, of two to four syllables. */
export function inventedWord(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => oneOf(syllables, random)).join('');
}

/** A word as a name. */
export function inventedName(random: Random): string {
  return capital(inventedWord(random));
}

/** A text with a capital at its start. */
export function capital(text: string): string {
  return (text[0] ?? '').toLocaleUpperCase('en') + text.slice(1);
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
    if (next === undefined) continue;
    const known = following.get(token);
    if (known) known.push(next);
    else following.set(token, [next]);
  }
  const invented = Array.from({ length: words }, () => inventedWord(random) + oneOf(endings, random));
  return { following, invented };
}

/** One of a list in which the first come often and the last seldom: Zipf’s law, as of words and of people in the news. */
export function commonOf<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(values.length ** random()) - 1] as Value;
}

/** Writes in an invented language about one subject. */
export interface Writer {
  /** Sentences of about so many words. */
  sentences: (words: number) => string;
  /** The words that a text has, in other words: as many, with its marks and its capital at start and end. */
  like: (text: string) => string;
}

/** A writer of one story. Long words are what a text is about; most of them are others in another story. */
export function writerOf(
  { following, invented }: InventedLanguage,
  names: readonly string[],
  random: Random,
): Writer {
  const known = [...following.keys()].filter((word) => !isStop(word));
  const subject = new Map(
    known
      .filter((word) => word.length > 5 && random() < 0.8)
      .map((word) => [word, commonOf(invented, random)]),
  );

  /** Words from the start of a sentence or from within one, until enough are said. */
  function say(start: string, isEnough: (said: readonly string[]) => boolean): string[] {
    const said: string[] = [];
    let token = start;
    while (!isEnough(said)) {
      const before = token;
      token = oneOf(following.get(before) ?? ['.'], random);
      if (isStop(token)) {
        if (!isStop(before) && said.length > 0) said.push(`${said.pop()}${token}`);
        continue;
      }
      const word = random() < 0.03 ? oneOf(names, random) : (subject.get(token) ?? token);
      said.push(isStop(before) ? capital(word) : word);
    }
    return said;
  }

  return {
    sentences: (words) => say('.', (said) => said.length >= words && isStop(said.at(-1) ?? '')).join(' '),
    like: (text) => {
      const [, start = '', core = '', end = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
      if (core === '') return start + end;
      const words = core.split(' ').length;
      const isSentence = /^\p{Lu}/u.test(core);
      const said = say(isSentence ? '.' : oneOf(known, random), ({ length }) => length >= words).join(' ');
      return start + said.replace(/[.?!]+$/, '') + end;
    },
  };
}

function isStop(word: string): boolean {
  return /[.?!]$/.test(word);
}
