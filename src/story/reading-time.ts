import { type Block, plainText } from './story.ts';

/** Words a minute at which adults read prose for understanding; between the figures found for English and Portuguese. */
const wordsPerMinute = 220;

/** Minutes that reading some blocks takes, at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
  const words = blocks.reduce((sum, block) => sum + plainText(block).split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}
