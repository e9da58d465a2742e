import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesInStyle, type BuiltPage, readBuiltPage } from './built-page.ts';
import { withoutPolicy } from './content-policy.ts';
import type { KeptPages } from './kept-pages.ts';
import { type Texts, textsOf } from './texts.ts';

/** A built folder as it is going to be served: what is known of it without reading it again. */
export interface BuiltSite {
  folder: string;
  /** Path under which it is served: `/`, or like `/x/`. */
  base: string;
  /** All files, pages among them, as seen from the folder, with `/` between folders. */
  files: Map<string, BuiltFile>;
  /** Pages by their files. */
  pages: ReadonlyMap<string, BuiltPage>;
  /** What pages say, which know it by number. */
  texts: Texts;
  /** Addresses that each style sheet names, by its file. */
  styles: ReadonlyMap<string, readonly string[]>;
}

/** What a file holds. */
export interface BuiltFile {
  /** In bytes. */
  size: number;
  digest: string;
  /** By what the page is kept, if pages are: see {@link KeptPages}. */
  page?: string;
}

/** Something that is put into a page. */
export interface Insertion {
  /** In bytes from the start of the page. */
  at: number;
  text: string;
}

/** How a built folder is read. */
export interface Reading {
  /** What is to be put into a page; asked once for each. */
  revise?: (file: string, page: BuiltPage) => Insertion | undefined;
  /** What earlier builds have read, and what this one reads is kept in. */
  kept?: KeptPages;
  /** Files that are as an earlier build has left them, revised, and what it has read in them. */
  known?: ReadonlyMap<string, BuiltFile>;
}

/** How digests are written: SHA-256, of which sixteen hexadecimal digits are enough to tell builds apart. */
const digestLength = 16;

/** Reads each file of a built folder once, and none of which it is known what it holds. */
export function readBuiltSite(
  folder: string,
  base: string,
  { revise, kept, known }: Reading = {},
): BuiltSite {
  const files = new Map<string, BuiltFile>();
  const pages = new Map<string, BuiltPage>();
  const styles = new Map<string, string[]>();
  const texts = kept?.texts ?? textsOf();
  // One call after the other: to wait for each of a hundred thousand files takes longer than to read them.
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    const before = known?.get(file);
    const pageBefore = before?.page === undefined ? undefined : kept?.pageNamed(before.page);
    if (before && pageBefore) {
      pages.set(file, pageBefore);
      // It is put in already, by the same code; whoever puts it in learns of the page.
      revise?.(file, pageBefore);
    }
    if (before && (pageBefore || !/\.(html|css)$/.test(file))) {
      files.set(file, before);
      continue;
    }
    const bytes = readFileSync(path);
    if (file.endsWith('.css')) styles.set(file, addressesInStyle(bytes.toString()));
    if (!file.endsWith('.html')) {
      files.set(file, fileOf(bytes));
      continue;
    }
    // Whoever only reads a site finds it as it is, and leaves it so.
    const rendered = revise ? withoutPolicy(bytes) : bytes;
    const read = () => readBuiltPage(rendered.toString(), texts);
    const { page, name } = kept ? kept.pageOf(rendered, read) : { page: read(), name: undefined };
    pages.set(file, page);
    const insertion = revise?.(file, page);
    const revised = insertion ? withInsertion(rendered, insertion) : rendered;
    if (!revised.equals(bytes)) overwrite(path, revised);
    files.set(file, name === undefined ? fileOf(revised) : { ...fileOf(revised), page: name });
  }
  return { folder, base, files, pages, texts, styles };
}

/** Writes a file anew: it may be the very file of the published site, by another name. */
function overwrite(path: string, bytes: Buffer): void {
  rmSync(path);
  writeFileSync(path, bytes);
}

function withInsertion(bytes: Buffer, { at, text }: Insertion): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);
}

/** Writes a file of a site, which may be there already. */
export async function addFile({ folder, files }: BuiltSite, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  // It may be the very file of the published site, by another name.
  await rm(path, { force: true });
  await writeFile(path, text);
  files.set(file, fileOf(text));
}

/** Gives a file of a site, which is no page and no style sheet, another name. */
export async function moveFile({ folder, files }: BuiltSite, from: string, to: string): Promise<void> {
  await rename(join(folder, from), join(folder, to));
  files.set(to, fileNamed(files, from));
  files.delete(from);
}

/**
 * What is known of a file that every site has.
 * @throws where this one has not.
 */
export function fileNamed(files: BuiltSite['files'], file: string): BuiltFile {
  const found = files.get(file);
  if (found === undefined) throw new Error(`The build has no ${file}`);
  return found;
}

/** The digest of a text, as {@link BuiltFile} has it. */
export function digestOf(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, digestLength);
}

function fileOf(bytes: string | Uint8Array): BuiltFile {
  return { size: Buffer.byteLength(bytes), digest: digestOf(bytes) };
}

/** Paths of all files in a folder as seen from there, with `/` between folders, in one order on every machine. */
export function filesIn(folder: string): string[] {
  const files: string[] = [];
  // Node's own walk through folders within each other makes each path anew, which took most of its time.
  const look = (within: string) => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      if (entry.isDirectory()) look(`${within}${entry.name}/`);
      else if (entry.isFile()) files.push(within + entry.name);
    }
  };
  look('');
  return files.sort();
}
