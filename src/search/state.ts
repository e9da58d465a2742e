import { type DocumentKind, documentKinds } from './bundle/bundle.ts';
import type { AskOptions } from './documents.ts';

/** What a reader asked for: all of it but how much stands in the address. */
export interface SearchState {
  query: string;
  /** Only documents of this kind. */
  kind?: DocumentKind;
  /** Only documents of this topic. */
  topic?: string;
  /** Newest first, instead of the best match. */
  newestFirst?: true;
  /** So many documents of a bundle; absent for a first page. */
  most?: number;
}

/** Reads the state from the address. */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const kind = documentKinds.find((known) => known === parameters.get('kind'));
  const topic = parameters.get('topic');
  return {
    query: parameters.get('q')?.trim() ?? '',
    ...(kind && { kind }),
    ...(topic && { topic }),
    ...(parameters.get('order') === 'date' && { newestFirst: true }),
  };
}

/** An address with the state in it; what else it has stays. */
export function addressWith(address: string, { query, kind, topic, newestFirst }: SearchState): string {
  const url = new URL(address);
  const values = { q: query, kind, topic, order: newestFirst && 'date' };
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** The state as bundles are asked for it. */
export function optionsOf({ kind, topic, newestFirst, most }: SearchState): AskOptions {
  return {
    ...((kind || topic) && { filters: { ...(kind && { kind }), ...(topic && { topic }) } }),
    ...(newestFirst && { sort: { date: 'desc' } }),
    ...(most && { most }),
  };
}
