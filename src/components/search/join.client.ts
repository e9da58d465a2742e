/* Shows in the reader's language what was found in another: joined by block id, from the reader's own page. */
import { joinWords, textWords } from '../../i18n/text-words.ts';
import type { DocumentKind } from '../../search/bundle/bundle.ts';
import type { FoundPage } from '../../search/by-page.ts';
import type { Segment } from '../../search/excerpt.ts';
import type { Passage } from '../../search/rank-passages.ts';
import type { SearchLanguage } from '../../search/words/words.ts';
import { pageAt } from '../site/fetched-page.client.ts';

/** A passage as it is listed. */
export interface ListedPassage {
  address: string;
  kind: DocumentKind;
  place: string;
  /** In the reader's language, where that has the passage. */
  text: readonly Segment[];
  /** The words found in another language; `isToo` where they were found in the reader's as well. */
  beneath?: { excerpt: readonly Segment[]; language: SearchLanguage; isToo?: true };
}

/** A page as it is listed. */
export interface ListedDocument {
  /** What it is; absent for a story. */
  kind?: DocumentKind | undefined;
  title: string;
  /** Set where the document is in another language than the page, and is shown in that. */
  language?: SearchLanguage;
  passages: readonly ListedPassage[];
}

const wordsShown = 26;

/** A page found in the language of the reader's. */
export function listed({ kind, title, address, passages }: FoundPage): ListedDocument {
  return {
    kind,
    title,
    passages: passages.map((passage) => ({
      address: arrival(address, passage),
      kind: passage.kind,
      place: passage.place,
      text: passage.excerpt,
    })),
  };
}

/** A page found in another language, in the reader's language where that has it. */
export async function joined(
  found: FoundPage,
  language: SearchLanguage,
  reader: SearchLanguage,
): Promise<ListedDocument> {
  const address = found.alternates[reader.path];
  const page = address === undefined ? undefined : await pageAt(address).catch(() => undefined);
  if (address === undefined || page === undefined) return { ...listed(found), language };
  const title = page.querySelector('h1')?.textContent.trim() ?? found.title;
  const passages = found.passages.map((passage): ListedPassage => {
    const block = page.getElementById(passage.block);
    const beneath = { excerpt: passage.excerpt, language };
    const text = block === null || block.matches('.missing') ? undefined : beginningOf(block);
    return {
      // A block that only the other language has is read there.
      address: arrival(block === null && passage.block ? found.address : address, passage),
      kind: passage.kind,
      place: placeOf(block) ?? title,
      text: text === undefined ? [] : [{ text, marked: false }],
      beneath,
    };
  });
  return { kind: found.kind, title, passages };
}

/** Where a result leads: the block, with the words to mark there. */
function arrival(address: string, { block, words }: Passage): string {
  const url = new URL(address, location.href);
  if (words.length > 0) url.searchParams.set('mark', words.join(' '));
  url.hash = block;
  return url.href;
}

/** The name of the voice that a turn begins with. */
const voice = ':scope > b:has(+ p)';

/** The name of the voice that says a block, or of the part of the page that it is in. */
function placeOf(block: Element | null): string | undefined {
  const name = block?.querySelector(voice) ?? block?.closest('section')?.querySelector('h2');
  return name?.textContent.trim();
}

function beginningOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll(
    `${voice}, .elsewhere, .refs, .note, .quiet, .said, blockquote ~ figcaption`,
  ))
    aside.remove();
  for (const paragraph of copy.querySelectorAll('p')) paragraph.append(' ');
  const words = textWords(copy.textContent ?? '');
  const shown = joinWords(words.slice(0, wordsShown));
  return words.length > wordsShown ? `${shown}\u00A0…` : shown;
}

/** How many passages are listed. */
export function passagesIn(documents: readonly ListedDocument[]): number {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0);
}

/** Where the listed passages are: page and block, without the words to mark. */
export function placesIn(documents: readonly ListedDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ passages }) => passages.map(({ address }) => blockAddress(address))));
}

/** What is listed already is not listed again because another language has it too. */
export function withoutPlaces(
  documents: readonly ListedDocument[],
  shown: ReadonlySet<string>,
): ListedDocument[] {
  return documents
    .map((document) => ({
      ...document,
      passages: document.passages.filter(({ address }) => !shown.has(blockAddress(address))),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** What is listed, with the same passages beside it as other languages have them. */
export function withOthersBeside(
  documents: readonly ListedDocument[],
  others: readonly ListedDocument[],
): ListedDocument[] {
  const found = new Map(
    others
      .flatMap(({ passages }) => passages)
      .toReversed()
      .map(({ address, beneath }) => [blockAddress(address), beneath]),
  );
  return documents.map((document) => ({
    ...document,
    passages: document.passages.map((passage) => {
      const beside = passage.beneath ? undefined : found.get(blockAddress(passage.address));
      return beside ? { ...passage, beneath: { ...beside, isToo: true } } : passage;
    }),
  }));
}

function blockAddress(address: string): string {
  const { pathname, hash } = new URL(address);
  return pathname + hash;
}
