import { slug } from '../../../schema/fields.ts';

/** Letters of a slug that people still read to the end. */
const atMost = 80;

/** The address of a title in its language, in whatever script; `undefined` where there is nothing in it to make one of. */
export function slugOfTitle(title: string, tag: string): string | undefined {
  const words = title
    .normalize('NFC')
    .toLocaleLowerCase(tag)
    .normalize('NFD')
    // An accent is left out where it is one; in most scripts a mark is a vowel, and in some another letter.
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll(/['’ʼ״׳]/g, '')
    .split(/[^\p{L}\p{M}\p{Nd}\u200C\u200D]+/u)
    .map((word) => usable(word) ?? usable(word.replaceAll(/[\u200C\u200D]/g, '')))
    .filter((word) => word !== undefined);
  return usable(shortened(words)) ?? usable(words[0] ?? '');
}

function usable(text: string): string | undefined {
  const read = slug.safeParse(text);
  return read.success && read.data === text ? text : undefined;
}

/** As many words as stand in the length, the first one in any case. */
function shortened(words: readonly string[]): string {
  let made = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (made.length + word.length + 1 > atMost) break;
    made += `-${word}`;
  }
  return made;
}
