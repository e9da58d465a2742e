/* What stands beside the text: copies of what the page, or another, says elsewhere. */
import { guest, textsOf } from '../article/guest.client.ts';
import { definitionAt } from '../entries/definition.client.ts';

/** Something beside the text. */
export interface MarginItem {
  /** At the height of which it stands. */
  of: HTMLElement;
  node: HTMLElement;
  /** What it can do without: a word is left out where there is no room, of a passage some lines. */
  kind: 'note' | 'passage' | 'word';
  /** Where the links lead that say the same. */
  href: string;
}

/** Each note beside its first number in a part of the story. */
export function noteItems(): MarginItem[] {
  const seen = new Set<string>();
  return links('main a[role=doc-noteref]').flatMap((of) => {
    const key = `${of.closest('section')?.id} ${of.hash}`;
    const note = targetOf(of);
    if (!note || seen.has(key)) return [];
    seen.add(key);
    return item('note', of, of.href, [bold(of.textContent), ' ', ...wordsOf(note)]);
  });
}

/** The passages that an answer rests on, beside the answer. */
export function passageItems(): MarginItem[] {
  return links('.conversa .answers > .refs a[href^="#"]').flatMap((link) => {
    const passage = targetOf(link);
    if (!passage) return [];
    const text = document.createElement('p');
    text.className = 'passage';
    text.append(...wordsOf(passage));
    const of = link.closest('li');
    const made = of ? item('passage', of, link.href, [bold(link.textContent), text]) : [];
    for (const { node } of made) node.addEventListener('click', () => link.click());
    return made;
  });
}

/** What a word or a name means, beside it, as its own page says it. */
export async function wordItem(of: HTMLAnchorElement): Promise<MarginItem[]> {
  const definition = await definitionAt(of.href);
  if (!definition) return [];
  const { title, text: textContent, lang, dir } = definition;
  const { href } = of;
  const text = Object.assign(document.createElement('p'), { textContent, lang, dir });
  const name = { textContent: title, href, lang, dir, tabIndex: -1 };
  return item('word', of, href, [bold(Object.assign(document.createElement('a'), name)), text]);
}

function links(selector: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(selector)];
}

function targetOf({ hash }: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

function bold(words: Node | string): HTMLElement {
  const made = document.createElement('b');
  made.append(words);
  return made;
}

/** What stands elsewhere, or beside the text by styles alone, is in no copy. */
const standing = '.note, details, audio, video, sup:has(a), .original.long, .said, .quiet:has(+ .said)';

/** The words of a block with its links, which a pointer can press and the keyboard does not come to a second time. */
function wordsOf(block: HTMLElement): (Node | string)[] {
  const copy = guest(block, standing);
  for (const link of copy.querySelectorAll('a')) {
    link.tabIndex = -1;
    link.className = '';
  }
  return textsOf(copy);
}

function item(
  kind: MarginItem['kind'],
  of: HTMLElement,
  href: string,
  parts: (Node | string)[],
): MarginItem[] {
  const node = document.createElement('div');
  node.append(...parts);
  return [{ of, node, kind, href }];
}
