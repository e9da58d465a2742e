/* Says in the filters of the search how many results each of their choices leads to, as they are counted everywhere. */
import { firstPage } from '../../search/documents.ts';
import type { FoundDocument } from '../../search/rank-passages.ts';
import { optionsOf, type SearchState } from '../../search/state.ts';
import type { SearchLanguage } from '../../search/words/words.ts';
import { askIn, countIn } from './bundles.client.ts';
import {
  type Found,
  type FoundEverywhere,
  hasMoreThanShown,
  isCut,
  listedFor,
  shownOf,
} from './found.client.ts';
import { passagesIn } from './join.client.ts';

type Filter = 'kind' | 'topic';

/** How many results a choice leads to; `hasMore` where that is how many there are at least. */
interface Count {
  results: number;
  hasMore: boolean;
}

/** What each choice of the filters says without a number. */
const names = new WeakMap<HTMLOptionElement, string>();

/** What a choice of a filter is called. */
export function nameOfChoice(option: HTMLOptionElement): string {
  const name = names.get(option) ?? option.text;
  names.set(option, name);
  return name;
}

/**
 * Writes the numbers into the choices.
 * @param found what is listed; absent where nothing is asked, and no number stands.
 */
export async function showCounts(
  form: HTMLFormElement,
  found: FoundEverywhere | undefined,
  isLast: () => boolean,
  numbersIn: string,
): Promise<void> {
  const [kind, topic] = found ? await countsOfBoth(found) : [];
  if (!isLast()) return;
  const format = new Intl.NumberFormat(numbersIn);
  for (const [filter, counts] of Object.entries({ kind, topic })) {
    for (const option of form.querySelectorAll<HTMLOptionElement>(`[name=${filter}] option`)) {
      const name = nameOfChoice(option);
      const { results, hasMore } = counts?.get(option.value) ?? { results: 0, hasMore: false };
      option.text = results > 0 ? `${name} (${format.format(results)}${hasMore ? '+' : ''})` : name;
    }
  }
}

/** Of both filters; what both have to ask is asked once. */
async function countsOfBoth(found: FoundEverywhere): Promise<Map<string, Count>[]> {
  const { own, state } = found;
  // What another language answers better is not listed, and would not be counted as it is listed.
  if (own.documents.length === 0 && own.search.answer.documents.length > 0) return [];
  const having = await countIn(own.language, state);
  const known = new Map<string, Promise<Found>>();
  const asking = (wanted: SearchState) => {
    const key = JSON.stringify(optionsOf(wanted));
    const asked = known.get(key) ?? foundWith(own.language, wanted);
    known.set(key, asked);
    return asked;
  };
  return Promise.all((['kind', 'topic'] as const).map((filter) => countsOf(filter, found, having, asking)));
}

/** For each choice of a filter, with the other one as it is set, what it leads to; that of none by an empty name. */
async function countsOf(
  filter: Filter,
  { state, own }: FoundEverywhere,
  { [filter]: having, hasMore }: Awaited<ReturnType<typeof countIn>>,
  asking: (state: SearchState) => Promise<Found>,
): Promise<Map<string, Count>> {
  const { language } = own;
  const { [filter]: chosen = '', ...free } = state;
  const all = await asking(free);
  const ofDocument = ({ kind, topics }: FoundDocument) => (filter === 'kind' ? [kind] : topics);
  const documents = shownOf(all.search, free);
  const choices = new Set([...documents.flatMap(ofDocument), ...Object.keys(having)]);
  // Of what is not looked into yet only some is known, and asking for each choice would cost a reader more than it says.
  const isWhole = !isCut(all) && !hasMore;
  const counted = [...choices].map(async (choice): Promise<[string, Count]> => {
    if (isWhole) return [choice, countOf(await asking({ ...free, [filter]: choice }), true)];
    const known = documents.filter((document) => ofDocument(document).includes(choice));
    const results = passagesIn(await listedFor(known, language, language));
    // Each document has one at least, and no more of them than a page are listed at first.
    return [choice, { results: Math.max(results, Math.min(having[choice] ?? 0, firstPage)), hasMore: true }];
  });
  return new Map([
    ...(await Promise.all(counted)),
    ...(chosen ? [['', countOf(all, isWhole)] as const] : []),
    // What is listed is said beside the list, and the choice it belongs to says the same.
    ...(chosen ? [[chosen, countOf(own, true)] as const] : []),
  ]);
}

function countOf(found: Found, isWhole: boolean): Count {
  return { results: passagesIn(found.documents), hasMore: !isWhole || isCut(found) };
}

/** What the newest of a language have. */
async function foundWith(language: SearchLanguage, state: SearchState): Promise<Found> {
  const search = await askIn(language, state);
  const documents = await listedFor(shownOf(search, state), language, language);
  return { language, search, documents, hasMore: hasMoreThanShown(search, state) };
}
