import { type IndexedBlock, indexedBlocks } from './bundle/blocks.ts';
import type { DocumentKind, Fragment } from './bundle/bundle.ts';
import type { LikelyDocument } from './documents.ts';
import { excerptOf, type Segment } from './excerpt.ts';
import { type AskedWord, answerOf, worthAsking } from './words/asked-words.ts';
import { lettersOf } from './words/fold.ts';
import { type Hit, hitsTogether } from './words/together.ts';

/** A block in which words of the query stand. */
export interface Passage {
  /** Id of the block; empty for what stands before the first one. */
  block: string;
  /** What the block is part of: a layer, a speaker, a heading. */
  place: string;
  excerpt: readonly Segment[];
  /** The words found, as they are written in the block. */
  words: readonly string[];
  /** How much of the query it answers, from 0 to 1. */
  coverage: number;
  score: number;
}

/** A document with the passages that answer a query, the best one first. */
export interface FoundDocument {
  kind: DocumentKind;
  title: string;
  /** Its page. */
  address: string;
  /** The same document in other languages, by language path. */
  alternates: Readonly<Record<string, string>>;
  /** Ids of its topics. */
  topics: readonly string[];
  passages: readonly Passage[];
  coverage: number;
  score: number;
  /** Its place in the order of dates, where that was asked for: the newer, the greater. */
  rank: number;
}

/** A block, and for each word of the query where and how well it is answered. */
interface Candidate {
  block: IndexedBlock;
  hits: readonly (readonly Hit[])[];
}

/** A form that only the stemmer knows for an inflection of the word. */
const inflected = 0.9;

/** Words that stand in several blocks answer so much of what the same words in one do. */
export const inSeveralBlocks = 0.9;

/**
 * Ranks the blocks of documents by how well each answers the query. Pagefind ranks documents; here the answer is a
 * passage, so its blocks are weighed by themselves: how much of the query they hold, how rare those words are among
 * the blocks, how near each other they stand.
 * @param query at least one word.
 * @param together words of the query, folded, that count only where all of them stand near each other.
 */
export function rankPassages(
  documents: readonly LikelyDocument[],
  query: readonly AskedWord[],
  together: ReadonlySet<string> = new Set(),
): FoundDocument[] {
  const candidates = documents.map(({ fragment, inflections, rank }) => ({
    fragment,
    rank,
    blocks: indexedBlocks(fragment).map((block) => ({
      block,
      hits: hitsTogether(hitsIn(block, query, inflections), query, together),
    })),
  }));
  const all = candidates.flatMap(({ blocks }) => blocks);
  const weights = query.map(({ substance }, index) => {
    const holding = all.filter(({ hits }) => hits[index]?.length).length;
    return substance * Math.log(1 + (all.length + 1) / (holding + 0.5));
  });
  return candidates
    .map(({ fragment, blocks, rank }) => ({ ...documentOf(fragment, blocks, query, weights), rank }))
    .filter(({ passages }) => passages.length > 0);
}

function hitsIn(
  { folded, places }: IndexedBlock,
  query: readonly AskedWord[],
  inflections: LikelyDocument['inflections'],
): Candidate['hits'] {
  return query.map((word) => {
    const within = word.unspaced ? wordsWith(word.text, folded) : undefined;
    return folded.flatMap((parts, index) => {
      const stemmed = inflections.get(word)?.has(places[index] ?? -1) ? inflected : 0;
      const standing = within?.has(index) ? 1 : 0;
      const likeness = Math.max(stemmed, standing, ...parts.map((part) => answerOf(word, part)));
      return likeness > 0 ? [{ index, likeness }] : [];
    });
  });
}

/** The words that some letters stand in, also across two of them: a dictionary may cut text and query differently. */
function wordsWith(letters: string, folded: readonly (readonly string[])[]): Set<number> {
  const owners = folded.flatMap(([word = ''], index) => lettersIn(word).map(() => index));
  const text = folded.flatMap(([word = '']) => lettersIn(word));
  const wanted = lettersIn(letters);
  const found = new Set<number>();
  for (let at = 0; at + wanted.length <= text.length; at++) {
    if (!wanted.every((letter, offset) => text[at + offset] === letter)) continue;
    for (let offset = 0; offset < wanted.length; offset++) found.add(owners[at + offset] as number);
  }
  return found;
}

