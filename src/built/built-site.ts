import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { addressesInStyle, type BuiltPage, readBuiltPage, type SharedUses } from './built-page.ts';
import { elementsIn, type HtmlElement } from './html-elements.ts';

/** A built folder as it is going to be served: what is known of it without reading it again. */
export interface BuiltSite {
  folder: string;
  /** Path under which it is served: `/`, or like `/x/`. */
  base: string;
  /** All files, pages among them, as seen from the folder, with `/` between folders. */
  files: Map<string, BuiltFile>;
  /** Pages by their files. */
  pages: ReadonlyMap<string, BuiltPage>;
  /** Addresses that each style sheet names, by its file. */
  styles: ReadonlyMap<string, readonly string[]>;
}

/** What a file holds. */
export interface BuiltFile {
  /** In bytes. */
  size: number;
  digest: string;
}

/** A page while it is being read: nothing of it is kept but what its {@link BuiltPage} says. */
export interface OpenPage {
  file: string;
  html: string;
  elements: readonly HtmlElement[];
}

/** How digests are written: SHA-256, of which sixteen hexadecimal digits are enough to tell builds apart. */
const digestLength = 16;

/**
 * Reads each file of a built folder once.
 * @param revise gives what a page is to say instead, which is written; called while the page is open.
 */
export async function readBuiltSite(
  folder: string,
  base: string,
  revise: (page: OpenPage) => string | undefined = () => undefined,
): Promise<BuiltSite> {
  const files = new Map<string, BuiltFile>();
  const pages = new Map<string, BuiltPage>();
  const styles = new Map<string, string[]>();
  const shared: SharedUses = new Map();
  const site: BuiltSite = { folder, base, files, pages, styles };
  for (const file of await filesIn(folder)) {
    const bytes = await readFile(join(folder, file));
    files.set(file, fileOf(bytes));
    if (file.endsWith('.css')) styles.set(file, addressesInStyle(bytes.toString()));
    if (!file.endsWith('.html')) continue;
    const html = bytes.toString();
    const elements = elementsIn(html);
    pages.set(file, readBuiltPage(elements, shared));
    const revised = revise({ file, html, elements });
    if (revised !== undefined && revised !== html) await addFile(site, file, revised);
  }
  return site;
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
  return createHash('sha256').update(bytes).digest('hex').slice(0, digestLength);
}

function fileOf(bytes: string | Uint8Array): BuiltFile {
  return { size: Buffer.byteLength(bytes), digest: digestOf(bytes) };
}

/** Paths of all files in a folder, in one order on every machine. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
