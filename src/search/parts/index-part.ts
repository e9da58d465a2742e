import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createIndex } from 'pagefind';
import { hearthFolder, lockFiles, ownModule, ownPath, packageFolder } from '../../files/hearth-folder.ts';
import { ofProcess } from '../../files/kept.ts';
import type { Language } from '../../i18n/languages.ts';
import { homeAddress } from '../../routes.ts';
import { type BundleFile, servedFiles } from '../bundle/bundle-files.ts';
import { entryFile, wasmFile } from '../bundle/early-requests.ts';
import type { SearchRecord } from '../bundle/records.ts';

/** What is in a bundle, and what it is for. */
export interface PartContent {
  language: Language;
  records: readonly SearchRecord[];
  /** Whether it is one of several that are asked after the first. */
  isFurther: boolean;
}

/**
 * About so many documents share a file, as those of one story do: what a search leads to is asked for at once, and an archive
 * has fewer files.
 */
const documentsOfFile = 3;

/** How many documents Pagefind is handed at a time. */
const inHand = 50;

/** The files of a bundle as Pagefind makes them. @throws with Pagefind's words where it refuses a document. */
export async function indexPart({ language, records, isFurther }: PartContent): Promise<BundleFile[]> {
  const documents = records.length > 0 ? records : [nothing(language)];
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    forceLanguage: language.tag,
    excludeSelectors: ['.provenance'],
    maxFragments: Math.ceil(documents.length / documentsOfFile),
  });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  // Pagefind reads them one after the other in this order, and has the next one at hand while it does.
  for (let first = 0; first < documents.length; first += inHand) {
    const handed = documents.slice(first, first + inHand).map(async ({ url, html }) => {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join(', ')}`);
    });
    await Promise.all(handed);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const served = servedFiles(files);
  // One worker with its WebAssembly searches all, and brings the entry file of the bundle that is asked first.
  const unasked = isFurther ? ['pagefind-worker.js', wasmFile] : [entryFile];
  return served.filter(({ path }) => !unasked.includes(path));
}

/**
 * A document that no query finds: its word is a sign that Pagefind takes for a letter, and nobody types. Pagefind cannot
 * open a bundle without a word, and brings its WebAssembly only to a language that has one.
 */
function nothing(language: Language): SearchRecord {
  return {
    url: homeAddress(language),
    html: `<html lang="${language.tag}"><body><main>⁔</main></body></html>`,
  };
}

/** Stands for all that {@link indexPart} makes files of: the same digest, the same bytes. */
export function digestOfPart({ language, records, isFurther }: PartContent): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([madeBy(), language.tag, isFurther, records.length]));
  for (const { url, html } of records) hash.update(`\0${url}\0${html}`);
  return hash.digest('hex').slice(0, 20);
}

/** What parts are made by besides their records: Hearth's code and what it stands on. */
export function madeBy(): string {
  return ofProcess('search code', () => {
    const hash = createHash('sha256').update(process.version);
    for (const path of code.flatMap(filesIn))
      hash.update(`\0${relative(hearthFolder, path)}\0`).update(readFileSync(path));
    return hash.digest('hex');
  });
}

const code = [
  ...['files', 'i18n', 'schema', 'search', 'story'].map((name) => ownPath(`src/${name}`)),
  ownModule('src/routes'),
  ...lockFiles,
  join(packageFolder('pagefind'), 'package.json'),
];

function filesIn(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
