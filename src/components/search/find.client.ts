/* Asks the languages of a site in turn: the page's own first, the newest of each first. */
import { answersWell } from '../../search/ask.ts';
import type { SearchState } from '../../search/state.ts';
import type { SearchLanguage } from '../../search/words/words.ts';
import { askFurtherIn, askIn } from './bundles.client.ts';
import { type Found, type FoundEverywhere, isGood, listedFor, shownOf, withOlder } from './found.client.ts';
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
  const newest = shownOf(first);
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
      own: { language: own, search, documents: withOthersBeside(kept, besides) },
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
  const known = new Set(first.answer.documents.slice(shownOf(first).length));
  const documents = search.answer.documents.filter((document) => !known.has(document));
  return { language, search, documents: await listedFor(documents, language, reader) };
}

/** What older parts add to what was found. */
export interface OlderFound {
  found: FoundEverywhere;
  own: readonly ListedDocument[];
  elsewhere: readonly ListedDocument[];
  /** Whether nothing has come because it could not be had. */
  hasFailed: boolean;
}

/** Goes on with what is older, in every language that was asked. */
export async function findOlder(before: FoundEverywhere): Promise<OlderFound> {
  const reader = before.own.language;
  const further = async ({ language, search }: Found) => {
    const none = { ...search, answer: { documents: [], forms: [], coverage: 0 } };
    const older = await askFurtherIn(language, before.state, none, olderWhenTold);
    const documents = await listedFor(older.answer.documents, language, reader);
    return { language, search: older, documents };
  };
  const [own, ...others] = await Promise.all([further(before.own), ...before.others.map(further)]);
  const elsewhereBefore = placesIn(before.others.flatMap(({ documents }) => documents));
  const ownNews = { ...own, documents: withoutPlaces(own.documents, elsewhereBefore) };
  const places = placesIn([...before.own.documents, ...ownNews.documents]);
  const news = others.map((each) => ({ ...each, documents: withoutPlaces(each.documents, places) }));
  const elsewhere = news.flatMap(({ documents }) => documents);
  const isEmpty = ownNews.documents.length + elsewhere.length === 0;
  return {
    found: {
      ...before,
      own: withOlder(before.own, ownNews),
      others: before.others.map((each, index) => withOlder(each, news[index])),
    },
    own: ownNews.documents,
    elsewhere,
    hasFailed: isEmpty && [own, ...others].some(({ search }) => search.hasFailed),
  };
}
