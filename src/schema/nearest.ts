/** The words that are most like another one, the nearest first: what an editor may have meant. */
export function nearest(word: string, words: Iterable<string>, atMost: number): string[] {
  return [...words]
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, atMost)
    .map(({ candidate }) => candidate);
}

/** How many words are worth comparing with another one; of more of them, those of a similar length are. */
const comparedAtMost = 1000;
/** How many names are worth reading through. */
const listedAtMost = 20;

/** Answers for one set of words which of them are the most like another one, each question once. */
export function nearestAmong(words: Iterable<string>, atMost: number): (word: string) => string[] {
  const byLength = [...words].toSorted((a, b) => a.length - b.length);
  const answers = new Map<string, string[]>();
  return (word) => {
    const known = answers.get(word);
    // What is asked further on is not shown: a file has at most 200 findings.
    if (known || answers.size >= 200) return known ?? byLength.slice(0, atMost);
    const answer = nearest(word, aroundLength(word.length, byLength), atMost);
    answers.set(word, answer);
    return answer;
  };
}

function aroundLength(length: number, byLength: readonly string[]): readonly string[] {
  if (byLength.length <= comparedAtMost) return byLength;
  const at = byLength.findIndex((candidate) => candidate.length >= length);
  const first = Math.max(0, (at < 0 ? byLength.length : at) - comparedAtMost / 2);
  return byLength.slice(first, first + comparedAtMost);
}

/** Names as a message lists them: not more than somebody reads. */
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

/** Letters of a word that are compared: nobody mistypes a name that is longer. */
const comparedLetters = 100;

/** How many letters have to be put in, taken out, exchanged or swapped with the next to make one word of the other. */
function distance(fromWhole: string, toWhole: string): number {
  const [from, to] = [fromWhole, toWhole].map((word) =>
    [...word.slice(0, 2 * comparedLetters)].slice(0, comparedLetters),
  ) as [string[], string[]];
  const beyond = Math.abs(
    Math.max(fromWhole.length, comparedLetters) - Math.max(toWhole.length, comparedLetters),
  );
  let rowBefore: number[] = [];
  let row = [0, ...to.map((_, index) => index + 1)];
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = letter === to[j - 1] && from[i - 1] === other;
      const swapped = isSwapped ? (rowBefore[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(exchanged, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    rowBefore = row;
    row = next;
  }
  return (row[row.length - 1] ?? 0) + beyond;
}
