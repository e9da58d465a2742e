import { type AskedWord, worthAsking } from './asked-words.ts';

/** A word of a text that answers one of the query. */
export interface Hit {
  /** Place in the block. */
  index: number;
  likeness: number;
}

/** So many other words may stand between those of a form: “getting round *all of the model’s* safeguards”. */
const between = 4;

/**
 * For each word of a query where it is answered, without the places where words that belong together do not stand near
 * each other: who asks for “jailbreaking” may be answered by “getting round safeguards”, and not by “the other way round”.
 * @param hits for each word of the query.
 * @param together folded words of the query; none of them is asked to be near any where it is empty.
 */
export function hitsTogether(
  hits: readonly (readonly Hit[])[],
  query: readonly AskedWord[],
  together: ReadonlySet<string>,
): readonly (readonly Hit[])[] {
  const belonging = query.filter(({ text }) => together.has(text));
  if (belonging.length < 2) return hits;
  const wanted = new Set(worthAsking(belonging));
  const placesOf = (word: AskedWord) => (hits[query.indexOf(word)] ?? []).map(({ index }) => index);
  const places = [...wanted].map(placesOf);
  const span = belonging.length + between;
  const starts = places.flat().filter((start) => places.every((of) => of.some(isWithin(start, span))));
  return hits.map((all, at) => {
    const word = query[at];
    if (word === undefined || !together.has(word.text)) return all;
    return all.filter(({ index }) => starts.some((start) => isWithin(start, span)(index)));
  });
}

function isWithin(start: number, span: number): (place: number) => boolean {
  return (place) => place >= start && place < start + span;
}
