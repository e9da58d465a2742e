/* What a query has led to so far, in the language of the page and in others, and how it is said. */
import { filled } from '../../i18n/isolate.ts';
import { answersWell } from '../../search/ask.ts';
import { byPage } from '../../search/by-page.ts';
import { firstPage } from '../../search/documents.ts';
import type { FurtherSearch, Search } from '../../search/parts/ask-parts.ts';
import type { FoundDocument } from '../../search/rank-passages.ts';
import type { SearchState } from '../../search/state.ts';
import { counted, type Plural, type SearchLanguage, type SearchWords } from '../../search/words/words.ts';
import { joined, type ListedDocument, listed, passagesIn } from './join.client.ts';

/** What is listed of a language. */
export interface Found {
  language: SearchLanguage;
  search: Search;
  documents: readonly ListedDocument[];
  /** Whether the newest have more, which can be asked for at once. */
  hasMore: boolean;
}

/** What is listed for a query. */
export interface FoundEverywhere {
  state: SearchState;
  own: Found;
  others: readonly Found[];
}

/** What is listed of a first answer. */
export function shownOf({ answer }: Search, { most = firstPage }: SearchState): readonly FoundDocument[] {
  return answer.documents.slice(0, most);
}

/** Whether a first answer has more than is listed of it. */
export function hasMoreThanShown({ answer }: Search, { most = firstPage }: SearchState): boolean {
  return answer.hasMore || answer.documents.length > most;
}

/** Whether a first answer is worth showing before anything else has come. */
export function isGood({ answer }: Search): boolean {
  return answersWell(answer) && passagesIn(byPage(answer.documents).map(listed)) > 0;
}

/** Documents as they are listed to a reader, by their pages: where they are of another language, in the reader's. */
export function listedFor(
  documents: readonly FoundDocument[],
  language: SearchLanguage,
  reader: SearchLanguage,
): Promise<ListedDocument[]> {
  const pages = byPage(documents);
  return language === reader
    ? Promise.resolve(pages.map(listed))
    : Promise.all(pages.map((found) => joined(found, language, reader)));
}

/** Years of what was not asked yet in any language, as the reader's language writes them; `undefined` where that is nothing. */
export function yearsLeft({ own, others }: FoundEverywhere): string | undefined {
  const years = [own, ...others].flatMap(({ search }) =>
    (search.rest ?? []).flatMap((part) => part.years ?? []),
  );
  if (years.length === 0) return undefined;
  const format = new Intl.DateTimeFormat(own.language.tag, { year: 'numeric', timeZone: 'UTC' });
  const day = (year: number) => new Date(Date.UTC(year, 6));
  return format.formatRange(day(Math.min(...years)), day(Math.max(...years)));
}

/** Whether a language has more results than are listed, as far as was asked. */
export function isCut({ hasMore, search }: Found): boolean {
  return hasMore || search.answer.hasMore;
}

/** What is said of all that was found; every number is one of results, which are what can be chosen in the list. */
export function sentenceOf(found: FoundEverywhere, words: SearchWords): string {
  const { state, own, others } = found;
  const { query } = state;
  const { tag } = own.language;
  const sentence = (forms: Plural, { documents, ...rest }: Found, values: Readonly<Record<string, string>>) =>
    counted(forms, passagesIn(documents), tag, values, words.numbersIn, isCut({ documents, ...rest }));
  const listedOthers = others.filter(({ documents }) => documents.length > 0);
  const asked = [own, ...listedOthers].flatMap(({ search }) => search.answer.forms);
  const forms = new Intl.ListFormat(tag, { type: 'unit' }).format(new Set(asked));
  const years = yearsLeft(found);
  return [
    own.documents.length > 0
      ? sentence(words.results, own, { query })
      : filled(listedOthers.length > 0 ? words.noneHere : words.none, { query }),
    ...listedOthers.map((each) => sentence(words.elsewhere, each, { language: each.language.name })),
    ...(forms ? [filled(words.alsoAsked, { forms })] : []),
    ...(years === undefined ? [] : [filled(words.notAskedYet, { years })]),
  ].join(' ');
}

/** What comes to what is listed of a language. */
export interface Further {
  search: FurtherSearch;
  documents: readonly ListedDocument[];
  hasMore: boolean;
  /** Whether there was more already that is not asked for by this. */
  wasCut: boolean;
}

/** What a language has, with what was asked for besides. */
export function withFurther(found: Found, further: Further | undefined): Found {
  if (further === undefined) return found;
  const { answer } = found.search;
  const { documents, forms, hasMore } = further.search.answer;
  return {
    ...found,
    search: {
      answer: {
        ...answer,
        documents: [...answer.documents, ...documents],
        forms: [...new Set([...answer.forms, ...forms])],
        hasMore: hasMore || further.wasCut,
      },
      rest: further.search.rest,
    },
    documents: [...found.documents, ...further.documents],
    hasMore: further.hasMore,
  };
}
