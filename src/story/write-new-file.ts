import { isThere, writeContentFile } from '../files/content-file.ts';
import { placeIn } from '../schema/finding.ts';
import { refusedFile, sizeLimit } from '../schema/refused-file.ts';

/**
 * Writes a file of a publication that is not there yet.
 * @throws where something of its name is there or it cannot be written, in a sentence.
 */
export function writeNewFile(path: string, text: string, publication: string): void {
  if (isThere(path)) throw new Error(`${placeIn(path).file} is there already, and is not written over.`);
  const refusal = writeContentFile(path, text, publication, sizeLimit(path));
  if (refusal === undefined) return;
  const { place, message, next } = refusedFile(path, refusal);
  throw new Error(`${place.file} was not written. ${message}. ${next}`);
}
