import type { Look } from '../schema/look/look-fields.ts';

/** How many times as round as Hearth’s. */
const factors = { none: 0, small: 0.5, round: 2 } as const;

/**
 * A style sheet of Hearth with the corners of the publication. They are changed where they are written, so that sheets have
 * no byte for those that are as Hearth has them. What is round by its form, in shares of itself, stays so.
 */
export function withCorners(css: string, corners: NonNullable<Look['corners']>): string {
  return css.replaceAll(/(border-radius:\s*)([\d.]+)rem/g, (_, property: string, size: string) => {
    const rounded = Number((Number(size) * factors[corners]).toFixed(3));
    return `${property}${rounded}${rounded === 0 ? '' : 'rem'}`;
  });
}
