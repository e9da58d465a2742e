import { existsSync, lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file in a built site which says that Hearth made the folder, and so may replace it. */
export const markerFile = '.hearth-site';

/** The folder into which texts are exported for translators, where nothing else is said. */
export const translateFolder = 'translate';

/** What package managers, hosts and translators want at the top of a folder that is built from. */
const ofTools = [
  translateFolder,
  ...['node_modules', 'dist', 'package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock'],
  ...['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'bun.lock', 'netlify.toml', 'vercel.json', 'wrangler.toml'],
  ...['wrangler.json', 'wrangler.jsonc', 'Containerfile', 'Dockerfile', 'compose.yaml'],
];

/** A package that is installed from its file, as Hearth is where no registry has it. */
const packed = /^[^.].*\.tgz$/;

/**
 * Whether something at the top of a publication belongs to what it is built with: where Hearth is installed into its
 * folder, packages are in it, and sites that were built.
 */
export function isBesideContent(publication: string, name: string): boolean {
  if (ofTools.includes(name) || packed.test(name)) return true;
  const folder = lstatSync(join(publication, name), { throwIfNoEntry: false });
  return folder?.isDirectory() === true && existsSync(join(publication, name, markerFile));
}

/** Whether a path in a publication is of what it is built with, or nobody's business. */
export function isPathBesideContent(publication: string, path: string): boolean {
  const [top = ''] = relative(publication, path).split(sep);
  return top.startsWith('.') || (top !== '' && isBesideContent(publication, top));
}
