import type { BundleFile } from '../bundle/bundle-files.ts';
import { digestOfPart, indexPart, type PartContent } from './index-part.ts';
import { keep, kept, packed, unpacked } from './kept.ts';
import { keysOf } from './keys.ts';

/** A bundle that is made. */
export interface MadePart {
  /** Stands for its files and all that they were made of. */
  digest: string;
  /** Where its files are in its folder. */
  paths: readonly string[];
  /** Its files, which are read or made once they are asked for. */
  files: () => Promise<readonly BundleFile[]>;
  documents: number;
  /** See {@link keysOf}. */
  keys: ReadonlySet<string>;
  /** Name of the note that is kept about it; absent where there is none. */
  note?: string;
}

/** The bundle of some records: the one that was made when they last were the same, else made now. */
export async function madePart(content: PartContent): Promise<MadePart> {
  const digest = digestOfPart(content);
  const files = keptFiles(digest) ?? (await madeNow(digest, content));
  return {
    digest,
    paths: files.map(({ path }) => path),
    files: async () => files,
    documents: content.records.length,
    keys: content.isFurther ? keysOf(files) : new Set(),
  };
}

async function madeNow(digest: string, content: PartContent): Promise<BundleFile[]> {
  const files = (await indexPart(content)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  keep(nameOfPart(digest), packed(files));
  return files;
}

/** What is kept about a part under the name of what it was made of, so that it need not be made to be known. */
interface Note {
  digest: string;
  paths: readonly string[];
  documents: number;
  keys: readonly string[];
}

/**
 * A part as a note says, or made.
 * @param name of the note, which stands for all that the part's records are made of.
 */
export async function partByNote(name: string, content: () => PartContent): Promise<MadePart> {
  const note = `${name}.note`;
  const makeNow = async (): Promise<MadePart> => {
    const made = await madePart(content());
    const { digest, paths, documents, keys } = made;
    keep(note, JSON.stringify({ digest, paths, documents, keys: [...keys] } satisfies Note));
    return { ...made, note };
  };
  const known = noted(note);
  if (known === undefined) return makeNow();
  const files = async () => keptFiles(known.digest) ?? (await makeNow()).files();
  return { ...known, keys: new Set(known.keys), files, note };
}

/** What is kept of a part, by the names that it is kept under. */
export async function keptOfPart({
  digest,
  files,
  note = '',
}: MadePart): Promise<[name: string, bytes: Buffer][]> {
  // What was noted may have been removed since.
  await files();
  return [nameOfPart(digest), note].flatMap((name) => {
    const bytes = kept(name);
    return bytes ? [[name, bytes] as [string, Buffer]] : [];
  });
}

function nameOfPart(digest: string): string {
  return `${digest}.part`;
}

function noted(name: string): Note | undefined {
  try {
    return JSON.parse(kept(name)?.toString() ?? '');
  } catch {
    return undefined;
  }
}

function keptFiles(digest: string): BundleFile[] | undefined {
  const bytes = kept(nameOfPart(digest));
  return bytes && unpacked(bytes);
}
