/**
 * How many slips of a finger lie between two words: a letter left out, put in, mistaken for another, or two changed
 * round (the restricted distance of Damerau and Levenshtein). Of more than `most` it is only said that they are more.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [at, found] of b.entries()) {
      const least = [
        (last[at + 1] ?? 0) + 1,
        (next[at] ?? 0) + 1,
        (last[at] ?? 0) + (letter === found ? 0 : 1),
      ];
      if (row > 0 && at > 0 && letter === b[at - 1] && found === a[row - 1])
        least.push((before[at - 1] ?? 0) + 1);
      next.push(Math.min(...least));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[b.length] ?? most + 1;
}
