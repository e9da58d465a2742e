import type { Language } from '../i18n/languages.ts';
import { isReport } from '../schema/story-head.ts';
import { textsOf } from '../story/blocks.ts';
import type { LinkUse } from '../story/page.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { type Article, blocksOf, type Conversa } from '../story/story.ts';
import type { Inline } from '../story/text.ts';
import { hasSources } from './passages-on-page.ts';

/** Ids of the places in a text; `unknown` where a part of it could not be read, so that any may be there. */
export type Fragments = ReadonlySet<string> | 'unknown';

/** What a block is not translated into a language stands on its page in the source language, with the same id. */
export function fragmentsOfStory(story: StoryDraft, language: Language): Fragments {
  const { documents, head, partial } = story;
  if (!hasSources(story)) return 'unknown';
  const shown = documents.filter(
    (document) =>
      document.language === language ||
      document.language.path === head?.value.documents[document.kind]?.source,
  );
  const isShown = ({ kind, language: other }: StoryDraft['partial'][number]) =>
    other === language || other.path === head?.value.documents[kind]?.source;
  if (partial.some(isShown)) return 'unknown';
  const layers = shown.flatMap((document) => (document.kind === 'article' ? document.layers : []));
  return new Set([
    ...(head?.value.source.some(isReport) ? ['original'] : []),
    'about',
    'top',
    ...(head?.value.relations ? ['map'] : []),
    ...(shown.some(({ kind }) => kind === 'conversa') ? ['conversa'] : []),
    ...layers.map(({ kind }) => kind),
    ...shown.flatMap(blocksOf).map(({ id }) => id),
  ]);
}

/** The links in a document, in the order of reading. */
export function linksOf(document: Article | Conversa): LinkUse[] {
  return blocksOf(document).flatMap((block) => [
    ...(block.kind === 'figure' && block.href !== undefined ? [{ to: block.href, place: block.place }] : []),
    ...textsOf(block).flatMap(linksIn),
  ]);
}

function linksIn(inlines: readonly Inline[]): LinkUse[] {
  return inlines.flatMap((inline) => {
    if (!('text' in inline)) return [];
    return [
      ...(inline.kind === 'link' ? [{ to: inline.to, place: inline.place }] : []),
      ...linksIn(inline.text),
    ];
  });
}
