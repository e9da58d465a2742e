/* Letters as files of fonts are cut down to them. */

/** Letters in both cases, with what an editor may type next: basic Latin and its usual marks. */
export function withTyped(letters: Iterable<string>): string[] {
  const all = new Set(
    [...'“”‘’–—…·→←×°€ªº½'].concat([...Array(95).keys()].map((code) => String.fromCharCode(code + 32))),
  );
  for (const letter of letters)
    for (const typed of [letter, ...letter.toUpperCase(), ...letter.toLowerCase()]) all.add(typed);
  return [...all].sort((a, b) => codeOf(a) - codeOf(b));
}

/**
 * The ranges that a file of a font is fetched for, as CSS writes them: as few as there can be without a letter of the
 * publication that is in no such file.
 */
export function rangesFor(letters: ReadonlySet<string>, all: readonly string[]): string[] {
  const runs: [number, number][] = [];
  let isRun = false;
  for (const letter of all) {
    const code = codeOf(letter);
    const run = isRun ? runs.at(-1) : undefined;
    if (letters.has(letter) && run) run[1] = code;
    else if (letters.has(letter)) runs.push([code, code]);
    isRun = letters.has(letter);
  }
  return runs.map(rangeInCss);
}

/** A run of code points as CSS writes it. */
export function rangeInCss([first, last]: readonly [number, number]): string {
  const [from, to] = [first.toString(16), last.toString(16)];
  return from === to ? `U+${from}` : `U+${from}-${to}`;
}

export function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
