import { readContentFile } from '../files/content-file.ts';
import { sizeLimit } from '../schema/refused-file.ts';

/** The text of a file of a publication as it is, byte order mark and line ends included; `undefined` where there is none. */
export function fileAt(path: string, publication: string): string | undefined {
  const read = readContentFile(path, publication, sizeLimit(path));
  return read.state === 'read' ? read.bytes.toString('utf8') : undefined;
}
