import type { DocumentKind } from './bundle/bundle.ts';
import type { FoundDocument, Passage } from './rank-passages.ts';

/** What was found on one page: of a story that is passages of its article, its quotations and its Conversa. */
export interface FoundPage extends Pick<FoundDocument, 'title' | 'address' | 'alternates'> {
  /** What the page is; absent for a story, whose passages are of several kinds. */
  kind?: DocumentKind;
  /** The best ones of each of the documents, the very best first, whichever has it. */
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
      passages: bestOf(onPage),
    };
  });
}

/** A page has so many at most: a reader who looks for a story is not to scroll past another one for long. */
const most = 5;

function bestOf(documents: readonly FoundDocument[]): FoundPage['passages'] {
  const byScore = (a: Passage, b: Passage) => b.score - a.score;
  const ofEach = documents.map(({ kind, passages }) => passages.map((passage) => ({ ...passage, kind })));
  // However much the article says, what the Conversa says is not left out.
  const first = ofEach.flatMap((passages) => passages.slice(0, 1));
  const others = ofEach.flatMap((passages) => passages.slice(1)).sort(byScore);
  return [...first, ...others].slice(0, most).sort(byScore);
}
