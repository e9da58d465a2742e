import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Options } from 'subset-font';
import { keepFile } from '../files/kept-files.ts';

/** Not absolute: Astro names the font after its options, and the same input gives the same names everywhere. */
const folder = './.cache/fonts';

/** What a file is made of. */
interface Subset {
  /** With what the name of the file starts. */
  name: string;
  /** The whole font, read only where the file is not there yet. */
  font: () => Promise<Buffer>;
  /** Stands for the whole font. */
  digest: string;
  letters: string;
  /** Axes of a variable font that are narrowed to a range. */
  axes?: Options['variationAxes'];
}

/** Path from the project of a font file with some letters of a font, made once for them. */
export async function subsetFile({ name, font, digest, letters, axes }: Subset): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([letters, axes, digest]))
    .digest('hex')
    .slice(0, 16);
  const file = `${name}-${key}.woff2`;
  const path = `${folder}/${file}`;
  if (await stat(path).catch(() => undefined)) return path;
  // Much to load, and mostly not needed.
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(await font(), letters, {
    targetFormat: 'woff2',
    ...(axes && { variationAxes: axes }),
  });
  keepFile(folder, file, subset);
  return path;
}