/** Letters with the vowel signs and marks that are drawn at them: without these it is another one. */
function lettersIn(word: string): readonly string[] {
  return word.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? [];
}

function documentOf(
  { meta, url, filters }: Fragment,
  candidates: readonly Candidate[],
  query: readonly AskedWord[],
  weights: readonly number[],
): Omit<FoundDocument, 'rank'> {
  const passages = candidates
    .map((candidate) => passageOf(candidate, query, weights))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.score - a.score);
  const anywhere = query.map((_, index) => Math.max(0, ...candidates.map(({ hits }) => bestOf(hits[index]))));
  return {
    kind: (meta['kind'] ?? 'page') as DocumentKind,
    title: meta['title'] ?? '',
    address: url.split('#')[0] ?? url,
    alternates: JSON.parse(meta['alternates'] ?? '{}'),
    topics: filters?.['topic'] ?? [],
    passages,
    coverage: Math.max(passages[0]?.coverage ?? 0, shareOf(anywhere, weights) * inSeveralBlocks),
    score: passages[0]?.score ?? 0,
  };
}

function passageOf(
  { block, hits }: Candidate,
  query: readonly AskedWord[],
  weights: readonly number[],
): Passage {
  const coverage = shareOf(hits.map(bestOf), weights);
  const found = markedIn(hits, query);
  const seen = new Set([...found].filter((index) => index < block.shown));
  const written = [...found].map((index) => lettersOf(block.words[index]?.text ?? '').text);
  return {
    block: block.id,
    place: block.place,
    excerpt: found.size > 0 ? excerptOf(block.words.slice(0, block.shown), seen) : [],
    words: [...new Set(written)],
    coverage,
    score:
      coverage *
      (1 + nearness(hits) * 0.25) *
      (1 + (calledBy(block.name, query, weights) / Math.max(coverage, 0.01)) * 0.3) *
      brevity(block.shown),
  };
}

function markedIn(hits: Candidate['hits'], query: readonly AskedWord[]): Set<number> {
  const worth = new Set(worthAsking(query));
  const marked = hits.filter((_, index) => worth.has(query[index] as AskedWord));
  return new Set(marked.flat().map(({ index }) => index));
}

function bestOf(hits: readonly Hit[] = []): number {
  return Math.max(0, ...hits.map(({ likeness }) => likeness));
}

/** How much of the query is answered, from 0 to 1, where each of its words is answered so well. */
function shareOf(likenesses: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return likenesses.reduce((sum, likeness, index) => sum + likeness * (weights[index] ?? 0), 0) / total;
}

/** How near the words stand that follow each other in the query: 1 for a phrase, which one word is by itself. */
function nearness(hits: Candidate['hits']): number {
  if (hits.length < 2) return 1;
  const gaps = hits.slice(1).map((next, index) => {
    const here = hits[index] ?? [];
    return Math.min(...here.flatMap((a) => next.map((b) => Math.max(1, Math.abs(b.index - a.index)))));
  });
  return gaps.reduce((sum, gap) => sum + 1 / gap, 0) / gaps.length;
}

/** How much of what a block answers stands in its own name, from 0 to 1: the entry “Tom Brown” is for that name. */
function calledBy(name: readonly string[], query: readonly AskedWord[], weights: readonly number[]): number {
  const asked = name.filter((other) => query.some((word) => answerOf(word, other) > 0)).length;
  if (asked === 0) return 0;
  const likenesses = query.map((word) => Math.max(...name.map((other) => answerOf(word, other))));
  return shareOf(likenesses, weights) * (asked / name.length);
}

/** Among equals the shorter block says it more directly; long ones are not held back by much. */
function brevity(words: number): number {
  return 1 / (1 + words / 1500);
}
