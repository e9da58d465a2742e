import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';
import { replace, writePicturePublication } from '../support/picture-publication.ts';

/**
 * Builds a publication with pictures, of which the Portuguese caption of one is of an earlier wording, and the picture of
 * another story is not translated.
 * @returns the folder of the site.
 */
export async function buildFigures(name: string): Promise<string> {
  const place = resolve('.cache', name);
  const out = join(place, 'dist');
  const madeOf = [
    'tests/checks/base',
    'tests/support/picture-publication.ts',
    'tests/browser/figures-site.ts',
  ];
  await freshly(out, madeOf, async () => {
    rmSync(place, { recursive: true, force: true });
    const publication = join(place, 'publication');
    await writePicturePublication(publication);
    const stories = join(publication, 'stories');
    replace(join(stories, 'bridge/article.en.mdx'), 'The plan, in short.', 'The whole plan, in short.');
    replace(join(stories, 'harbour/article.pt.mdx'), /<Figure src="bridge[\s\S]*?<\/Figure>/, '');
    await buildSite({ CONTENT: publication, OUT: out });
  });
  return out;
}
