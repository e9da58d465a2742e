import { blocksOf, type Story } from '../story.ts';

/** The pictures that only stand for videos, by the names that the documents of a story have for them. */
export function posterNames({ article }: Pick<Story, 'article'>): Set<string> {
  const blocks = Object.values(article.in).flatMap(blocksOf);
  const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.src] : []));
  return new Set(blocks.flatMap((block) => (block.kind === 'video' ? [block.poster] : []))).difference(
    new Set(figures),
  );
}
