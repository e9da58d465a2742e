import { error, type Finding, type Place } from '../schema/finding.ts';
import { isNear } from '../schema/nearest.ts';
import { type Credits, isLikeEntry, namesIn } from '../story/credited.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { notesOf } from './story-notes.ts';

/** Whoever a credit names by their entry has one; a name that is like no entry's is that of somebody without one. */
export function credits({ site, stories, pages, people, glossary }: PublicationDraft): Finding[] {
  const known = new Set(people.map(({ id }) => id));
  const meantBy = (name: string) =>
    isLikeEntry(name) && !known.has(name)
      ? [...known].find((id) => id !== '' && isNear(name, id))
      : undefined;
  const inCredits = (own: Credits, placeOf: (...way: PropertyKey[]) => Place) =>
    (['written', 'translated'] as const).flatMap((field) => {
      const credit = own[field];
      const part = credit?.how === 'human' ? 'by' : 'reviewer';
      return namesIn(credit).flatMap((name) => {
        const meant = meantBy(name);
        return meant === undefined ? [] : [misspelt(name, meant, `${field}.${part}`, placeOf(field, part))];
      });
    });
  const ofStories = stories
    .filter((story) => notesOf(story, site).credited.some((name) => meantBy(name) !== undefined))
    .flatMap(({ documents }) => documents.flatMap(({ head, headPlaceOf }) => inCredits(head, headPlaceOf)));
  const ofPages = pages.flatMap(({ head }) => (head ? inCredits(head.value, head.placeOf) : []));
  const ofEntries = [...glossary, ...people].flatMap(({ head }) => {
    if (head === undefined) return [];
    const { written, translated } = head.value;
    const translations = Object.entries(translated).flatMap(([path, credit]) =>
      inCredits({ translated: credit }, (field, part) => head.placeOf(field, path, part ?? '')),
    );
    return [...inCredits({ written }, head.placeOf), ...translations];
  });
  return [...ofStories, ...ofPages, ...ofEntries];
}

function misspelt(name: string, meant: string, field: string, place: Place): Finding {
  return error(
    'unknown-entry',
    place,
    `Unexpected “${name}” in “${field}”, expected ${meant}, an entry of people/, or a name as readers know it`,
    `Correct it, write people/${name}.yaml, or write the name with its capitals and spaces.`,
  );
}
