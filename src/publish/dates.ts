/*
 * The publication knows days, not hours, and the formats here ask for an instant: midnight in UTC is the one that
 * every reader can tell for "no hour was given", and the same on whatever machine the site is built.
 */

/** A calendar date as RFC 3339 wants it: `2026-11-23T00:00:00Z`. */
export function instantOf(date: string): string {
  return `${date}T00:00:00Z`;
}

/** A calendar date as RSS wants it: `Mon, 23 Nov 2026 00:00:00 GMT`. */
export function rssDateOf(date: string): string {
  return new Date(instantOf(date)).toUTCString();
}
