/* What a reader may have meant to type, where nothing was found for what stands there. */
import { wordsOf } from './bundle/blocks.ts';
import type { SearchBundle } from './bundle/bundle.ts';
import type { AskOptions } from './documents.ts';
import { type AskedWord, answerOf, askedWords, isSmall } from './words/asked-words.ts';
import { slipsBetween } from './words/distance.ts';
import { fold, lettersOf } from './words/fold.ts';

/** So many documents are looked through for the words that they have; those found first are in the browser already. */
const documentsAtMost = 6;

/** How many slips may be in a word: in a short one each makes another word of it. */
function slipsIn({ text }: AskedWord): number {
  if (text.length < 4) return 0;
  return text.length < 8 ? 1 : 2;
}

/**
 * A query in words that a bundle has, each the nearest to what was typed; `undefined` where one of them has none that
 * is near, or all are as they were typed.
 * @param names what is known by name besides, in whatever spelling.
 */
export async function nearestSpelling(
  bundle: SearchBundle,
  names: readonly string[],
  query: string,
  { most: _, ...options }: AskOptions = {},
): Promise<string | undefined> {
  const words = askedWords(query);
  const spelled = await Promise.all(
    words.map((word) => (isSmall(word.text) ? word.text : nearestWord(bundle, names, word, options))),
  );
  if (spelled.includes(undefined) || spelled.every((each, at) => each === words[at]?.text)) return undefined;
  return spelled.join(' ');
}

/** The word itself where the bundle has it, else what is nearest to it, as it is written there. */
async function nearestWord(
  bundle: SearchBundle,
  names: readonly string[],
  word: AskedWord,
  options: AskOptions,
): Promise<string | undefined> {
  const { text, unspaced } = word;
  const slips = unspaced || /\p{N}/u.test(text) ? 0 : slipsIn(word);
  const letters = [...text];
  // Most of a long word is typed right; where nothing begins like that, its first two letters are believed.
  for (const length of new Set([Math.max(2, Math.ceil(letters.length / 2)), 2])) {
    const written = [...(await writtenFrom(bundle, letters.slice(0, length).join(''), options)), ...names];
    const known = written.flatMap((each) => each.split(/\s+/)).map((each) => lettersOf(each).text);
    if (known.some((each) => answerOf(word, fold(each)) > 0)) return text;
    const nearest = slips > 0 ? nearestOf(known, text, slips) : undefined;
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** Words of documents that have some beginning with these letters. */
async function writtenFrom(bundle: SearchBundle, beginning: string, options: AskOptions): Promise<string[]> {
  const { results } = await bundle.search(beginning, options);
  const fragments = await Promise.all(results.slice(0, documentsAtMost).map((result) => result.data()));
  return fragments.flatMap(wordsOf);
}

/** Of words with the fewest slips the commonest, in small letters where it is written so anywhere. */
function nearestOf(known: readonly string[], text: string, most: number): string | undefined {
  const near = [...Map.groupBy(known, fold)]
    .map(([folded, written]) => ({ written, slips: folded ? slipsBetween(text, folded, most) : most + 1 }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.written.length - a.written.length);
  const [{ written } = { written: [] }] = near;
  return written.find((each) => each === each.toLowerCase()) ?? written[0];
}
