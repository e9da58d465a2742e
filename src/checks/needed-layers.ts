import { error, type Finding } from '../schema/finding.ts';
import { layersOf } from '../schema/shape/layers.ts';
import type { Site } from '../schema/site-file.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';

/** An article has the layers that its publication needs; that its translations have them is the affair of their blocks. */
export function neededLayersOf(story: StoryDraft, site: Site): Finding[] {
  const needed = Object.entries(site.layers ?? {}).flatMap(([id, layer]) => (layer.needed ? [id] : []));
  const article = sourceDocument(story, 'article');
  if (needed.length === 0 || article === undefined) return [];
  const isPartial = story.partial.some(
    ({ kind, language }) => kind === 'article' && language === article.language,
  );
  if (isPartial) return [];
  const there = article.layers.map(({ kind }) => kind);
  return needed
    .filter((id) => !there.includes(id))
    .map((id) =>
      error(
        'missing-layer',
        article.title.place,
        `Missing layer “${id}”, expected it in every article: “layers” in site.yaml says that it is needed`,
        `Write <Layer kind="${id}">${placeFor(id, there, layersOf(site))}, in every language.`,
      ),
    );
}

/** Where a layer belongs in an article, by its neighbour. */
function placeFor(id: string, there: readonly string[], order: readonly string[]): string {
  const before = order.slice(0, order.indexOf(id)).findLast((other) => there.includes(other));
  return before === undefined ? ' behind the title' : ` behind “${before}”`;
}
