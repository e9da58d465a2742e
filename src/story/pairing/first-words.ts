import { type Block, plainText } from '../blocks.ts';

/** Letters after which a text is cut. */
const atMost = 40;

/** The first words of a block, by which whoever wrote it knows it. */
export function firstWords(block: Block): string {
  const text = plainText(block).replaceAll(/\s+/g, ' ').trim();
  // A letter of some scripts is several characters, which are not parted.
  const letters = Array.from(
    new Intl.Segmenter('en').segment(text.slice(0, 10 * atMost)),
    ({ segment }) => segment,
  );
  if (letters.length <= atMost) return text;
  const cut = letters.slice(0, atMost).join('');
  return `${cut.slice(0, cut.lastIndexOf(' ') > 10 ? cut.lastIndexOf(' ') : undefined).trimEnd()}…`;
}
