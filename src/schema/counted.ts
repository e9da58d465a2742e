const numbers = new Intl.NumberFormat('en');

/** A number of things in words: `1 file`, `1,200 files`. @param several of what it does not suffice to put an “s” behind. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${numbers.format(number)} ${number === 1 ? one : several}`;
}
