import type { BundleFile } from '../bundle/bundle-files.ts';
import { digestOfPart, indexPart, type PartContent } from './index-part.ts';
import { keep, kept, packed, unpacked } from './kept.ts';
import { keysOf } from './keys.ts';

/** A bundle that is made. */
export interface MadePart {
  /** Stands for its files and all that they were made of. */
  digest: string;
  files: readonly BundleFile[];
  documents: number;
  /** See {@link keysOf}. */
  keys: ReadonlySet<string>;
}

/** The bundle of some records: the one that was made when they last were the same, else made now. */
export async function madePart(content: PartContent): Promise<MadePart> {
  const digest = digestOfPart(content);
  const files = keptFiles(digest) ?? (await madeNow(digest, content));
  return {
    digest,
    files,
    documents: content.records.length,
    keys: content.isFurther ? keysOf(files) : new Set(),
  };
}

async function madeNow(digest: string, content: PartContent): Promise<BundleFile[]> {
  const files = (await indexPart(content)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  keep(`${digest}.part`, packed(files));
  return files;
}

/** What is kept about a part under the name of what it was made of, so that it need not be made to be known. */
interface Note {
  digest: string;
  documents: number;
  keys: readonly string[];
}

/**
 * A part as a note says, or made.
 * @param name of the note, which stands for all that the part's records are made of; absent where nobody can say.
 */
export async function partByNote(name: string | undefined, content: () => PartContent): Promise<MadePart> {
  const known = name === undefined ? undefined : noted(name);
  if (known) return known;
  const made = await madePart(content());
  const { digest, documents, keys } = made;
  const note: Note = { digest, documents, keys: [...keys] };
  if (name !== undefined) keep(`${name}.note`, JSON.stringify(note));
  return made;
}

function noted(name: string): MadePart | undefined {
  try {
    const note: Note = JSON.parse(kept(`${name}.note`)?.toString() ?? '');
    const files = keptFiles(note.digest);
    return files && { ...note, files, keys: new Set(note.keys) };
  } catch {
    return undefined;
  }
}

function keptFiles(digest: string): BundleFile[] | undefined {
  const bytes = kept(`${digest}.part`);
  return bytes && unpacked(bytes);
}
