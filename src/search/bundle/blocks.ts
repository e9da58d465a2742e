import { foldedWords, placeOfRun } from '../words/fold.ts';
import type { Fragment } from './bundle.ts';

/** A word by itself, before what a block is searched by and no result shows. An invisible separator, which no text has. */
export const neverShown = '\u2063';

/** The words of one block, as its document's fragment has them. */
export interface IndexedBlock {
  /** Id of the block; empty for what stands before the first one. */
  id: string;
  /** What the block is part of: a layer, a speaker, a heading. */
  place: string;
  words: readonly string[];
  /** How many of the words a result may show. */
  shown: number;
  /** Each word as searching compares it: “e-mail” as its parts and as one. */
  folded: readonly (readonly string[])[];
  /** The words that the block is called by: it begins with them, as an entry and a section of a page do. */
  name: readonly string[];
  /** Place of its first word in the fragment. */
  start: number;
}

/** The words of a fragment, in the places that Pagefind counts. */
export function wordsOf({ raw_content }: Fragment): string[] {
  return raw_content.split(raw_content.includes('\u200B') ? '\u200B' : /\s+/);
}

/** The blocks of a fragment, in the order of the text. */
export function indexedBlocks(fragment: Fragment): IndexedBlock[] {
  const words = wordsOf(fragment);
  const anchors = fragment.anchors
    .filter(({ title, text }) => title || text)
    .toSorted((a, b) => a.location - b.location);
  const first = { id: '', location: 0, text: fragment.meta['title'] ?? '' };
  const starts: Pick<Fragment['anchors'][number], 'id' | 'location' | 'title' | 'text'>[] =
    anchors[0]?.location === 0 ? anchors : [first, ...anchors];
  return starts.map(({ id, location, title, text }, index) => {
    const own = words.slice(location, starts[index + 1]?.location);
    const place = title || text || '';
    const end = own.indexOf(neverShown);
    const name = foldedWords(place);
    const folded = own.map(waysToWrite);
    const beginning = foldedWords(own.slice(0, name.length).join(' ')).slice(0, name.length);
    const isCalled = placeOfRun(name, beginning) === 0;
    const shown = end < 0 ? own.length : end;
    return { id, place, words: own, shown, folded, name: isCalled ? name : [], start: location };
  });
}

function waysToWrite(word: string): string[] {
  const parts = foldedWords(word);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}
