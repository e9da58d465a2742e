import { composed } from '../files/composed-letters.ts';
import { error, type Finding, type Place, warning } from '../schema/finding.ts';
import type { FigureBlock } from '../story/blocks.ts';
import type { Picture } from '../story/media/picture.ts';
import { picturesNamedBy } from '../story/media/read-pictures.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { type Article, blocksOf, type Conversa } from '../story/story.ts';
import { plainInline } from '../story/text.ts';
import { ofKindWithSameId } from './same-id.ts';

/** What a picture shows is said beside its caption, in the words of each language. */
export function figuresOf(story: StoryDraft): Finding[] {
  return story.documents.flatMap((document) => {
    const source = sourceDocument(story, document.kind);
    return [
      ...figuresIn(document).flatMap(repeated),
      ...(source === undefined || source === document
        ? []
        : ofKindWithSameId('figure', document, source).flatMap((pair) => untranslated(...pair, source))),
    ];
  });
}

/** The same in a page of the staff. */
export function figuresOfPages({ pages }: Pick<PublicationDraft, 'pages'>): Finding[] {
  return pages.flatMap(({ figures }) => figures.flatMap(repeated));
}

/** The pictures that documents name, each with the first place where they do. */
export function picturesOf(
  pictures: ReadonlyMap<string, Picture>,
  documents: readonly (Article | Conversa)[],
): { picture: Picture; place: Place }[] {
  const named = new Map<string, { picture: Picture; place: Place }>();
  for (const { src, place } of documents.flatMap(blocksOf).flatMap(picturesNamedBy)) {
    const picture = pictures.get(src);
    if (picture && !named.has(src)) named.set(src, { picture, place });
  }
  return [...named.values()];
}

function figuresIn(document: Article | Conversa): FigureBlock[] {
  return blocksOf(document).filter((block) => block.kind === 'figure');
}

/** Who listens to the page would hear the same words twice, and not what the others see. */
function repeated({ alt, text, place }: FigureBlock): Finding[] {
  if (alt === undefined || comparable(alt) !== comparable(plainInline(text))) return [];
  return [
    error(
      'picture-alt',
      place,
      'Unexpected words of the caption in “alt”, expected what the picture shows, which the caption need not say',
      'Describe in “alt” what is seen; where the caption says all of it, write “decorative” in place of “alt”.',
    ),
  ];
}

function untranslated(
  { alt, id, place }: FigureBlock,
  source: FigureBlock,
  document: Article | Conversa,
): Finding[] {
  if (alt === undefined || source.alt === undefined) return [];
  // A name, or a number, is the same in many languages.
  if (comparable(alt) !== comparable(source.alt) || !/\p{L}.*\s.*\p{L}/u.test(alt)) return [];
  return [
    warning(
      'picture-alt',
      place,
      `Unexpected “alt” of ${id} in the words of the source (${document.language.path}), expected it in the language of this document`,
      'Translate it: it is read aloud like the text.',
    ),
  ];
}

function comparable(text: string): string {
  return composed(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]$/, '')
    .toLowerCase();
}
