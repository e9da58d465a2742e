/** Words to choose from. */
type Words = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** The words that are most like another one, the nearest first: what an editor may have meant. */
export function nearest(word: string, words: Words, atMost: number): string[] {
  return comparable(word, words)
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, atMost)
    .map(({ candidate }) => candidate);
}

/** Of more words than this, those of a similar length are compared, and none any more once enough was asked. */
const many = 500;
const askedAtMost = 200;
/** Large sets of words, by length, with the number of questions to them: a file shows no more findings. */
const large = new WeakMap<Words, { byLength: readonly string[]; asked: number }>();

function comparable(word: string, words: Words): readonly string[] {
  const size = Array.isArray(words) ? words.length : (words as ReadonlySet<string>).size;
  if (size <= many) return inOrder(words);
  const known = large.get(words) ?? { byLength: inOrder(words), asked: 0 };
  large.set(words, known);
  const { byLength } = known;
  if (known.asked++ >= askedAtMost) return byLength.slice(0, 3);
  const at = byLength.findIndex(({ length }) => length >= word.length);
  const first = Math.max(0, (at < 0 ? byLength.length : at) - many / 2);
  return byLength.slice(first, first + many);
}

function inOrder(words: Words): string[] {
  const all = Array.isArray(words) ? words : (words as ReadonlySet<string>).keys();
  return [...all].filter(Boolean).sort((a, b) => a.length - b.length);
}

/** How many names are worth reading through. */
const listedAtMost = 40;

/** Names as a message lists them, no more than somebody reads. */
export function listOfNames(names: readonly string[]): string {
  const shown = names.slice(0, listedAtMost).join(', ');
  return names.length > listedAtMost ? `${shown} and ${names.length - listedAtMost} more` : shown;
}

/** Whether one word is likely to be a slip of the other. */
export function isNear(word: string, other: string): boolean {
  const most = Math.max(1, Math.floor(other.length / 4));
  // A letter has one or two units.
  if (word.length > 2 * (other.length + most) || other.length > 2 * (word.length + most)) return false;
  return distance(word, other) <= most;
}

/** The one of some words that another one is likely to be a slip of. */
export function meantBy(word: string, words: Words): string | undefined {
  return nearest(word, words, 1).find((candidate) => isNear(word, candidate));
}

/** Letters of a word that are compared: nobody mistypes a name that is longer. */
const comparedAtMost = 100;

/** How many letters have to be put in, taken out, exchanged or swapped with the next to make one word of the other. */
function distance(from: string, to: string): number {
  const letters = lettersOf(from);
  const target = lettersOf(to);
  let rowBefore: number[] = [];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [i, letter] of letters.entries()) {
    const next = [i + 1];
    for (const [j, other] of target.entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = letter === target[j - 1] && letters[i - 1] === other;
      const swapped = isSwapped ? (rowBefore[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(exchanged, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    rowBefore = row;
    row = next;
  }
  return row[row.length - 1] ?? 0;
}

function lettersOf(word: string): string[] {
  return [...word.slice(0, 2 * comparedAtMost)].slice(0, comparedAtMost);
}
