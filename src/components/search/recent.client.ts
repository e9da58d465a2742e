/* Queries that led somewhere, kept on the device and nowhere else. */
const storageKey = 'hearth-searches';
const kept = 6;

/** The latest queries, the newest first. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a query that led somewhere. */
export function rememberQuery(query: string): void {
  const queries = [query, ...recentQueries().filter((other) => other !== query)].slice(0, kept);
  try {
    localStorage.setItem(storageKey, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing still leads to the passage.
  }
}

/** Forgets all queries. */
export function forgetQueries(): void {
  localStorage.removeItem(storageKey);
}
