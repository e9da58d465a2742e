import type { PageNote } from './notes.ts';
import type { ShownArticle } from './pairing/shown.ts';
import type { Story } from './story.ts';

/** A layer of the article, or the map of who stands where. */
export type Part = ShownArticle['layers'][number] | { kind: 'map' };

/**
 * What a page shows of an article, in order: its layers, the map before the layers for whoever wants all of it, and the
 * notes, of which some may be made of sources alone.
 */
export function partsOf(article: ShownArticle, { head }: Story, notes: readonly PageNote[]): Part[] {
  const layers = article.layers.filter(({ kind }) => kind !== 'notes');
  const blocks = article.layers.find(({ kind }) => kind === 'notes')?.blocks ?? [];
  const end: Part[] = notes.some(({ at }) => at === 'article') ? [{ kind: 'notes', blocks }] : [];
  if (head.relations === undefined) return [...layers, ...end];
  const deep = layers.findIndex(({ kind }) => kind === 'report' || kind === 'quotes' || kind === 'unknowns');
  const at = deep < 0 ? layers.length : deep;
  return [...layers.slice(0, at), { kind: 'map' }, ...layers.slice(at), ...end];
}
