/**
 * The words of a block with its links, which a pointer can press and the keyboard does not come to a second time; without
 * what stands beside it elsewhere.
 */
export function plainCopy(block: HTMLElement): HTMLElement {
  const copy = block.cloneNode(true) as HTMLElement;
  const own =
    '.refs, .back, .note, .elsewhere, .passage-tools, .original-block, details, audio, video, li > :is(ul, ol), sup:has(a), .original.long, .said, .quiet:has(+ .said)';
  for (const part of copy.querySelectorAll(own)) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) {
    link.tabIndex = -1;
    link.className = '';
  }
  return copy;
}
