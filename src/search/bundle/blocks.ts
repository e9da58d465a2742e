import { type TextWord, textWords } from '../../i18n/text-words.ts';
import { foldedWords, placeOfRun, waysToWrite } from '../words/fold.ts';
import type { Fragment } from './bundle.ts';

/** A word by itself, before what a block is searched by and no result shows. An invisible separator, which no text has. */
export const neverShown = '\u2063';

/** The words of one block, as its document's fragment has them. */
export interface IndexedBlock {
  /** Id of the block; empty for what stands before the first one. */
  id: string;
  /** What the block is part of: a layer, a speaker, a heading. */
  place: string;
  words: readonly TextWord[];
  /** How many of the words a result may show. */
  shown: number;
  /** Each word as searching compares it, in all ways in which readers write it: “e-mail” as its parts and as one. */
  folded: readonly (readonly string[])[];
  /** The words that the block is called by: it begins with them, as an entry and a section of a page do. */
  name: readonly string[];
  /** Places of its words in the fragment, as Pagefind counts them; none where Pagefind cut the text itself. */
  places: readonly number[];
}

/** What Pagefind puts between words where it cuts a text itself, in languages without spaces. */
const cutHere = '\u200B';

/** The words of a fragment, in the places that Pagefind counts. */
export function wordsOf({ raw_content }: Fragment): string[] {
  return piecesOf(raw_content).map(([piece]) => piece);
}

function piecesOf(content: string): RegExpExecArray[] {
  return [...content.matchAll(content.includes(cutHere) ? /[^\u200B]+/g : /\S+/g)];
}

/** The blocks of a fragment, in the order of the text. */
export function indexedBlocks(fragment: Fragment): IndexedBlock[] {
  const { raw_content: content } = fragment;
  const pieces = piecesOf(content);
  const isCut = content.includes(cutHere);
  const anchors = fragment.anchors
    .filter(({ title, text }) => title || text)
    .toSorted((a, b) => a.location - b.location);
  const first = { id: '', location: 0, text: fragment.meta['title'] ?? '' };
  const starts: Pick<Fragment['anchors'][number], 'id' | 'location' | 'title' | 'text'>[] =
    anchors[0]?.location === 0 ? anchors : [first, ...anchors];
  return starts.map(({ id, location, title, text }, index) => {
    const next = starts[index + 1]?.location ?? pieces.length;
    const begin = pieces[location]?.index ?? content.length;
    const own = content.slice(begin, pieces[next]?.index);
    const words = textWords(own.replaceAll(cutHere, ''));
    const [place = ''] = (title || text || '').split(neverShown);
    const end = words.findIndex((word) => word.text.startsWith(neverShown));
    const name = foldedWords(place);
    const beginning = foldedWords(own.replaceAll(cutHere, '')).slice(0, name.length);
    return {
      id,
      place: place.trim(),
      words,
      shown: end < 0 ? words.length : end,
      folded: words.map((word) => waysToWrite(word.text)),
      name: placeOfRun(name, beginning) === 0 ? name : [],
      places: isCut ? [] : placesOf(words, pieces, location),
    };
  });
}

/** For each word of a block the piece of the fragment that it begins in; the block’s own first one is at `location`. */
function placesOf(
  words: readonly TextWord[],
  pieces: readonly RegExpExecArray[],
  location: number,
): number[] {
  const begin = pieces[location]?.index ?? 0;
  let place = location;
  return words.map(({ index }) => {
    while ((pieces[place + 1]?.index ?? Number.POSITIVE_INFINITY) <= begin + index) place++;
    return place;
  });
}
