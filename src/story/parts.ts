import type { ShownArticle } from './pairing/shown.ts';
import type { Story } from './story.ts';

/** A layer of the article, or the map of who stands where. */
export type Part = ShownArticle['layers'][number] | { kind: 'map' };

/** What a page shows of an article, in order: its layers, and the map before the layers for whoever wants all of it. */
export function partsOf({ layers }: ShownArticle, { head }: Story): Part[] {
  if (head.relations === undefined) return [...layers];
  const deep = layers.findIndex(({ kind }) => kind === 'report' || kind === 'quotes');
  const at = deep < 0 ? layers.length : deep;
  return [...layers.slice(0, at), { kind: 'map' }, ...layers.slice(at)];
}
