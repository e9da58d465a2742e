import { sep } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { ownPath } from '../files/hearth-folder.ts';
import type { Look } from '../schema/look/look-fields.ts';
import { withCorners } from '../styles/corners.ts';

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** Gives Hearth’s sheets the corners of the publication, wherever they are bundled; nothing where these are Hearth’s. */
export function ownCorners(corners: Look['corners']): Plugins {
  if (corners === undefined) return [];
  const own = ownPath('src') + sep;
  return [
    {
      name: 'hearth-corners',
      enforce: 'pre',
      transform(css: string, id: string) {
        const [path = ''] = id.split('?');
        const isOwn = path.replaceAll('/', sep).startsWith(own) && path.endsWith('.css');
        return isOwn ? { code: withCorners(css, corners), map: null } : undefined;
      },
    },
  ];
}
