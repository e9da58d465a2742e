import { isNear } from './nearest.ts';

/** Whether a name of a file or folder is another one misspelt: other capitals, another ending, one for many, a slip. */
export function isMisspelt(name: string, known: string): boolean {
  return name !== known && isNear(stemOf(name), stemOf(known));
}

function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(yaml|yml|json|mdx?)$/, '')
    .replace(/(ies|ys?|s)$/, '');
}
