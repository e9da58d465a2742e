import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Language, localise } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { absolute, base, pathInSite, readable } from '../../routes.ts';
import { endOf, type Redirects } from '../../schema/redirects-file.ts';
import type { Site } from '../../schema/site-file.ts';
import { escapeXml } from '../xml.ts';

/** The way from an address that the site no longer has, both with the base path, and percent-encoded. */
interface Redirect {
  from: string;
  to: string;
}

/**
 * Writes into a built site the ways from old addresses: `_redirects` for Netlify and Cloudflare Pages, the same as
 * lines of an nginx map, and for all other hosts a page at each old address.
 */
export async function writeRedirects(
  folder: string,
  listed: Redirects | undefined,
  site: Site,
): Promise<void> {
  const redirects = Object.keys(listed ?? {}).flatMap((from): Redirect[] => {
    const to = endOf(from, listed ?? {});
    return to === undefined
      ? []
      : [{ from: encodeURI(base + from.slice(1)), to: encodeURI(base + to.slice(1)) }];
  });
  const lines = (write: (redirect: Redirect) => string) =>
    redirects.map((redirect) => `${write(redirect)}\n`).join('');
  await writeFile(
    join(folder, '_redirects'),
    lines(({ from, to }) => `${from} ${to} 301`),
  );
  await writeFile(
    join(folder, '_redirects.nginx'),
    // nginx looks for the address as it was meant, and sends the other one as it is written here.
    lines(({ from, to }) => `${readable(from)} ${to};`),
  );
  for (const redirect of redirects) {
    const file = join(folder, pathInSite(redirect.from), 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, redirectPage(redirect, site));
  }
}

/** A page that leads on by itself, and by a link where the browser does not. */
export function redirectPage({ from, to }: Redirect, site: Site): string {
  const [path] = from.slice(base.length).split('/');
  const language = site.languages.find((each) => each.path === path) ?? (site.languages[0] as Language);
  const t = wordsIn(language);
  const [title, link, there] = [t('movedTitle'), t('movedLink'), to].map(escapeXml);
  return [
    `<!doctype html><html lang="${language.tag}" dir="${language.direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title} · ${escapeXml(localise(site.name, language))}</title>`,
    `<meta http-equiv="refresh" content="0; url=${there}">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${escapeXml(absolute(to, site))}"></head>`,
    `<body><main><h1>${title}</h1><p><a href="${there}">${link}</a></p></main></body></html>\n`,
  ].join('');
}
