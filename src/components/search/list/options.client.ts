import { filled } from '../../../i18n/isolate.ts';
import type { DocumentKind } from '../../../search/bundle/bundle.ts';
import type { Segment } from '../../../search/excerpt.ts';
import type { SearchWords } from '../../../search/words/words.ts';
import type { ListedDocument, ListedPassage } from '../join.client.ts';

let made = 0;

/** An element with text nodes and elements in it: nothing that was searched for is ever read as HTML. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...children);
  return node;
}

/** A document with its passages, as a group of options. */
export function documentGroup(found: ListedDocument, words: SearchWords): HTMLElement {
  const id = `found-${made++}`;
  const language = found.language;
  const title = element(
    'p',
    { id, ...(language && { lang: language.tag, dir: language.direction }) },
    ...(found.kind ? [element('small', {}, nameOf(found.kind, words))] : []),
    ` ${found.title}`,
  );
  const label =
    language && element('small', { class: 'only-in' }, filled(words.onlyIn, { language: language.name }));
  return element(
    'div',
    { role: 'group', 'aria-labelledby': id },
    title,
    ...(label ? [label] : []),
    ...found.passages.map((passage) => passageOption(passage, found, words)),
  );
}

function nameOf(kind: DocumentKind, words: SearchWords): string {
  // What is not in the publication is not found.
  return words.kinds[kind] as string;
}

/** Where a passage stands: what it is part of, and before that what is on the page beside the article. */
function placeOf({ kind, place }: ListedPassage, words: SearchWords): string {
  return kind === 'conversa' || kind === 'quotations' ? `${nameOf(kind, words)} · ${place}` : place;
}

function passageOption(
  passage: ListedPassage,
  { title, language }: ListedDocument,
  words: SearchWords,
): HTMLElement {
  const { address, text, beneath } = passage;
  const option = element(
    'a',
    {
      role: 'option',
      id: `found-${made++}`,
      href: address,
      tabindex: '-1',
      ...(language && { lang: language.tag, dir: language.direction }),
    },
    // A title says where it stands.
    ...(passage.place === title ? [] : [element('small', {}, placeOf(passage, words))]),
    element('span', {}, ...segments(text)),
  );
  if (beneath) addBeneath(option, beneath, words);
  return option;
}

/** Puts a passage of another language under a result, or beside it where it was found in both; once. */
export function addBeneath(
  option: Element,
  { language, excerpt, isToo }: NonNullable<ListedPassage['beneath']>,
  words: SearchWords,
): void {
  if (option.querySelector('.beneath, .beside')) return;
  option.append(
    element(
      'small',
      { class: isToo ? 'found-too' : 'found-in' },
      filled(words.foundIn, { language: language.name }),
    ),
    element(
      'span',
      { class: isToo ? 'beside' : 'beneath', lang: language.tag, dir: language.direction },
      ...segments(excerpt),
    ),
  );
}

function segments(parts: readonly Segment[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** Something else that can be chosen in the list. */
export function actionOption(text: string, action: () => void): HTMLElement {
  const option = element(
    'button',
    { role: 'option', type: 'button', id: `found-${made++}`, tabindex: '-1' },
    text,
  );
  option.addEventListener('click', action);
  return option;
}

/** Options under a heading that is no document. */
export function plainGroup(title: string, options: readonly HTMLElement[], lang?: string): HTMLElement {
  const id = `found-${made++}`;
  return element(
    'div',
    { role: 'group', 'aria-labelledby': id, ...(lang && { lang }) },
    element('p', { id }, title),
    ...options,
  );
}
