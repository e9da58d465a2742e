import { readFileSync } from 'node:fs';
import { ownPath } from './hearth-folder.ts';
import { ofProcess } from './kept.ts';

/** Which Hearth this is: `0.2.0`. */
export const hearthVersion: string = ofProcess(
  'version',
  () => ({ version: String(JSON.parse(readFileSync(ownPath('package.json'), 'utf8')).version) }),
  'same',
).version;

/**
 * Whether a version comes before another, after it, or is the same, as Array#sort wants it.
 * @param a and `b`, of numbers only: `0.2.0`.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  const at = one?.findIndex((number, index) => number !== other?.[index]) ?? -1;
  return at < 0 ? 0 : (one?.[at] ?? 0) - (other?.[at] ?? 0);
}

/** What a version promises to keep: while the first number is 0, the second may change what a publication has to say. */
export function lineOf(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}
