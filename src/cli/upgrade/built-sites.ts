import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isHearths } from '../site-marker.ts';
import type { Staged } from './staged.ts';
import { type Said, toDo } from './steps.ts';

/** Since 0.2.0 a build replaces only folders that say in `.hearth-site` that Hearth made them. */
export function unmarkedSite({ of }: Staged): Said[] {
  const out = process.env['OUT']?.trim() ? resolve(process.env['OUT']) : join(of, 'dist');
  if (!existsSync(out) || isHearths(out)) return [];
  return [
    toDo(
      out,
      1,
      'A build does not replace this folder: it does not say that Hearth made it',
      'Where an earlier Hearth built it, delete it.',
    ),
  ];
}

/** Since 0.2.0 files are compressed ahead only where the publication says so. */
export function precompressed(staged: Staged): Said[] {
  if (/^precompress:/m.test(staged.read('site.yaml') ?? '')) return [];
  return [
    toDo(
      'site.yaml',
      1,
      'Files have no compressed copies beside them any more',
      'Where your server sends files as they are, as in hosts/nginx.conf, write “precompress: true”. GitHub Pages, Netlify and Cloudflare Pages need none.',
    ),
  ];
}
