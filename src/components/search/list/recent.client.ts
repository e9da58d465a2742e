import { keep, keptJson } from '../../site/storage.client.ts';

/* Queries that led somewhere, kept on the device and nowhere else. */
const storageKey = 'hearth-searches';
const most = 6;

/** The latest queries, the newest first. */
export function recentQueries(): string[] {
  const stored = keptJson('localStorage', storageKey);
  return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
}

/** Remembers a query that led somewhere. */
export function rememberQuery(query: string): void {
  const queries = [query, ...recentQueries().filter((other) => other !== query)].slice(0, most);
  keep('localStorage', storageKey, JSON.stringify(queries));
}

/** Forgets all queries. */
export function forgetQueries(): void {
  keep('localStorage', storageKey);
}
