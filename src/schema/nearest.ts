/** The words that are most like another one, the nearest first: what an editor may have meant. */
export function nearest(word: string, words: Iterable<string>, atMost: number): string[] {
  return [...words]
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, atMost)
    .map(({ candidate }) => candidate);
}

/** Whether one word is likely to be a slip of the other. */
export function isNear(word: string, other: string): boolean {
  return distance(word, other) <= Math.max(1, Math.floor(other.length / 4));
}

/** How many letters have to be put in, taken out, exchanged or swapped with the next to make one word of the other. */
function distance(from: string, to: string): number {
  const target = [...to];
  let rowBefore: number[] = [];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of target.entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = letter === target[j - 1] && from[i - 1] === other;
      const swapped = isSwapped ? (rowBefore[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(exchanged, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    rowBefore = row;
    row = next;
  }
  return row[row.length - 1] ?? 0;
}
