/** The file with words that a publication spells for itself in a language, one a line: `words.pt.txt`. */
export function wordsFile(language: string): string {
  return `words.${language}.txt`;
}

/** Whether a file is one of those, of whichever language. */
export const isWordsFile = (name: string): boolean => /^words\.[^.]+\.txt$/.test(name);
