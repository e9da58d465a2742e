/* For tests: a bundle that finds as Pagefind does, with a stemmer that only knows a few English endings. */

import type { Fragment, SearchBundle, SearchOptions, SearchResult } from '../../src/search/bundle/bundle.ts';
import { fold, foldedWords } from '../../src/search/words/fold.ts';

/** A document of a fake bundle. */
export interface FakeDocument {
  address: string;
  title?: string;
  kind?: string;
  /** Calendar date. */
  date?: string;
  /** Texts by id, each with the place that it stands in before a bar: `The report | The order …`. */
  blocks: Readonly<Record<string, string>>;
}

/** A bundle of documents, and what it was asked. */
export interface FakeBundle extends SearchBundle {
  asked: string[];
}

export function fakeBundle(...documents: readonly FakeDocument[]): FakeBundle {
  const asked: string[] = [];
  return {
    asked,
    async search(query: string, options: SearchOptions) {
      asked.push(query);
      const results = documents
        .filter(
          ({ kind = 'article' }) =>
            options.filters?.['kind'] === undefined || options.filters['kind'] === kind,
        )
        .flatMap((document) => resultOf(document, query, options) ?? [])
        .sort((a, b) => b.score - a.score);
      return { results };
    },
  };
}

function resultOf(document: FakeDocument, query: string, options: SearchOptions): SearchResult | undefined {
  const fragment = fragmentOf(document);
  const words = fragment.raw_content.split(' ');
  const locations = words.flatMap((word, location) => {
    const stems = foldedWords(word).map(stemOf);
    if (!stems.some((stem) => stem.startsWith(stemOf(fold(query))))) return [];
    const isSame = stems.includes(stemOf(fold(query)));
    return [{ weight: 1, balanced_score: 24 ** 2 * (isSame ? 0.889 : 0.5), location }];
  });
  if (locations.length === 0) return undefined;
  return {
    id: document.address,
    score: options.sort ? Date.parse(document.date ?? '1970-01-01') : locations.length,
    words: locations.map(({ location }) => location),
    data: async () => ({ ...fragment, weighted_locations: locations }),
  };
}

/** A document as a bundle keeps it. */
export function fragmentOf({ address, title = 'A story', kind = 'article', blocks }: FakeDocument): Fragment {
  const words: string[] = [];
  const anchors = Object.entries(blocks).map(([id, written]) => {
    const [place = '', text = ''] = written.split(' | ');
    const location = words.length;
    words.push(...text.split(' '));
    return { id, element: 'p', title: place, location };
  });
  return { url: address, raw_content: words.join(' '), meta: { title, kind }, anchors };
}

function stemOf(word: string): string {
  return word.replace(/(ing|ed|es|s)$/, '');
}
