/* Files that a document shows, and those that are of another language: `map.pt.svg`, `map.es.svg`. */
import { join } from 'node:path';
import { isThere } from '../../files/content-file.ts';
import { mediaFolder } from '../../schema/media/media-names.ts';

/** What a file is called that is in another language: `ferry.en.vtt`, `ferry.es.vtt`. */
export function nameIn(name: string, from: string, into: string): string {
  const named = name.replace(new RegExp(`\\.${RegExp.escape(from)}(\\.[a-z0-9]+)$`, 'i'), `.${into}$1`);
  return named === name ? name.replace(/(\.[a-z0-9]+)$/i, `.${into}$1`) : named;
}

/**
 * The file of a language in place of one that a document of another language shows; `undefined` where there is none.
 * @param folder that of the story; absent for pages of the staff, which show what is in `media/` alone.
 */
export function ownFile(
  name: string,
  { from, into, folder, publication }: { from: string; into: string; folder?: string; publication: string },
): string | undefined {
  const isShared = name.startsWith(`${mediaFolder}/`);
  const within = isShared ? publication : folder;
  const own = nameIn(name, from, into);
  // What is elsewhere is no file of the publication.
  if (/[/\\]/.test(isShared ? name.slice(mediaFolder.length + 1) : name)) return undefined;
  return within !== undefined && own !== name && isThere(join(within, own)) ? own : undefined;
}
