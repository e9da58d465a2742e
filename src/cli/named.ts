import type { Language } from '../i18n/languages.ts';
import { canonicalTag } from '../i18n/match.ts';
import { listOfNames, meantBy } from '../schema/nearest.ts';

/** What words behind a command name: stories and languages of a publication, in any order. */
export interface Named {
  /** Ids of stories. */
  stories: string[];
  languages: Language[];
  /** Words that are neither. */
  others: string[];
}

/**
 * What words name. A story that is called like a language is meant by `stories/es`, which is also what a terminal completes.
 * @param ids those of all stories.
 */
export function namedIn(
  words: readonly string[],
  ids: ReadonlySet<string>,
  languages: readonly Language[],
): Named {
  const named: Named = { stories: [], languages: [], others: [] };
  for (const word of new Set(words)) {
    const tag = canonicalTag(word);
    const language = languages.find((known) => known.path === word || known.tag === tag);
    const story = word.normalize('NFC').replace(/^stories\/([^/]+)\/?$/, '$1');
    if (language) named.languages.push(language);
    else if (ids.has(story)) named.stories.push(story);
    else named.others.push(word);
  }
  return named;
}

/** What is said to somebody whose words name nothing: what they may have meant, else what there is. */
export function unknownNames(
  unknown: readonly string[],
  ids: ReadonlySet<string>,
  languages: readonly Language[],
  blocks?: readonly string[],
): { found: string; next: string } {
  // Whoever writes a letter and a number after a story means one of its blocks, of whose numbers none is a slip of another.
  if (blocks && blocks.length > 0 && unknown.every((word) => /^[a-z]\d+$/i.test(word))) {
    return {
      found: `Unexpected ${unknown.map((word) => `“${word}”`).join(', ')}, expected a block that is translated`,
      next: `The blocks are ${rangesOf(blocks)}.`,
    };
  }
  const paths = languages.map(({ path }) => path);
  const known = [...ids, ...paths, ...(blocks ?? [])];
  const meant = unknown.flatMap((word) => {
    // Of two letters each is one letter away from most others.
    return word.length > 2 ? (meantBy(word, known) ?? []) : [];
  });
  const kinds = blocks ? 'a story, a language or a block that is translated' : 'a story or a language';
  return {
    found: `Unexpected ${unknown.map((word) => `“${word}”`).join(', ')}, expected ${kinds}`,
    next:
      meant.length === unknown.length
        ? `Did you mean ${meant.join(', ')}?`
        : `Stories: ${listOfNames([...ids]) || 'none'}. Languages: ${listOfNames(paths)}.${blocks && blocks.length > 0 ? ` Blocks: ${rangesOf(blocks)}.` : ''}`,
  };
}

/** Ids as somebody reads them: “a1–a9, a11, c1–c4”, and those that are words behind them. */
function rangesOf(ids: readonly string[]): string {
  const form = /^([a-z]+)(\d+)$/;
  const numbered = ids.flatMap((id) => {
    const [, letter, number] = form.exec(id) ?? [];
    return letter === undefined ? [] : [{ letter, number: Number(number) }];
  });
  const ranges: { letter: string; from: number; to: number }[] = [];
  for (const { letter, number } of numbered.toSorted(
    (a, b) => a.letter.localeCompare(b.letter, 'en') || a.number - b.number,
  )) {
    const last = ranges.at(-1);
    if (last?.letter === letter && number - last.to <= 1) last.to = number;
    else ranges.push({ letter, from: number, to: number });
  }
  const written = ranges.map(({ letter, from, to }) =>
    to - from > 1
      ? `${letter}${from}–${letter}${to}`
      : to > from
        ? `${letter}${from}, ${letter}${to}`
        : `${letter}${from}`,
  );
  return listOfNames([...written, ...ids.filter((id) => !form.test(id))]);
}
