import type { DocumentKind } from './bundle/bundle.ts';
import type { FoundDocument, Passage } from './rank-passages.ts';

/** What was found on one page: of a story that is passages of its article, its quotations and its Conversa. */
export interface FoundPage extends Pick<FoundDocument, 'title' | 'address' | 'alternates'> {
  /** What the page is; absent for a story, whose passages are of several kinds. */
  kind?: DocumentKind;
  /** The best one first, whichever of the documents has it. */
  passages: readonly (Passage & { kind: DocumentKind })[];
}

const ofStories: readonly DocumentKind[] = ['article', 'quotations', 'conversa'];

/** Found documents by the pages that they are on, in the order of the first that each page has. */
export function byPage(documents: readonly FoundDocument[]): FoundPage[] {
  const pages = Map.groupBy(documents, ({ address }) => address);
  return [...pages.values()].map((onPage) => {
    const [first] = onPage as [FoundDocument, ...FoundDocument[]];
    // The Conversa has a name of its own before that of the story.
    const { title } = onPage.find(({ kind }) => kind !== 'conversa') ?? first;
    return {
      title,
      address: first.address,
      alternates: first.alternates,
      ...(!ofStories.includes(first.kind) && { kind: first.kind }),
      passages: onPage
        .flatMap(({ kind, passages }) => passages.map((passage) => ({ ...passage, kind })))
        .sort((a, b) => b.score - a.score),
    };
  });
}
