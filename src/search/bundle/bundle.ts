/** A language's search bundle, as Pagefind 1.6 writes and searches it. */
export interface SearchBundle {
  search(query: string, options: SearchOptions): Promise<{ results: readonly SearchResult[] }>;
}

/** A document that a bundle found. */
export interface SearchResult {
  id: string;
  /** The better, the greater; with an order by date, its place in that order, the newest first. */
  score: number;
  /** Places of the words found, in the words of the fragment; none where only the title has it. */
  words: readonly number[];
  /** The fragment, with the locations that belong to this search. */
  data(): Promise<Fragment>;
}

/** Pagefind's own filters and order; without `sort`, by relevance. */
export interface SearchOptions {
  filters?: Readonly<Record<string, string>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** A document as the bundle keeps it, with the places where the words of the query are. */
export interface Fragment {
  url: string;
  raw_content: string;
  meta: Readonly<Record<string, string>>;
  /** Values of its filters; absent where it has none. */
  filters?: Readonly<Record<string, readonly string[]>>;
  anchors: readonly { id: string; element: string; text?: string; title?: string; location: number }[];
  weighted_locations?: readonly { weight: number; balanced_score: number; location: number }[];
}

/** The kinds of documents in a bundle. */
export const documentKinds = ['article', 'quotations', 'conversa', 'glossary', 'people', 'page'] as const;
export type DocumentKind = (typeof documentKinds)[number];
