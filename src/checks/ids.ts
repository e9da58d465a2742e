import { error, type Finding, type Place } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { blocksOf, fragmentsOfLayers } from '../story/story.ts';

/** Something with an address on a page. */
interface Addressed {
  id: string;
  place: Place;
}

/** Ids are unique on a page, and on a story's page, which shows its article and its Conversa, no layer has them. */
export function ids({ stories, pages, site }: PublicationDraft): Finding[] {
  return [
    ...stories.flatMap(({ documents }) =>
      site.languages.flatMap((language) => {
        const blocks = documents.filter((document) => document.language === language).flatMap(blocksOf);
        const isFree = ({ id }: Addressed) => !fragmentsOfLayers.includes(id);
        return [
          ...blocks.filter((block) => !isFree(block)).map(reserved),
          ...repeated(blocks.filter(isFree), 'story'),
        ];
      }),
    ),
    ...pages.flatMap(({ fragments }) => repeated(fragments, 'page')),
  ];
}

function reserved({ id, place }: Addressed): Finding {
  return error(
    'reserved-id',
    place,
    `Unexpected id “${id}”, expected one that is not the address of a layer or another part of the page`,
    'Give the block another id, in every language.',
  );
}

function repeated(addressed: readonly Addressed[], text: 'story' | 'page'): Finding[] {
  const first = new Map<string, Place>();
  return addressed.flatMap(({ id, place }) => {
    if (id === '') return [];
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, place);
      return [];
    }
    return [
      error(
        'duplicate-id',
        place,
        `Unexpected id “${id}”, expected one that nothing else in the ${text} has: ${other.file}:${other.line} has it`,
        text === 'story'
          ? 'Remove it from the newer of the two blocks and run “npm run ids”.'
          : 'Give one of the two headings another id.',
      ),
    ];
  });
}
