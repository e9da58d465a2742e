import { wordsOf } from './bundle/blocks.ts';
import type { Fragment, SearchBundle, SearchOptions, SearchResult } from './bundle/bundle.ts';
import { type AskedWord, answerOf, worthAsking } from './words/asked-words.ts';
import { waysToWrite } from './words/fold.ts';
import { beginningOf } from './words/match.ts';

/** A document that may answer a query, with what the language's stemmer knows of the words in it. */
export interface LikelyDocument {
  fragment: Fragment;
  /** For each word of the query the places of its inflections in the fragment, as far as letters do not show them. */
  inflections: ReadonlyMap<AskedWord, ReadonlySet<number>>;
  /** Where the documents are to be in the order of dates: the newer, the greater. */
  rank: number;
}

/** What a query is to find in a bundle. */
export interface AskOptions extends SearchOptions {
  /** So many documents are looked into: what comes after the likeliest is hardly read, and each costs a request. */
  most?: number;
}

/** So many documents are a first page. */
export const firstPage = 8;
/** The likeliest documents. */
export interface LikelyDocuments {
  documents: readonly LikelyDocument[];
  /** How much of the query the best of those may answer that were not looked into, from 0 to 1; 0 where there are none. */
  restAnswers: number;
}

/** With fewer documents than this, words that only begin alike are looked for as well. */
const few = 3;

/** A document while the words are gathered that it has. */
interface Held {
  score: number;
  results: Map<AskedWord, SearchResult>;
}

/**
 * The documents that are likeliest to answer a query, the newest first where that is the order. Pagefind finds
 * documents that have every word, and nobody asks in just the words of a text; so each word is asked by itself, and
 * documents count by those they have.
 */
export async function likelyDocuments(
  bundle: SearchBundle,
  words: readonly AskedWord[],
  { most = firstPage, ...options }: AskOptions,
): Promise<LikelyDocuments> {
  const answers = await Promise.all(
    worthAsking(words).map(async (word) => ({ word, results: await resultsOf(bundle, word, options) })),
  );
  const documents = new Map<string, Held>();
  for (const { word, results } of answers) {
    for (const result of results) {
      const document = documents.get(result.id) ?? { score: 0, results: new Map() };
      documents.set(result.id, document);
      document.score = options.sort ? result.score : document.score + result.score * word.substance;
      document.results.set(word, result);
    }
  }
  const weightOf = weighing(answers);
  const likely = [...documents.values()]
    // In the order of dates, documents with one word of several would hide those that answer.
    .filter(({ results }) => weightOf(results.keys()) >= (options.sort ? 0.5 : 0.2))
    .sort((a, b) => b.score - a.score);
  const beyond = likely.slice(most).map(({ results }) => weightOf(results.keys()));
  return {
    documents: await Promise.all(likely.slice(0, most).map(lookedInto)),
    restAnswers: Math.max(0, ...beyond),
  };
}

/** Weighs some words of a query against all of them, from 0 to 1: rare words say more than common ones. */
function weighing(
  answers: readonly { word: AskedWord; results: readonly SearchResult[] }[],
): (some: Iterable<AskedWord>) => number {
  const most = Math.max(0, ...answers.map(({ results }) => results.length));
  const weights = new Map(
    answers.map(({ word, results: { length } }) => [
      word,
      word.substance * Math.log(1 + (most + 1) / (length + 0.5)),
    ]),
  );
  const sum = (some: Iterable<AskedWord>) =>
    [...some].reduce((all, word) => all + (weights.get(word) ?? 0), 0);
  return (some) => sum(some) / sum(weights.keys());
}

async function resultsOf(
  bundle: SearchBundle,
  { text, asked, unspaced }: AskedWord,
  options: SearchOptions,
): Promise<readonly SearchResult[]> {
  const answers = await Promise.all(asked.map((each) => bundle.search(each, options)));
  const results = together(answers.map((answer) => answer.results));
  const beginning = beginningOf(text);
  if (results.length >= few || unspaced || beginning === text.normalize('NFC')) return results;
  const { results: alike } = await bundle.search(beginning, options);
  const more = alike.filter(({ id }) => results.every((result) => result.id !== id));
  // The stem of a beginning is not the word’s, so its places say nothing; the letters do.
  return [...results, ...more.map((result) => ({ ...result, words: [] }))];
}

/** What several ways of asking for one word found, each document once and as the best of them has it. */
function together(answers: readonly (readonly SearchResult[])[]): readonly SearchResult[] {
  if (answers.length === 1) return answers[0] ?? [];
  const found = Map.groupBy(answers.flat(), ({ id }) => id);
  return [...found.values()].map((same) => {
    const [best] = same.toSorted((a, b) => b.score - a.score);
    return best as SearchResult;
  });
}

async function lookedInto({ results, score }: Held): Promise<LikelyDocument> {
  const [first] = results.values();
  if (first === undefined) throw new Error('A document that no word found');
  const fragment = await first.data();
  const words = wordsOf(fragment);
  const inflections = new Map<AskedWord, ReadonlySet<number>>();
  // One after the other: Pagefind puts the places of each search into the one object of the fragment.
  for (const [word, result] of results) {
    const isAlike = (place: number) =>
      waysToWrite(words[place] ?? '').some((found) => answerOf(word, found) > 0);
    if (word.unspaced || result.words.every(isAlike)) continue;
    const { weighted_locations = [] } = await result.data();
    const places = weighted_locations.filter(isSameStem).map(({ location }) => location);
    inflections.set(word, new Set(places.filter((place) => !isOtherWord(word, words[place] ?? ''))));
  }
  return { fragment, inflections, rank: score };
}

/** Whether two words are one only to Pagefind, which takes vowel signs for accents: “कमल” (lotus), “कमाल” (wonder). */
function isOtherWord({ text }: AskedWord, found: string): boolean {
  const letters = (word: string) => word.replaceAll(/\p{M}/gu, '');
  return waysToWrite(found).some((way) => way !== text && letters(way) === letters(text));
}

/**
 * Pagefind gives a place the square of its weight (24 for plain text), less the longer its stem is than the one
 * asked: “such” for “suing”, whose stem is “su”. The full measure, 0.889, is the stem of “sued” and “suing” itself.
 */
function isSameStem({ weight, balanced_score }: { weight: number; balanced_score: number }): boolean {
  return balanced_score / (weight * 24) ** 2 > 0.8;
}
