import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { readContentFile } from '../../files/content-file.ts';
import { isModule, ownPath } from '../../files/hearth-folder.ts';
import { keeper, ofProcess } from '../../files/kept.ts';
import { keepFile, keptFile, removeUnusedFiles } from '../../files/kept-files.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { largestPicture } from '../../schema/media/media-names.ts';
import type { Picture } from '../../story/media/picture.ts';
import { colour } from '../cards/colours.ts';
import { drawVariant } from './draw-picture.ts';
import { type Variant, variantsOf } from './variants.ts';

/** One for all builds of the project: what a picture is drawn of, and how, is in the name of what is kept. */
export const pictureFolder = resolve('.cache/pictures');

/** Where pictures are from, and where what is drawn of them is kept; for tests. */
export interface PictureFolders {
  publication?: string;
  keptIn?: string;
}

/** Those that are being drawn, by what stands for the picture. */
const atWork = ofProcess('pictures at work', () => new Map<string, Promise<Drawn>>());

/** What was drawn, by the names of the variants. */
type Drawn = ReadonlyMap<string, Buffer>;

/**
 * A file of a picture: the one that was drawn when picture and drawing were the same, else drawn now, with all others of
 * the picture at once: each uses one processor.
 * @throws where the picture is not the one any more that was looked at, or cannot be decoded.
 */
export async function keptPicture(
  picture: Picture,
  variant: Variant,
  { publication = contentFolder, keptIn = pictureFolder }: PictureFolders = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const known = keptFile(keptIn, keptName(variant));
  if (known) return new Uint8Array(known);
  const bytes = bytesOf(picture, publication);
  const others = variantsOf(picture).filter(
    (each) => each.name !== variant.name && keptFile(keptIn, keptName(each)) === undefined,
  );
  // A preview is drawn of its own accord, since few pictures have one.
  const together = variant.kind === 'preview' ? [variant] : [variant, ...others];
  const key = `${keptIn} ${picture.digest} ${variant.kind === 'preview'}`;
  const work = atWork.get(key) ?? drawAll(bytes, picture, together, keptIn);
  atWork.set(key, work);
  const all = await work.finally(() => atWork.delete(key));
  // One that somebody else has kept meanwhile is not among them.
  const drawn = all.get(variant.name) ?? keptFile(keptIn, keptName(variant));
  if (drawn === undefined) throw new Error(`${picture.path} was drawn, and is not in ${keptIn}`);
  return new Uint8Array(drawn);
}

async function drawAll(
  bytes: Buffer,
  picture: Picture,
  variants: readonly Variant[],
  keptIn: string,
): Promise<Drawn> {
  removeUnused(keptIn);
  const drawn = await Promise.all(
    variants.map(async (variant): Promise<[string, Buffer]> => {
      const file = await drawVariant(bytes, picture, variant);
      keepFile(keptIn, keptName(variant), file);
      return [variant.name, file];
    }),
  );
  return new Map(drawn);
}

function bytesOf({ path, digest }: Picture, publication: string): Buffer {
  const file = readContentFile(join(publication, path), publication, largestPicture);
  if (file.state !== 'read' || hash('sha256', file.bytes, 'hex') !== digest)
    throw new Error(`${path} changed while pages were made of it`);
  return file.bytes;
}

/** The name of a variant stands for the picture and the settings, this besides for the code and the libraries that draw. */
function keptName({ name }: Variant): string {
  return `${drawnWith()}-${name}`;
}

/** Stands for the code and the libraries that draw, and for the paper that they draw on. */
export function drawnWith(): string {
  const settings = join(contentFolder, 'site.yaml');
  return surroundings(
    '',
    () => [...code(), settings],
    () => {
      const libraries = JSON.stringify({
        ...sharp.versions,
        processor: process.arch,
        paper: colour('paper'),
      });
      return hash('sha256', [libraries, ...code().map((path) => readFileSync(path))].join('\0'), 'hex').slice(
        0,
        12,
      );
    },
  );
}

const surroundings = keeper<string>();

function code(): string[] {
  const folder = ownPath('src/publish/pictures');
  const own = readdirSync(folder).filter(isModule);
  return [...own.sort().map((name) => join(folder, name)), ownPath('src/styles/tokens.css')];
}

/** Folders that this process has looked through. */
const tidied = new Set<string>();

function removeUnused(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  removeUnusedFiles(folder);
}
