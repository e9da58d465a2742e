/** A word as searching compares it: small letters without accents, and nothing but letters and digits. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text as searching compares them. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[\s\u200B/–—-]+/)
    .map(fold)
    .filter(Boolean);
}

/** Where a run of words begins in others; -1 where it does not stand there. */
export function placeOfRun(run: readonly string[], words: readonly string[]): number {
  if (run.length === 0) return -1;
  for (let at = 0; at + run.length <= words.length; at++) {
    if (run.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}
