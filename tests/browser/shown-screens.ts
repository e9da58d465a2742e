import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Where the pictures are that the README shows. */
export const shownFolder = 'docs/screens';

/** Names of the pictures that the README shows, like `story.pt.phone.light`: it alone says which these are. */
export async function shownScreens(): Promise<string[]> {
  const readme = await readFile('README.md', 'utf8');
  return [...readme.matchAll(/\(docs\/screens\/([^)]+)\.webp\)/g)].map(([, name = '']) => name);
}

/**
 * Renews the pictures that the README shows from those in a folder.
 * @throws when the README names one that was not taken.
 */
export async function renewShown(folder: string): Promise<void> {
  const shown = await shownScreens();
  const taken = (await readdir(folder)).map((file) => file.replace(/\.png$/, ''));
  const unknown = shown.filter((name) => !taken.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `Unexpected picture ${unknown.join(', ')} in README.md, expected one of ${taken.toSorted().join(', ')}`,
    );
  await rm(shownFolder, { recursive: true, force: true });
  await mkdir(shownFolder, { recursive: true });
  for (const name of shown) {
    // Of letters on plain ground, WebP without loss is the smallest, and the same picture gives the same bytes.
    await sharp(join(folder, `${name}.png`))
      .webp({ lossless: true, effort: 6 })
      .toFile(join(shownFolder, `${name}.webp`));
  }
}
