import { isUnspaced, textWords } from '../../i18n/text-words.ts';
import { placesOfWords } from '../../search/words/fold.ts';
import { adoptStyles } from '../site/adopt-styles.client.ts';

/*
 * Marks the words that were searched for in the block that a result led to. The browser paints ranges of the text
 * that is there (CSS Custom Highlight API), so nothing of the address ever becomes part of the page.
 */
const name = 'hearth-searched';
const wanted = textWords(new URLSearchParams(location.search).get('mark') ?? '').map(({ text }) => text);

/** Where the words stand in a text, each from its first letter to behind its last. */
function* places(text: string): Generator<[start: number, end: number]> {
  // What is marked is written as it stands in one of the languages; nothing that merely begins alike is.
  yield* placesOfWords(text, wanted);
  for (const word of wanted.filter(isUnspaced)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      yield [at, at + word.length];
  }
}

function ranges(block: Element): Range[] {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const [start, end] of places(text.textContent ?? '')) {
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      found.push(range);
    }
  }
  return found;
}

/** The block that the address names; its fragment may be anything, also nothing that can be decoded. */
function target(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function mark(): void {
  const block = target();
  if (block === null) return;
  const found = ranges(block);
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...found));
  openFor(found[0]);
}

/** What is folded, like a transcript, is opened where the first of the words stand in it. */
function openFor(range: Range | undefined): void {
  const place = range?.startContainer.parentElement;
  const folded = place?.closest('details');
  if (!folded || folded.open || place?.closest('summary')) return;
  folded.open = true;
  place?.scrollIntoView({ block: 'nearest' });
}

function clear(): void {
  observer.disconnect();
  removeEventListener('hashchange', mark);
  CSS.highlights.delete(name);
  const address = new URL(location.href);
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
}

adoptStyles(`::highlight(${name}) { background: var(--mark); color: var(--ink); }`);

// A second language that is put beside the block has its own words to mark.
const observer = new MutationObserver(mark);
const main = document.querySelector('main');
if (main) observer.observe(main, { childList: true, subtree: true });
addEventListener('hashchange', mark);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && CSS.highlights.has(name) && !document.querySelector('dialog[open]')) clear();
});
mark();
