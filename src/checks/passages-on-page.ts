import type { Language } from '../i18n/languages.ts';
import { error, type Finding, type Place } from '../schema/finding.ts';
import type { Block } from '../story/blocks.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { blocksOf } from '../story/story.ts';

/**
 * The article's blocks on the page of a language, its own and those of the source that are not translated; `undefined`
 * where some cannot be read.
 */
export function passagesOn(language: Language, story: StoryDraft): ReadonlyMap<string, Block> | undefined {
  const { documents, head, partial } = story;
  if (!hasSources(story)) return undefined;
  const articles = documents.filter(
    (document) =>
      document.kind === 'article' &&
      (document.language === language || document.language.path === head?.value.documents.article.source),
  );
  const isComplete = articles.length > 0 && !partial.some(({ kind }) => kind === 'article');
  return isComplete ? new Map(articles.flatMap(blocksOf).map((block) => [block.id, block])) : undefined;
}

/**
 * Whether what a story's page may show in its source languages is known: where `story.yaml` cannot be read, or a source
 * is not there, something else says so, and what seems to be missing may be in it.
 */
export function hasSources({ documents, head, partial }: StoryDraft): boolean {
  if (head === undefined) return false;
  const { article, conversa } = head.value.documents;
  const sources = { article: article.source, ...(conversa && { conversa: conversa.source }) };
  return Object.entries(sources).every(([kind, source]) =>
    [...documents, ...partial].some((text) => text.kind === kind && text.language.path === source),
  );
}

/** @param whose what the block has to do with whatever refers to it, to end a sentence with. */
export function unknownPassage(ref: string, place: Place, whose: string): Finding {
  return error(
    'unknown-passage',
    place,
    `Unexpected reference “${ref}”, expected the id of a block of the article`,
    `Look the id up at the end of the block that ${whose}.`,
  );
}
