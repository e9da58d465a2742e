/** What belongs to the place of a block, or to another block within it. */
const ofItsPlace = '.elsewhere, .refs, .back, li > :is(ul, ol), .passage-tools, .original-block';

/**
 * A block as it can stand elsewhere, also in another page: without its address, what belongs to its own page or place, and
 * other blocks.
 * @param besides what else it goes without.
 */
export function guest(block: Element, ...besides: readonly string[]): HTMLElement {
  const copy = document.importNode(block, true) as HTMLElement;
  copy.removeAttribute('id');
  for (const part of copy.querySelectorAll([ofItsPlace, ...besides].join())) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  const { lang, dir } = block.ownerDocument.documentElement;
  copy.lang = lang;
  copy.dir = dir;
  return copy;
}

/** What a copy of a block says; the cells of a row stand one after the other. */
export function textsOf(copy: Element): (ChildNode | string)[] {
  if (copy.tagName !== 'TR') return [...copy.childNodes];
  return [...copy.children].flatMap(({ childNodes }) => [...childNodes, ' · ']).slice(0, -1);
}
