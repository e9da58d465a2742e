/* What a reader can do where nothing was found: each step is known to lead to something. */
import { filled } from '../../../i18n/isolate.ts';
import { answersWell } from '../../../search/ask.ts';
import { nearestSpelling } from '../../../search/nearest-spelling.ts';
import { optionsOf, type SearchState } from '../../../search/state.ts';
import type { SearchWords } from '../../../search/words/words.ts';
import { askIn, load } from '../bundles.client.ts';
import { find, type SearchLanguages } from '../find.client.ts';
import { isCut } from '../found.client.ts';
import { passagesIn } from '../join.client.ts';
import type { SetFilter } from '../search-form.client.ts';

/** A search that leads to something, and what it is called. */
export interface NextStep {
  text: string;
  state: SearchState;
}

/** The steps that are left after a search that found nothing. */
export async function nextSteps(
  languages: SearchLanguages,
  state: SearchState,
  filters: readonly SetFilter[],
  words: SearchWords,
): Promise<NextStep[]> {
  const steps = await Promise.all([
    respelled(languages, state, words),
    withoutFilters(languages, state, filters, words),
  ]);
  return steps.flat();
}

async function respelled(
  [own]: SearchLanguages,
  state: SearchState,
  words: SearchWords,
): Promise<NextStep[]> {
  const { first, layout } = await load(own);
  const names = 'parts' in layout ? [] : layout.flatMap((term) => term.own);
  const query = await nearestSpelling(first, names, state.query, optionsOf(state));
  if (query === undefined) return [];
  const meant = { ...state, query };
  const { answer } = await askIn(own, meant);
  return answersWell(answer) ? [{ text: filled(words.meant, { query }), state: meant }] : [];
}

/** Without each filter that hides something, or without all where only together they do. */
async function withoutFilters(
  languages: SearchLanguages,
  state: SearchState,
  filters: readonly SetFilter[],
  words: SearchWords,
): Promise<NextStep[]> {
  const without = (left: readonly SetFilter[]) => stepWithout(languages, state, left, words);
  const single = (await Promise.all(filters.map((filter) => without([filter])))).flat();
  return single.length > 0 || filters.length < 2 ? single : without(filters);
}

async function stepWithout(
  languages: SearchLanguages,
  state: SearchState,
  filters: readonly SetFilter[],
  words: SearchWords,
): Promise<NextStep[]> {
  const freed = { ...state };
  for (const { name } of filters) delete freed[name];
  const { found } = await find(languages, freed, false, () => {});
  const all = [found.own, ...found.others];
  const count = all.reduce((sum, { documents }) => sum + passagesIn(documents), 0);
  if (count === 0) return [];
  const { tag } = languages[0];
  const filter = new Intl.ListFormat(tag, { type: 'unit' }).format(filters.map(({ choice }) => choice));
  const number = new Intl.NumberFormat(words.numbersIn ?? tag).format(count);
  const text = `${filled(words.withoutFilter, { filter })} (${number}${all.some(isCut) ? '+' : ''})`;
  return [{ text, state: freed }];
}
