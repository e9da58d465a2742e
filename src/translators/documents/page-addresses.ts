import type { MdastNode } from 'satteri';
import type { Addresses } from './slots.ts';

/**
 * Addresses for the texts of a page of the staff, whose blocks carry none: the id of the heading above, and a number behind
 * it. They hold as long as a page has the same parts in both languages, which whoever pairs them has to see to.
 */
export function pageAddresses(): Addresses {
  let part = 'top';
  let number = 0;
  return (node: MdastNode, id: string | undefined) => {
    if (node.type === 'heading' && id !== undefined) {
      part = id;
      number = 0;
      return id;
    }
    number++;
    return `${part}/${number}`;
  };
}

/** The part of a page that a key stands in. */
export function partOfKey(key: string): string {
  return key.split('/')[0] ?? '';
}
