import { error, type Finding } from '../schema/finding.ts';
import { nearest } from '../schema/nearest.ts';
import { endOf } from '../schema/redirects-file.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { addressesIn } from './addresses.ts';

/** What redirects start from is no page, and what they lead to is one. */
export function redirects(draft: PublicationDraft): Finding[] {
  const { redirects: listed } = draft;
  if (listed === undefined) return [];
  const there = addressesIn(draft);
  return Object.entries(listed.value).flatMap(([from, to]): Finding[] => {
    if (there.known.has(from)) {
      return [
        error(
          'redirect',
          listed.placeOfName(from),
          `Unexpected redirect from “${from}”, expected an address that nothing has any more: there is a page`,
          'Remove the line, or give the page another slug.',
        ),
      ];
    }
    const end = endOf(from, listed.value);
    if (end === undefined) {
      return [
        error(
          'redirect',
          listed.placeOf(from),
          `Unexpected redirect to “${to}”, expected one that ends at a page: it leads round in a circle`,
          'Correct the address of one of the lines of the circle.',
        ),
      ];
    }
    // What follows another line is said there.
    if (Object.hasOwn(listed.value, to) || there.known.has(to) || !there.complete) return [];
    return [
      error(
        'redirect',
        listed.placeOf(from),
        `Unexpected redirect to “${to}”, expected the address of a page: there is none`,
        `The most similar ones are ${nearest(to, there.known, 3).join(', ')}.`,
      ),
    ];
  });
}
