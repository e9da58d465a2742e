import { join } from 'node:path';
import { stateOf } from '../../files/kept.ts';

/** A text that is another one after any of these paths of a publication has changed; '' for none. */
export function mediaState(publication: string, media: readonly string[]): string {
  return media.length === 0 ? '' : `\n${stateOf(media.map((path) => join(publication, path)))}`;
}
