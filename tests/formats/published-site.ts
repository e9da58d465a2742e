import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Finding, placeIn } from '../../src/schema/finding.ts';
import type { RuleName } from '../../src/schema/rules.ts';
import { filesIn } from '../support/folder-files.ts';
import { elementsIn, type HtmlElement } from '../support/html-elements.ts';

/** A built folder with what its pages say of themselves to other programs. */
export interface PublishedSite {
  folder: string;
  /** Path under which it is served: `/`, or like `/x/`. */
  base: string;
  files: ReadonlySet<string>;
  /** Pages for search engines, by their canonical address. */
  pages: ReadonlyMap<string, PublishedPage>;
  /** Languages of all pages, by their files. */
  languages: ReadonlyMap<string, string>;
  read: (file: string) => Promise<string>;
  readBytes: (file: string) => Promise<Buffer>;
}

/** The head of a page that search engines may list. */
export interface PublishedPage {
  file: string;
  lang: string;
  /** The canonical address. */
  url: string;
  /** Addresses of the same text by `hreflang`. */
  alternates: ReadonlyMap<string, string>;
  /** Contents of `<meta>` by name or property, in their order. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of links by `rel` and type: `alternate application/atom+xml`. */
  links: ReadonlyMap<string, readonly string[]>;
}

/** Reads the heads of all pages of a built folder. */
export async function readPublishedSite(folder: string, base: string): Promise<PublishedSite> {
  const files = [...filesIn(folder).keys()].map((file) => file.replaceAll('\\', '/'));
  const readBytes = (file: string) => readFile(join(folder, file));
  const read = async (file: string) => (await readBytes(file)).toString('utf8');
  const pages = new Map<string, PublishedPage>();
  const languages = new Map<string, string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const { lang, page } = readHead(file, await read(file));
    languages.set(file, lang);
    if (page) pages.set(page.url, page);
  }
  return { folder, base, files: new Set(files), pages, languages, read, readBytes };
}

function readHead(file: string, html: string): { lang: string; page: PublishedPage | undefined } {
  let lang = '';
  const alternates = new Map<string, string>();
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  for (const { tagName, properties } of headOf(html)) {
    if (tagName === 'html') lang = text(properties['lang']);
    if (tagName === 'meta')
      add(metas, text(properties['property'] ?? properties['name']), text(properties['content']));
    if (tagName !== 'link') continue;
    const href = text(properties['href']);
    const hreflang = text(properties['hrefLang']);
    for (const relation of [properties['rel']].flat().map(text)) {
      if (relation === 'alternate' && hreflang) alternates.set(hreflang, href);
      else add(links, `${relation} ${text(properties['type'])}`.trim(), href);
    }
  }
  const [url] = links.get('canonical') ?? [];
  const isListed = !(metas.get('robots') ?? []).some((content) => content.includes('noindex'));
  const page = url !== undefined && isListed ? { file, lang, url, alternates, metas, links } : undefined;
  return { lang, page };
}

/** All elements of a page before its body, without its first style, which is most of the head. */
function headOf(html: string): HtmlElement[] {
  const head = html.slice(0, html.indexOf('</head>'));
  return elementsIn(head.replace(/<style\b[\s\S]*?<\/style>/, ''));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The file behind an address with the site's origin; `undefined` for one that is elsewhere or not there. */
export function fileAt(url: string, from: string, { base, files }: PublishedSite): string | undefined {
  const target = URL.parse(url, from);
  const origin = URL.parse(from)?.origin;
  if (target === null || target.origin !== origin || !target.pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(target.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : undefined;
}

/** The language of the page at an address with the site's origin, whether search engines may list it or not. */
export function languageAt(url: string, from: string, site: PublishedSite): string | undefined {
  return site.languages.get(fileAt(url, from, site) ?? '');
}

/** The origin of the site, as its pages say it; absent for a site without pages. */
export function originOf({ pages }: PublishedSite): string | undefined {
  const [first] = pages.keys();
  return first === undefined ? undefined : new URL(first).origin;
}

/** The address of a file, with the site's origin. */
export function urlOf(file: string, site: PublishedSite): string {
  return `${originOf(site) ?? 'http://nowhere.invalid'}${encodeURI(site.base + file.replace(/(^|\/)index\.html$/, '$1'))}`;
}

/** Where something stands in a file. */
export interface At {
  file: string;
  line?: number;
  column?: number;
}

/** Makes findings of one rule about the files of a site. */
export function reporter(
  site: PublishedSite,
  rule: RuleName,
  next: string,
): (at: At, message: string) => Finding {
  return ({ file, line, column }, message) =>
    error(rule, placeIn(join(site.folder, file), line, column), message, next);
}
