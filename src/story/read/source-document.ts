import type { Article, Conversa, DocumentKind } from '../story.ts';
import type { StoryDraft } from './read-story.ts';

/** A document of a story in the language that it was written in; absent where that could not be read, or is not said. */
export function sourceDocument<Kind extends DocumentKind>(
  { documents, head }: Pick<StoryDraft, 'documents' | 'head'>,
  kind: Kind,
): Extract<Article | Conversa, { kind: Kind }> | undefined {
  const path = head?.value.documents[kind]?.source;
  const isIt = (document: Article | Conversa): document is Extract<Article | Conversa, { kind: Kind }> =>
    document.kind === kind && document.language.path === path;
  return documents.find(isIt);
}
