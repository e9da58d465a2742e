import type { DocumentKind } from '../../story/story.ts';

/** Where a block stands on the page of its texts. Both documents of a story may have a note of one name. */
export const anchorOf = (of: DocumentKind, id: string): string => `${of}-${id}`;

/** Where a text stands that is of no block, by the numbers of its file and of itself in that. */
export const anchorAt = (sheet: number, text: number): string => `text-${sheet}-${text}`;

/** Where blocks stand that only a translation has. */
export const anchorOfExtra = (of: DocumentKind): string => `extra-${of}`;
