import { type Answer, answersWell, ask } from '../ask.ts';
import type { DocumentKind, SearchBundle } from '../bundle/bundle.ts';
import type { AskOptions } from '../documents.ts';
import { askedWords } from '../words/asked-words.ts';
import { foldedWords } from '../words/fold.ts';
import { termsIn, variantsOf } from '../words/variants.ts';
import { fileOfTerms, filesFor, partsFor } from './choose-parts.ts';
import { hasKind, type PartTerm, type SearchLayout, type SearchPart, type WordsFile } from './layout.ts';

/** Where a language's search is asked. */
export interface SearchSources {
  /** The bundle that is asked first, with the newest stories. */
  first: SearchBundle;
  /** What else there is, or all terms where that bundle has everything. */
  layout: SearchLayout | readonly PartTerm[];
  /** Fetches a file of words. */
  words(file: string): Promise<WordsFile>;
  /** Opens the bundle of a part. */
  open(part: SearchPart): Promise<SearchBundle>;
}

/** What a language has answered so far. */
export interface Search {
  answer: Answer;
  /** Parts that may answer too and were not asked yet, in the order in which they are; absent until that was looked up. */
  rest?: readonly SearchPart[];
}

/** What a language has answered, once it is known what is left. */
export interface FurtherSearch extends Required<Search> {
  /** Whether parts could not be had that should have been asked. */
  hasFailed: boolean;
}

/** So many documents that answer well are a page of results: nothing older is asked for by itself. */
const pageOfResults = 8;

/** Whether there is a page of results. */
export function isFull({ answer }: Pick<Search, 'answer'>): boolean {
  return answer.documents.filter(answersWell).length >= pageOfResults;
}

/** So many parts are asked at a time. */
const atATime = 2;

/** Asks for the newest, and for the entries that a query names. */
export async function askFirst(
  sources: SearchSources,
  query: string,
  options: AskOptions = {},
): Promise<Search> {
  const { first, layout } = sources;
  if (!('parts' in layout)) return { answer: await ask(first, layout, query, options), rest: [] };
  const finding = termsOf(layout, sources, query);
  const [answer, ...answers] = await Promise.all([
    ask(first, finding, query, options),
    ...(await finding.then((terms) =>
      entryParts(layout, terms, options).map((part) => askPart(sources, part, terms, query, options)),
    )),
  ]);
  return { answer: joined([answer, ...answers], options) };
}

/**
 * Asks further parts, until there is a page of what answers well. Where some cannot be had, what there is stays, and
 * they are left.
 * @param most how many parts at most.
 */
export async function askFurther(
  sources: SearchSources,
  { answer, rest: known }: Search,
  query: string,
  most: number,
  options: AskOptions = {},
): Promise<FurtherSearch> {
  const { layout } = sources;
  if (!('parts' in layout)) return { answer, rest: [], hasFailed: false };
  const kind = kindOf(options);
  // Whatever may answer, until it can be said what does.
  let rest: readonly SearchPart[] = known ?? layout.parts.filter((part) => hasKind(part, kind));
  const answers = [answer];
  let hasFailed = false;
  try {
    const terms = await termsOf(layout, sources, query);
    rest = known ?? (await likelyParts(layout, sources, query, terms, options));
    const left = () => rest.slice(answers.length - 1);
    const askThe = async (parts: readonly SearchPart[]) => {
      answers.push(
        ...(await Promise.all(parts.map((part) => askPart(sources, part, terms, query, options)))),
      );
    };
    while (left().length > 0 && answers.length <= most && !isFull({ answer: inOrder(answers, options) }))
      await askThe(left().slice(0, Math.min(atATime, most + 1 - answers.length)));
    // Entries have no year in which a reader could be told to look for them, and are few.
    if (left().every(({ years }) => years === undefined)) await askThe(left());
  } catch {
    hasFailed = true;
  }
  return { answer: inOrder(answers, options), rest: rest.slice(answers.length - 1), hasFailed };
}

async function wordsFilesOf(sources: SearchSources, files: readonly string[]): Promise<WordsFile[]> {
  return Promise.all([...new Set(files)].map((file) => sources.words(file)));
}

/** The terms in a query. */
async function termsOf(layout: SearchLayout, sources: SearchSources, query: string): Promise<PartTerm[]> {
  const files = foldedWords(query).flatMap((word) => fileOfTerms(layout, word));
  const terms = (await wordsFilesOf(sources, files)).flatMap((file) => file.terms);
  // A term is in a file for each of its forms.
  const each = new Map(terms.map((term) => [JSON.stringify(term), term]));
  return termsIn(query, [...each.values()]);
}

/** The parts with the entries of terms, which answer to what they are called by in any language. */
function entryParts({ parts }: SearchLayout, terms: readonly PartTerm[], options: AskOptions): SearchPart[] {
  const named = new Set(terms.flatMap(({ part }) => (part === undefined ? [] : (parts[part] ?? []))));
  return [...named].filter((part) => hasKind(part, kindOf(options)));
}

/** All other parts that may answer a query or what stands for it, in the order in which they are asked. */
async function likelyParts(
  layout: SearchLayout,
  sources: SearchSources,
  query: string,
  terms: readonly PartTerm[],
  options: AskOptions,
): Promise<SearchPart[]> {
  const kind = kindOf(options);
  const queries = [query, ...variantsOf(query, terms).map((variant) => variant.query)];
  const likely = await Promise.all(
    queries.map(async (each) => {
      const words = askedWords(each);
      const files = words.flatMap(({ text }) => filesFor(layout, text));
      return words.length === 0 ? [] : partsFor(layout, await wordsFilesOf(sources, files), words, kind);
    }),
  );
  const hasAll = new Map<number, boolean>();
  for (const part of likely.flat()) hasAll.set(part.place, hasAll.get(part.place) || part.hasAll);
  const places = [...hasAll.keys()].sort((a, b) => a - b);
  const isFirst = (place: number) => options.sort !== undefined || hasAll.get(place) === true;
  const inTurn = [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))];
  const asked = new Set(entryParts(layout, terms, options));
  return inTurn.flatMap((place) => layout.parts[place] ?? []).filter((part) => !asked.has(part));
}

function kindOf({ filters }: AskOptions): DocumentKind | undefined {
  return filters?.['kind'] as DocumentKind | undefined;
}

async function askPart(
  sources: SearchSources,
  part: SearchPart,
  terms: readonly PartTerm[],
  query: string,
  options: AskOptions,
): Promise<Answer> {
  return ask(await sources.open(part), terms, query, options);
}

/** One answer of several that came together. */
function joined(answers: readonly Answer[], options: AskOptions): Answer {
  const all = inOrder(answers, options);
  // Dates are in an order within each bundle only, and entries have none.
  return options.sort ? all : { ...all, documents: all.documents.toSorted((a, b) => b.score - a.score) };
}

/** One answer of several, of which the earlier ones may be listed already: what answers well stands before what does not. */
function inOrder(answers: readonly Answer[], { sort }: AskOptions): Answer {
  const documents = answers.flatMap((answer) => answer.documents);
  return {
    documents: sort
      ? documents
      : [...documents.filter(answersWell), ...documents.filter((document) => !answersWell(document))],
    forms: [...new Set(answers.flatMap(({ forms }) => forms))],
    coverage: Math.max(0, ...answers.map(({ coverage }) => coverage)),
    hasMore: answers.some(({ hasMore }) => hasMore),
  };
}
