import { type Answer, answersWell, ask } from '../ask.ts';
import type { DocumentKind, SearchBundle, SearchOptions } from '../bundle/bundle.ts';
import { askedWords } from '../words/asked-words.ts';
import { termsIn, variantsOf } from '../words/variants.ts';
import { filesFor, partsFor } from './choose-parts.ts';
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
  /** Parts that may answer too and were not asked yet, in the order in which they are. */
  rest: readonly SearchPart[];
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
  options: SearchOptions = {},
): Promise<Search> {
  const { first, layout } = sources;
  if (!('parts' in layout)) return { answer: await ask(first, layout, query, options), rest: [] };
  const knowing = knownOf(layout, sources, query, options);
  const [answer, { terms, likely }] = await Promise.all([
    ask(
      first,
      knowing.then(({ terms }) => terms),
      query,
      options,
    ),
    knowing,
  ]);
  const named = new Set(terms.flatMap(({ part }) => (part === undefined ? [] : [layout.parts[part]])));
  const entries = likely.filter((part) => named.has(part));
  const answers = await Promise.all(entries.map((part) => askPart(sources, part, terms, query, options)));
  return {
    answer: joined([answer, ...answers], options),
    rest: likely.filter((part) => !named.has(part)),
  };
}

/** Asks further parts, until there is a page of what answers well. @param most how many parts at most. */
export async function askFurther(
  sources: SearchSources,
  { answer, rest }: Search,
  query: string,
  most: number,
  options: SearchOptions = {},
): Promise<Search> {
  const { layout } = sources;
  if (!('parts' in layout) || rest.length === 0) return { answer, rest };
  const { terms } = await knownOf(layout, sources, query, options);
  const answers = [answer];
  let asked = 0;
  const askThe = async (parts: readonly SearchPart[]) => {
    asked += parts.length;
    answers.push(...(await Promise.all(parts.map((part) => askPart(sources, part, terms, query, options)))));
  };
  while (asked < Math.min(most, rest.length) && !isFull({ answer: inOrder(answers, options) }))
    await askThe(rest.slice(asked, Math.min(asked + atATime, most)));
  // Entries have no year in which a reader could be told to look for them, and are few.
  if (rest.slice(asked).every(({ years }) => years === undefined)) await askThe(rest.slice(asked));
  return { answer: inOrder(answers, options), rest: rest.slice(asked) };
}

/** What the files of words say of a query: terms in it, and the parts that may answer. */
async function knownOf(
  layout: SearchLayout,
  sources: SearchSources,
  query: string,
  { filters, sort }: SearchOptions,
): Promise<{ terms: readonly PartTerm[]; likely: readonly SearchPart[] }> {
  const filesOf = (text: string) =>
    Promise.all(
      [...new Set(askedWords(text).flatMap((word) => filesFor(layout, word.text)))].map((file) =>
        sources.words(file),
      ),
    );
  const files = await filesOf(query);
  const kind = filters?.['kind'] as DocumentKind | undefined;
  const terms = termsIn(query, [...new Set(files.flatMap(({ terms }) => terms))]);
  const queries = [query, ...variantsOf(query, terms).map((variant) => variant.query)];
  const likely = await Promise.all(
    queries.map(async (each) => partsFor(layout, await filesOf(each), askedWords(each), kind)),
  );
  const hasAll = new Map<number, boolean>();
  for (const part of likely.flat()) hasAll.set(part.place, hasAll.get(part.place) || part.hasAll);
  // An entry answers to what it is called by in any language, whatever words its text has.
  for (const { part } of terms) {
    const named = part === undefined ? undefined : layout.parts[part];
    if (part !== undefined && named && hasKind(named, kind)) hasAll.set(part, true);
  }
  const places = [...hasAll.keys()].sort((a, b) => a - b);
  const isFirst = (place: number) => sort !== undefined || hasAll.get(place) === true;
  const inTurn = [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))];
  return { terms, likely: inTurn.flatMap((place) => layout.parts[place] ?? []) };
}

async function askPart(
  sources: SearchSources,
  part: SearchPart,
  terms: readonly PartTerm[],
  query: string,
  options: SearchOptions,
): Promise<Answer> {
  return ask(await sources.open(part), terms, query, options);
}

/** One answer of several that came together. */
function joined(answers: readonly Answer[], options: SearchOptions): Answer {
  const all = inOrder(answers, options);
  // Dates are in an order within each bundle only, and entries have none.
  return options.sort ? all : { ...all, documents: all.documents.toSorted((a, b) => b.score - a.score) };
}

/** One answer of several, of which the earlier ones may be listed already: what answers well stands before what does not. */
function inOrder(answers: readonly Answer[], { sort }: SearchOptions): Answer {
  const documents = answers.flatMap((answer) => answer.documents);
  return {
    documents: sort
      ? documents
      : [...documents.filter(answersWell), ...documents.filter((document) => !answersWell(document))],
    forms: [...new Set(answers.flatMap(({ forms }) => forms))],
    coverage: Math.max(0, ...answers.map(({ coverage }) => coverage)),
  };
}
