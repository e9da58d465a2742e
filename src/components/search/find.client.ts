/* Asks the languages of a site in turn: the page's own first, the newest of each first. */
import { type Answer, answersWell } from '../../search/ask.ts';
import { firstPage } from '../../search/documents.ts';
import type { FurtherSearch } from '../../search/parts/ask-parts.ts';
import type { SearchState } from '../../search/state.ts';
import type { SearchLanguage } from '../../search/words/words.ts';
import { askFurtherIn, askIn } from './bundles.client.ts';
import {
  type Found,
  type FoundEverywhere,
  type Further,
  hasMoreThanShown,
  isGood,
  listedFor,
  shownOf,
  withFurther,
} from './found.client.ts';
import { type ListedDocument, passagesIn, placesIn, withOthersBeside, withoutPlaces } from './join.client.ts';

/** With fewer passages than this the other languages are asked without being told to. */
const few = 3;
/** So many older parts are asked without being told to, and so many when told. */
const olderByThemselves = 4;
const olderWhenTold = 12;

/** The languages of a site, that of the page first. */
export type SearchLanguages = readonly [SearchLanguage, ...SearchLanguage[]];

/** What a query leads to. */
export interface FirstFound {
  found: FoundEverywhere;
  /** Languages that were not asked. */
  unasked: readonly SearchLanguage[];
}

/**
 * Asks a query.
 * @param listEarly is given what the page's own language has, once that is an answer, while more is still coming;
 * what was given is the beginning of what is found.
 */
export async function find(
  [own, ...others]: SearchLanguages,
  state: SearchState,
  elsewhereToo: boolean,
  listEarly: (documents: readonly ListedDocument[]) => void,
): Promise<FirstFound> {
  const first = await askIn(own, state);
  const newest = shownOf(first, state);
  const listed = await listedFor(newest, own, own);
  const early = () => isGood(first) && listEarly(listed);
  if (first.rest === undefined) early();
  const search = await askFurtherIn(own, state, first, olderByThemselves);
  const known = new Set(first.answer.documents);
  const older = search.answer.documents.filter((document) => !known.has(document));
  // What is listed already stays where it is; else what answers well stands first, however old.
  const inTurn = new Set([...newest, ...older]);
  const shown = isGood(first) ? [...inTurn] : search.answer.documents.filter((each) => inTurn.has(each));
  const documents = await listedFor(shown, own, own);
  const isAnswered = passagesIn(documents) > 0 && answersWell(search.answer);
  const wanted = elsewhereToo || passagesIn(documents) < few || !isAnswered ? others : [];
  if (wanted.length > 0) early();
  const asking = Promise.all(wanted.map((language) => findElsewhere(language, state, own)));
  const elsewhere = await asking.catch((cause: unknown) => {
    if (isAnswered) return [];
    throw cause;
  });
  // Where another language answers the whole query, a few shared words in this one are no answer.
  const isBeaten = !answersWell(search.answer) && elsewhere.some((each) => answersWell(each.search.answer));
  const kept = isBeaten ? [] : documents;
  const places = placesIn(kept);
  const besides = elsewhere.flatMap((each) => each.documents);
  return {
    found: {
      state,
      own: {
        language: own,
        search,
        documents: withOthersBeside(kept, besides),
        hasMore: !isBeaten && hasMoreThanShown(first, state),
      },
      others: elsewhere.map((each) => ({ ...each, documents: withoutPlaces(each.documents, places) })),
    },
    unasked: elsewhere.length < others.length ? others : [],
  };
}

async function findElsewhere(
  language: SearchLanguage,
  state: SearchState,
  reader: SearchLanguage,
): Promise<Found> {
  const first = await askIn(language, state);
  const search = await askFurtherIn(language, state, first, olderByThemselves);
  const known = new Set(first.answer.documents.slice(shownOf(first, state).length));
  const documents = search.answer.documents.filter((document) => !known.has(document));
  return {
    language,
    search,
    documents: await listedFor(documents, language, reader),
    hasMore: hasMoreThanShown(first, state),
  };
}

/** What is added to what was found. */
export interface FoundBesides {
  found: FoundEverywhere;
  own: readonly ListedDocument[];
  elsewhere: readonly ListedDocument[];
  /** Whether nothing has come because it could not be had. */
  hasFailed: boolean;
}

const nothing: Answer = { documents: [], forms: [], coverage: 0, hasMore: false };

/** Goes on with what is older, in every language that was asked. */
export function findOlder(before: FoundEverywhere): Promise<FoundBesides> {
  const { state } = before;
  return goneOn(before, state, async ({ language, search, hasMore }) => ({
    ...(await askFurtherIn(language, state, { ...search, answer: nothing }, olderWhenTold)),
    hasMore,
    wasCut: search.answer.hasMore,
  }));
}

/** Goes on with what the newest have beyond what is listed, in every language in which that is something. */
export function findMore(before: FoundEverywhere): Promise<FoundBesides> {
  const { most = firstPage } = before.state;
  const state = { ...before.state, most: most * 2 };
  return goneOn(before, state, async ({ language, search, hasMore }) => {
    const { answer } = hasMore ? await askIn(language, state) : { answer: nothing };
    // What is beyond the first page is of older parts, whose own ends are not reached.
    const wasCut = search.answer.hasMore && search.answer.documents.length > most;
    return { answer, rest: search.rest ?? [], hasFailed: false, hasMore: answer.hasMore, wasCut };
  });
}

/** What was found, together with what is asked for besides and not listed yet. */
async function goneOn(
  before: FoundEverywhere,
  state: SearchState,
  asking: (found: Found) => Promise<FurtherSearch & Pick<Further, 'hasMore' | 'wasCut'>>,
): Promise<FoundBesides> {
  const reader = before.own.language;
  const further = async (found: Found): Promise<Further> => {
    const { hasMore, wasCut, ...search } = await asking(found);
    const documents = await listedFor(search.answer.documents, found.language, reader);
    return { search, documents, hasMore, wasCut };
  };
  const [own, ...others] = await Promise.all([further(before.own), ...before.others.map(further)]);
  const listedBefore = placesIn([before.own, ...before.others].flatMap(({ documents }) => documents));
  const ownNews = { ...own, documents: withoutPlaces(own.documents, listedBefore) };
  const places = new Set([...listedBefore, ...placesIn(ownNews.documents)]);
  const news = others.map((each) => ({ ...each, documents: withoutPlaces(each.documents, places) }));
  const elsewhere = news.flatMap(({ documents }) => documents);
  const isEmpty = ownNews.documents.length + elsewhere.length === 0;
  return {
    found: {
      state,
      own: withFurther(before.own, ownNews),
      others: before.others.map((each, index) => withFurther(each, news[index])),
    },
    own: ownNews.documents,
    elsewhere,
    hasFailed: isEmpty && [own, ...others].some(({ search }) => search.hasFailed),
  };
}
