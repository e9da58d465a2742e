import { ownCommand } from '../files/own-command.ts';
import { error, type Finding, type Place } from '../schema/finding.ts';
import { idsOfLayout } from '../schema/shape/layers.ts';
import type { Site } from '../schema/site-file.ts';
import { repeatedNote } from '../story/page-notes.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { blocksOf, fragmentsOfParts } from '../story/story.ts';

/** Something with an address on a page. */
interface Addressed {
  id: string;
  place: Place;
  /** Of a note. */
  label?: string;
}

/** Ids are unique on a page of the staff. */
export function idsOfPages({ pages }: PublicationDraft): Finding[] {
  return pages.flatMap(({ fragments, otherIds }) => {
    const all = [...fragments, ...otherIds];
    const isFree = ({ id }: Addressed) => !idsOfLayout.includes(id);
    return [
      ...all.filter((each) => !isFree(each)).map(reservedInPage),
      ...repeated(all.filter(isFree), 'page'),
    ];
  });
}

/** On a story's page, which shows its article and its Conversa, ids are unique, and no layer has them. */
export function idsOfStory({ documents }: StoryDraft, site: Site): Finding[] {
  const reservedInStories = new Set([...fragmentsOfParts(site), ...idsOfLayout]);
  return site.languages.flatMap((language) => {
    const blocks = documents.filter((document) => document.language === language).flatMap(blocksOf);
    const isFree = ({ id }: Addressed) => !reservedInStories.has(id);
    return [
      ...blocks.filter((block) => !isFree(block)).map(reserved),
      ...repeated(blocks.filter(isFree), 'story'),
    ];
  });
}

function reserved({ id, place }: Addressed): Finding {
  return error(
    'reserved-id',
    place,
    `Unexpected id “${id}”, expected one that is not the address of a layer or another part of the page`,
    'Give the block another id, in every language.',
  );
}

function reservedInPage({ id, place }: Addressed): Finding {
  return error(
    'reserved-id',
    place,
    `Unexpected id “${id}”, expected one that no other part of the page has`,
    'End the heading with an id of its own, like {/* #words */}.',
  );
}

function repeated(addressed: readonly Addressed[], text: 'story' | 'page'): Finding[] {
  const first = new Map<string, Place>();
  return addressed.flatMap(({ id, place, label }) => {
    if (id === '') return [];
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, place);
      return [];
    }
    return [label === undefined ? repeatedId(id, place, other, text) : repeatedNote(label, place, other)];
  });
}

function repeatedId(id: string, place: Place, other: Place, text: 'story' | 'page'): Finding {
  return error(
    'duplicate-id',
    place,
    `Unexpected id “${id}”, expected one that nothing else in the ${text} has: ${other.file}:${other.line} has it`,
    text === 'story'
      ? `Remove it from the newer of the two blocks and run “${ownCommand('ids')}”.`
      : 'Give one of the two another id; a heading without one is called by its words.',
  );
}
