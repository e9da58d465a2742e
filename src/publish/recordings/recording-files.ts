/* Files of stories that a site has as they are: recordings and captions. Their names stand for what is in them. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { recordingFormats } from '../../schema/media/recording-file.ts';
import { sizeLimit } from '../../schema/refused-file.ts';
import { readTextFile } from '../../schema/text-file.ts';
import type { FileAsIs } from '../../story/media/recording.ts';

/** Media types by what a name ends with. */
export const recordingTypes: Readonly<Record<FileAsIs['ending'], string>> = {
  ...(Object.fromEntries(
    Object.entries(recordingFormats).map(([ending, { type }]) => [ending, type]),
  ) as Readonly<Record<keyof typeof recordingFormats, string>>),
  vtt: 'text/vtt',
};

/** The name in the site’s folder of media. */
export function nameAsIs({ digest, ending }: FileAsIs): string {
  return `${digest.slice(0, 16)}.${ending}`;
}

/**
 * What is in the file.
 * @throws where it is not the one any more that was looked at.
 */
export function contentAsIs(
  { path, digest, ending }: FileAsIs,
  publication = contentFolder,
): string | Uint8Array<ArrayBuffer> {
  const from = join(publication, path);
  const content =
    ending === 'vtt' ? readTextFile(from, publication, false)?.value : bytesOf(from, publication);
  if (content === undefined || hash('sha256', content, 'hex') !== digest)
    throw new Error(`${path} changed while pages were made of it`);
  return content;
}

function bytesOf(path: string, publication: string): Uint8Array<ArrayBuffer> | undefined {
  const file = readContentFile(path, publication, sizeLimit(path));
  return file.state === 'read' ? new Uint8Array(file.bytes) : undefined;
}
