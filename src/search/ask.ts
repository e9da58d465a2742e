import type { SearchBundle } from './bundle/bundle.ts';
import { type AskOptions, likelyDocuments } from './documents.ts';
import { type FoundDocument, inSeveralBlocks, type Passage, rankPassages } from './rank-passages.ts';
import { type AskedWord, askedWords, worthAsking } from './words/asked-words.ts';
import { type SearchTerm, type Variant, variantsOf } from './words/variants.ts';

/** What one language's bundle answers. */
export interface Answer {
  documents: readonly FoundDocument[];
  /** What the query's terms are called, where asking by that led to something. */
  forms: readonly string[];
  /** How much of the query the best document answers, from 0 to 1. */
  coverage: number;
  /** Whether there are documents besides that may answer it. */
  hasMore: boolean;
}

/**
 * How much of a query a document has to answer; below it only shares words with it. A word or two name a thing, and
 * both belong to it: “coffee exports”. Whoever writes more describes it, in other words than the text’s.
 */
const enough = (words: readonly AskedWord[]) =>
  words.length < 4 && worthAsking(words).length < 3 ? 0.55 : 0.3;
/** A passage that answers less than this share of what the best one does is not listed. */
const worthListing = 0.4;
/** What the reader typed goes before what stands for it. */
const standIn = 0.97;

/** From this share of the query on, a document answers it and does not only share words with it. */
const well = 0.75;

/** Whether a document, or an answer in its best document, says what was asked for. */
export function answersWell({ coverage }: { coverage: number }): boolean {
  return coverage >= well;
}

/**
 * Asks a bundle a query, and the same with the other forms of the terms in it.
 * @param terms may still be coming while the query itself is asked.
 */
export async function ask(
  bundle: SearchBundle,
  terms: readonly SearchTerm[] | Promise<readonly SearchTerm[]>,
  query: string,
  options: AskOptions = {},
): Promise<Answer> {
  const [asked, variants] = await Promise.all([
    answersTo(bundle, query, options),
    Promise.resolve(terms).then((known) => answersToVariants(bundle, variantsOf(query, known), options)),
  ]);
  const best = new Map<string, FoundDocument>();
  for (const document of [asked, ...variants].flatMap(({ documents }) => documents)) {
    const key = `${document.address} ${document.kind}`;
    const known = best.get(key);
    best.set(key, known ? merged(known, document) : document);
  }
  const documents = [...best.values()]
    .map(withoutFaint)
    .sort(options.sort ? (a, b) => b.rank - a.rank : (a, b) => b.score - a.score);
  return {
    documents,
    forms: variants
      .filter(({ isName, documents: found }) => isName && found.length > 0)
      .map(({ form }) => form),
    coverage: Math.max(0, ...documents.map(({ coverage }) => coverage)),
    hasMore: [asked, ...variants].some(({ hasMore }) => hasMore),
  };
}

async function answersToVariants(bundle: SearchBundle, variants: readonly Variant[], options: AskOptions) {
  return Promise.all(
    variants.map(async ({ form, isName, query: variant, together }) => {
      const { documents, hasMore } = await answersTo(bundle, variant, options, together);
      return { form, isName, hasMore, documents: documents.map((document) => weighed(document, standIn)) };
    }),
  );
}

async function answersTo(
  bundle: SearchBundle,
  query: string,
  options: AskOptions,
  together?: ReadonlySet<string>,
): Promise<Pick<Answer, 'documents' | 'hasMore'>> {
  const words = askedWords(query);
  if (words.length === 0) return { documents: [], hasMore: false };
  const likely = await likelyDocuments(bundle, words, options);
  const ranked = rankPassages(likely.documents, words, together);
  return {
    documents: ranked.filter(({ coverage }) => coverage >= enough(words)),
    hasMore: likely.restAnswers * inSeveralBlocks >= enough(words),
  };
}

function weighed(document: FoundDocument, weight: number): FoundDocument {
  const passages = document.passages.map((passage) => ({ ...passage, score: passage.score * weight }));
  return { ...document, passages, score: document.score * weight };
}

/** One document that two queries found, with each passage as the better of them has it. */
function merged(one: FoundDocument, other: FoundDocument): FoundDocument {
  const passages = new Map<string, Passage>();
  for (const passage of [...one.passages, ...other.passages].sort((a, b) => b.score - a.score)) {
    if (!passages.has(passage.block)) passages.set(passage.block, passage);
  }
  return {
    ...one,
    passages: [...passages.values()],
    coverage: Math.max(one.coverage, other.coverage),
    score: Math.max(one.score, other.score),
  };
}

function withoutFaint(document: FoundDocument): FoundDocument {
  const passages = document.passages.filter(({ score }) => score >= document.score * worthListing);
  return { ...document, passages };
}
