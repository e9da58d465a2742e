/* What a query has led to so far, in the language of the page and in others, and how it is said. */
import { filled } from '../../i18n/isolate.ts';
import { answersWell } from '../../search/ask.ts';
import { byPage } from '../../search/by-page.ts';
import type { Search } from '../../search/parts/ask-parts.ts';
import type { FoundDocument } from '../../search/rank-passages.ts';
import type { SearchState } from '../../search/state.ts';
import { counted, type SearchLanguage, type SearchWords } from '../../search/words/words.ts';
import { joined, type ListedDocument, listed, passagesIn } from './join.client.ts';

/** What is listed of a language. */
export interface Found {
  language: SearchLanguage;
  search: Search;
  documents: readonly ListedDocument[];
}

/** What is listed for a query. */
export interface FoundEverywhere {
  state: SearchState;
  own: Found;
  others: readonly Found[];
}

const documentsShown = 8;

/** What is listed of a first answer. */
export function shownOf({ answer }: Search): readonly FoundDocument[] {
  return answer.documents.slice(0, documentsShown);
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

/** What is said of all that was found. */
export function sentenceOf(found: FoundEverywhere, words: SearchWords): string {
  const { state, own, others } = found;
  const { query } = state;
  const { tag } = own.language;
  const count = passagesIn(own.documents);
  const listedOthers = others.filter(({ documents }) => documents.length > 0);
  const asked = [own, ...listedOthers].flatMap(({ search }) => search.answer.forms);
  const forms = new Intl.ListFormat(tag, { type: 'unit' }).format(new Set(asked));
  const years = yearsLeft(found);
  return [
    count > 0
      ? counted(words.results, count, tag, { query }, words.numbersIn)
      : filled(listedOthers.length > 0 ? words.noneHere : words.none, { query }),
    ...listedOthers.map(({ language, documents }) =>
      counted(words.elsewhere, passagesIn(documents), tag, { language: language.name }, words.numbersIn),
    ),
    ...(forms ? [filled(words.alsoAsked, { forms })] : []),
    ...(years === undefined ? [] : [filled(words.notAskedYet, { years })]),
  ].join(' ');
}

/** What a language has, with what older parts have added. */
export function withOlder(found: Found, older: Found | undefined): Found {
  if (older === undefined) return found;
  const { answer } = found.search;
  const { documents, forms } = older.search.answer;
  return {
    ...found,
    search: {
      answer: {
        ...answer,
        documents: [...answer.documents, ...documents],
        forms: [...new Set([...answer.forms, ...forms])],
      },
      ...(older.search.rest && { rest: older.search.rest }),
    },
    documents: [...found.documents, ...older.documents],
  };
}
