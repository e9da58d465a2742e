import type { SearchOptions } from './bundle/bundle.ts';
import { optionsOf, type SearchState } from './state.ts';
import { askedWords, worthAsking } from './words/asked-words.ts';

/** How many documents have the words of a query, by what each filter may be set to. */
export type FilterCounts = Readonly<Record<'kind' | 'topic', Readonly<Record<string, number>>>>;

/** A bundle that can say how many documents have all words of a query, by the filters and their values. */
export interface CountingBundle {
  count(query: string, options: SearchOptions): Promise<Readonly<Record<string, FilterCounts['kind']>>>;
}

/** Counts what each filter leaves, with the other one as it is set. */
export async function filterCounts(bundle: CountingBundle, state: SearchState): Promise<FilterCounts> {
  const words = worthAsking(askedWords(state.query)).map(({ text }) => text);
  if (words.length === 0) return { kind: {}, topic: {} };
  const { kind: _kind, topic: _topic, ...free } = state;
  const counted = async (name: keyof FilterCounts, other: SearchState) =>
    (await bundle.count(words.join(' '), optionsOf(other)))[name] ?? {};
  const [kind, topic] = await Promise.all([
    counted('kind', { ...free, ...(state.topic && { topic: state.topic }) }),
    counted('topic', { ...free, ...(state.kind && { kind: state.kind }) }),
  ]);
  return { kind, topic };
}
