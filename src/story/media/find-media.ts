/* Files that a story names by a name beside it, or one in the publication's `media/`: found, or said what is wrong. */
import { basename, join } from 'node:path';
import { namesIn } from '../../schema/content-names.ts';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { mediaFolder } from '../../schema/media/media-names.ts';
import { nearest } from '../../schema/nearest.ts';
import type { RuleName } from '../../schema/rules.ts';
import { listed } from '../element-table.ts';

/** What is looked for. */
export interface Wanted {
  /** What a message calls it: “picture”, and “a picture”. */
  called: string;
  one: string;
  isName: (name: string) => boolean;
  endings: readonly string[];
  rules: Readonly<Record<'form' | 'place' | 'missing', RuleName>>;
}

/** A file that is there, or why it is of no use. */
export type FoundMedia = { path: string } | { finding: Finding };

/** Finds what a story names. */
export interface MediaFinder {
  find: (src: string, place: Place, wanted: Wanted) => FoundMedia;
  /** Names of what is beside the story and was asked for. */
  beside: ReadonlySet<string>;
  /**
   * Paths from the publication's folder of what was asked for elsewhere: files, and the folder where one is missing, so
   * that it can be seen when any of it changes.
   */
  elsewhere: ReadonlySet<string>;
}

/** A finder for the story in a folder. */
export function mediaFinder(folder: string, publication: string): MediaFinder {
  const beside = new Set<string>();
  const elsewhere = new Set<string>();
  const known = new Map<string, readonly string[]>();
  const namesOf = (within: string) => {
    const names = known.get(within) ?? namesIn(within, publication).names.map(({ name }) => name);
    known.set(within, names);
    return names;
  };
  const find = (src: string, place: Place, wanted: Wanted): FoundMedia => {
    const finding = wrongName(src, place, wanted);
    if (finding) return { finding };
    const isShared = src.startsWith(`${mediaFolder}/`);
    const within = isShared ? join(publication, mediaFolder) : folder;
    const names = namesOf(within);
    const name = names.find((each) => each.normalize('NFC') === basename(src));
    if (isShared) elsewhere.add(name === undefined ? mediaFolder : src);
    else beside.add(basename(src));
    return name === undefined
      ? { finding: missing(src, names.filter(wanted.isName), place, wanted) }
      : { path: join(within, name) };
  };
  return { find, beside, elsewhere };
}

function wrongName(
  src: string,
  place: Place,
  { called, one, isName, endings, rules }: Wanted,
): Finding | undefined {
  const [, name = ''] = new RegExp(`^(?:${mediaFolder}/)?([^/\\\\]+)$`).exec(src) ?? [];
  if (name === '' || name.startsWith('.')) {
    return error(
      rules.place,
      place,
      `Unexpected ${called} “${src}”, expected the name of a file beside the story, or ${mediaFolder}/ and its name there`,
      /^https?:/i.test(src)
        ? 'Put a copy of it into the publication, if you may: no page fetches anything from elsewhere.'
        : `Move the file beside the story, or into ${mediaFolder}/ of the publication, and write its name.`,
    );
  }
  if (isName(name)) return undefined;
  return error(
    rules.form,
    place,
    `Unexpected file “${src}”, expected ${one}: ${listed(endings)}`,
    endings.length > 1 ? 'Export it as one of these.' : 'Export it as that.',
  );
}

function missing(src: string, names: readonly string[], place: Place, { called, rules }: Wanted): Finding {
  const isShared = src.startsWith(`${mediaFolder}/`);
  const [near] = nearest(basename(src), names, 1);
  return error(
    rules.missing,
    place,
    `Missing ${called} “${src}”, expected it ${isShared ? `in ${mediaFolder}/ of the publication` : 'beside the story'}`,
    near === undefined
      ? 'Put the file there, or correct the name.'
      : `Put the file there, or correct the name: the most similar one is ${isShared ? `${mediaFolder}/` : ''}${near}.`,
  );
}
