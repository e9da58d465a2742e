import { posix } from 'node:path';
import type { Finding } from '../../src/schema/finding.ts';
import { pngSize } from './png.ts';
import { fileAt, languageAt, type PublishedSite, reporter, urlOf } from './published-site.ts';
import { childrenOf, childText, readXml } from './xml.ts';

/** Sizes that browsers ask of a manifest to install a site. */
const iconSizes = ['192x192', '512x512'];

/** A web manifest says what is so: addresses in the site, icons that are there in their sizes, the folder's language. */
export async function manifest(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'manifest', 'Correct it in src/publish/manifest.ts.');
  const own = urlOf(file, site);
  const manifest = parsed(await site.read(file));
  if (manifest === undefined) return [found({ file }, 'Unexpected text, expected JSON')];
  const home = languageAt('.', own, site);
  const { name, lang, start_url: start, scope, icons } = manifest;
  const sizes: string[] = [];
  const findings: Finding[] = [];
  for (const { src, sizes: size, type } of Array.isArray(icons) ? (icons as Record<string, string>[]) : []) {
    const icon = fileAt(src ?? '', own, site);
    const real = icon === undefined ? undefined : pngSize(await site.readBytes(icon));
    if (type === 'image/png' && `${real?.width}x${real?.height}` === size) sizes.push(size);
    else findings.push(found({ file }, `Unexpected icon “${src}” of ${size}, expected a PNG of that size`));
  }
  const isWithin = String(start).startsWith(String(scope)) && fileAt(String(start), own, site) !== undefined;
  return [
    ...findings,
    ...(name ? [] : [found({ file }, 'Missing name, expected one')]),
    ...(isWithin
      ? []
      : [found({ file }, `Unexpected start_url “${start}”, expected a page within the scope “${scope}”`)]),
    ...(lang === home ? [] : [found({ file }, `Unexpected lang “${lang}”, expected “${home}”`)]),
    ...iconSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => found({ file }, `Missing icon of ${size}, expected one to install the site with`)),
  ];
}

/** The description of a search keeps to OpenSearch 1.1 and leads to a page of the site. */
export async function openSearch(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'open-search', 'Correct it in src/publish/open-search.ts.');
  const uri = 'http://a9.com/-/spec/opensearch/1.1/';
  const xml = readXml(await site.read(file));
  if (xml.state === 'broken')
    return [found({ ...xml, file }, `Unexpected XML, expected it well-formed: ${xml.reason}`)];
  const short = childText(xml.root, uri, 'ShortName');
  const templates = childrenOf(xml.root, uri, 'Url').map(({ attributes }) => attributes['template'] ?? '');
  const search = templates.find((template) => template.includes('{searchTerms}'));
  return [
    ...(short.length > 0 && short.length <= 16
      ? []
      : [found({ file }, `Unexpected ShortName “${short}”, expected 1 to 16 characters`)]),
    ...(childText(xml.root, uri, 'Description')
      ? []
      : [found({ file }, 'Missing Description, expected one')]),
    ...(search !== undefined && site.pages.has(search.replace(/\?.*$/, ''))
      ? []
      : [
          found({ file }, `Unexpected address of the search “${search}”, expected a page with {searchTerms}`),
        ]),
  ];
}

/** The picture of the site on a phone’s first screen, which is looked for in one size. */
export async function touchIcon(site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'manifest', 'Correct it in src/publish/cards/icons.ts.');
  const file = 'apple-touch-icon.png';
  const size = site.files.has(file) ? pngSize(await site.readBytes(file)) : undefined;
  return size?.width === 180 && size.height === 180
    ? []
    : [found({ file }, `Unexpected size ${size?.width}x${size?.height}, expected a PNG of 180x180`)];
}

/** Links in the files for language models lead to files of the site. */
export async function llms(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'llms', 'Correct it in src/publish/story-files/llms.ts.');
  const source = await site.read(file);
  const links = [...source.matchAll(/^- \[.*\]\((\S+?)\)(?=:|$)/gm)].map(([, address = '']) => address);
  return [
    ...(source.startsWith('# ')
      ? []
      : [found({ file, line: 1 }, 'Unexpected start, expected a heading: “# Name”')]),
    ...(links.length > 0 ? [] : [found({ file }, 'Missing links, expected what there is to read')]),
    ...links
      .filter((address) => fileAt(address, urlOf(file, site), site) === undefined)
      .map((address) => found({ file }, `Unexpected address “${address}”, expected a file of the site`)),
  ];
}

/** Every story has its text as Markdown beside its page, which names its data, once for all languages. */
export async function besideStories(site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'story-files', 'Look in src/publish/files.ts for how they are written.');
  const findings: Finding[] = [];
  for (const { file, url, metas, links } of site.pages.values()) {
    if (metas.get('og:type')?.[0] !== 'article') continue;
    const folder = posix.dirname(file);
    for (const name of ['index.md', 'card.png'])
      if (!site.files.has(`${folder}/${name}`))
        findings.push(found({ file }, `Missing ${name}, expected it beside the page`));
    const [address = ''] = links.get('describedby application/json') ?? [];
    const dataFile = fileAt(address, url, site);
    const data = parsed(dataFile === undefined ? '' : await site.read(dataFile));
    const urls = Object.values(data?.['languages'] ?? {}).map((language) => language.url);
    if (data?.['$schema'] === undefined || !urls.includes(url))
      findings.push(
        found(
          { file: dataFile ?? file },
          'Unexpected text, expected JSON with its schema that names every page of the story',
        ),
      );
  }
  return findings;
}

function parsed(source: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(source) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
