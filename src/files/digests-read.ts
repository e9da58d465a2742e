import { hash } from 'node:crypto';
import { ofProcess } from './kept.ts';

/** Of each file of a publication that this process has read, by the path that it was read by. */
const digests = ofProcess('digests', () => new Map<string, string>());

/** Notes what a file holds, for whoever asks whether it is what it was. */
export function noteDigest(path: string, bytes: Uint8Array): void {
  digests.set(path, hash('sha256', bytes, 'hex'));
}

/** Stands for what a file held when it was last read; `undefined` where it was not. */
export function digestRead(path: string): string | undefined {
  return digests.get(path);
}
