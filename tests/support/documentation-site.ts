/* The documentation of Hearth (`docs/site`), built. */
import { resolve } from 'node:path';
import { buildSite } from './built-sites.ts';
import { freshly } from './fresh-sites.ts';

const content = resolve('docs/site');

/** The folder of the built documentation: the one that is there if nothing has changed since, else built now. */
export async function documentationSite(): Promise<string> {
  const folder = resolve('.cache/sites/documentation');
  await freshly(folder, [content], () => buildSite({ CONTENT: content, OUT: folder }));
  return folder;
}
