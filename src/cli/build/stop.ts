import { contentFolder } from '../../i18n/languages.ts';
import { printable } from '../../schema/printable.ts';
import { type ContentState, changedFile, publicationState } from '../content-state.ts';

/** What is said of a site where none is built. */
export const asItWas = 'Nothing was built; the site that was built before is as it was.';

/** Ends the command with what the person can do about it. */
export function stop(message: string): never {
  console.log(message);
  process.exit(1);
}

/** A site of which one half was read before a change and the other after it is not published. */
export function stopIfChanged(before: ContentState): void {
  const path = changedFile(before, publicationState(contentFolder));
  if (path !== undefined) {
    stop(
      `${printable(path)} changed while it was built from; the site that was built before is as it was.\n` +
        '  → Build again when it is saved.',
    );
  }
}
