import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readContentFile } from '../files/content-file.ts';
import { listContentFolder } from '../files/content-folder.ts';
import { lettersRead } from '../files/letters-read.ts';
import { contentFolder } from '../i18n/languages.ts';

const whole = resolve(
  'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
);
/** Not absolute: Astro names the font after its options, and the same input gives the same names everywhere. */
const folder = './.cache/fonts';
/** The lightest and the heaviest that the styles ask for. */
const weights = { min: 400, max: 700, default: 400 };
/** The same as CSS writes it. */
export const fontWeights = `${weights.min} ${weights.max}`;

/**
 * The reading face with the letters that the publication and its interface use, and no others: half the bytes of the
 * whole Latin set. Letters that the face does not have, of other scripts, are left to the reader's system.
 * @returns path of the font file from the project, made once for a set of letters.
 */
export async function readingFont(): Promise<string> {
  const read = lettersRead();
  // A build has read all texts. While somebody works, what is typed next may need any letter.
  if (read.length === 0) return whole;
  const letters = [...withTyped([...read, ...wordsOf(join(contentFolder, 'interface'))])].sort().join('');
  const name = createHash('sha256')
    .update(letters + fontWeights)
    .digest('hex')
    .slice(0, 16);
  const path = `${folder}/newsreader-${name}.woff2`;
  if (await stat(path).catch(() => undefined)) return path;
  // Much to load, and mostly not needed.
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(await readFile(whole), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  await mkdir(folder, { recursive: true });
  // A build that is killed leaves no half of a font for the next one.
  const complete = `${path}.${process.pid}`;
  await writeFile(complete, subset);
  await rename(complete, path);
  return path;
}

/** Letters in both cases, with what an editor may type next: basic Latin and its usual marks. */
function withTyped(letters: Iterable<string>): Set<string> {
  const all = new Set(
    [...'“”‘’–—…·→←×°€ªº½'].concat([...Array(95).keys()].map((code) => String.fromCharCode(code + 32))),
  );
  for (const letter of letters) all.add(letter).add(letter.toUpperCase()).add(letter.toLowerCase());
  return all;
}

/** Every letter of the publication's words of the interface; those that Hearth brings are noted as they are read. */
function* wordsOf(folder: string): Generator<string> {
  for (const text of textsIn(folder, contentFolder)) yield* text + text.normalize('NFC');
}

const largest = 1024 ** 2;

function* textsIn(folder: string, around: string, depth = 2): Generator<string> {
  const listing = listContentFolder(folder, around);
  if (listing.state !== 'read') return;
  for (const { name, isFolder } of listing.names) {
    const path = join(folder, name);
    if (isFolder && depth > 1) yield* textsIn(path, around, depth - 1);
    if (isFolder || !name.endsWith('.json')) continue;
    const file = readContentFile(path, around, largest);
    if (file.state === 'read') yield file.bytes.toString('utf8');
  }
}
