/* What stands beside the text: copies of what the page, or another, says elsewhere. */
import { definitionAt } from '../entries/definition.client.ts';
import { plainCopy } from './plain-copy.client.ts';

/** Something beside the text. */
export interface MarginItem {
  /** At the height of which it stands. */
  of: HTMLElement;
  node: HTMLElement;
  /** What it can do without: a word is left out where there is no room, of a passage some lines. */
  kind: 'note' | 'passage' | 'word';
}

/** Each note beside its first number in a part of the story. */
export function noteItems(): MarginItem[] {
  const seen = new Set<string>();
  return links('main a[role=doc-noteref]').flatMap((of) => {
    const key = `${of.closest('section')?.id} ${of.hash}`;
    const note = targetOf(of);
    if (!note || seen.has(key)) return [];
    seen.add(key);
    return item('note', of, [bold(of.textContent), ' ', ...plainCopy(note).childNodes]);
  });
}

/** The passages that an answer rests on, beside the answer. */
export function passageItems(): MarginItem[] {
  return links('.conversa .answers > .refs a[href^="#"]').flatMap((link) => {
    const passage = targetOf(link);
    if (!passage) return [];
    const text = document.createElement('p');
    text.className = 'passage';
    text.append(...plainCopy(passage).childNodes);
    const of = link.closest('li');
    const made = of ? item('passage', of, [bold(link.textContent), text]) : [];
    for (const { node } of made) node.addEventListener('click', () => link.click());
    return made;
  });
}

/** What a word or a name means, beside it, as its own page says it. */
export async function wordItem(of: HTMLAnchorElement): Promise<MarginItem[]> {
  const definition = await definitionAt(of.href);
  if (!definition) return [];
  const { title, text: textContent, lang, dir } = definition;
  const text = Object.assign(document.createElement('p'), { textContent, lang, dir });
  return item('word', of, [bold(title), text]);
}

function links(selector: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(selector)];
}

function targetOf({ hash }: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

function bold(words: string): HTMLElement {
  const made = document.createElement('b');
  made.textContent = words;
  return made;
}

function item(kind: MarginItem['kind'], of: HTMLElement, parts: (Node | string)[]): MarginItem[] {
  const node = document.createElement('div');
  node.append(...parts);
  return [{ of, node, kind }];
}
