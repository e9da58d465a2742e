import { resolve } from 'node:path';
import { writeContentFile } from '../files/content-file.ts';
import { refusedFile, sizeLimit } from '../schema/refused-file.ts';

/**
 * Writes a file of a story's folder in `stories/`, in one step: a full disk or a lost power leaves the old one whole.
 * @throws where it cannot be written, in a sentence; then it is as it was.
 */
export function writeStoryFile(path: string, text: string): void {
  const refusal = writeContentFile(path, text, resolve(path, '../../..'), sizeLimit(path));
  if (refusal === undefined) return;
  const { place, message, next } = refusedFile(path, refusal);
  throw new Error(`${place.file} was not written. ${message}. ${next}`);
}
