import sharp from 'sharp';
import type { Finding } from '../../src/schema/finding.ts';
import { fileAt, type PublishedPage, type PublishedSite, reporter } from './published-site.ts';

const feedTypes = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** What a page tells link previews is so: its own address and language, and a picture that is there in that size. */
export async function pages(site: PublishedSite): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const page of site.pages.values()) findings.push(...(await pageFindings(page, site)));
  return findings;
}

async function pageFindings(page: PublishedPage, site: PublishedSite): Promise<Finding[]> {
  const { file, url, lang, metas, links } = page;
  const found = reporter(site, 'link-preview', 'Correct the head of the page where its layout writes it.');
  const findings: Finding[] = [];
  const value = (name: string) => metas.get(name)?.[0];
  const expect = (name: string, expected: string) => {
    if (value(name) === expected) return;
    findings.push(found({ file }, `Unexpected ${name} “${value(name) ?? ''}”, expected “${expected}”`));
  };
  const required = [
    'og:title',
    'og:type',
    'og:image',
    'og:image:alt',
    'og:site_name',
    'twitter:card',
    'description',
  ];
  for (const name of required) {
    if (!value(name))
      findings.push(found({ file }, `Missing ${name}, expected it in a page for search engines`));
  }
  expect('og:url', url);
  const locale = new Intl.Locale(lang || 'und').maximize();
  expect('og:locale', `${locale.language}_${locale.region}`);
  // Other locales are asked for at the same address, where there is only one.
  const named = metas.get('og:locale:alternate') ?? [];
  if (named.length > 0)
    findings.push(found({ file }, `Unexpected og:locale:alternate “${named.join(', ')}”, expected none`));
  const feeds = feedTypes.filter((type) => !links.has(`alternate ${type}`));
  if (feeds.length > 0)
    findings.push(found({ file }, `Missing links to feeds, expected one of each type: ${feeds.join(', ')}`));

  const image = fileAt(value('og:image') ?? '', url, site);
  const size = image === undefined ? undefined : await sizeOf(await site.readBytes(image));
  if (size === undefined)
    findings.push(found({ file }, `Unexpected og:image “${value('og:image')}”, expected a PNG or a JPEG`));
  else {
    expect('og:image:width', String(size.width));
    expect('og:image:height', String(size.height));
  }
  return findings;
}

/** What every program that shows previews can decode, with its size. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number } | undefined> {
  const { format, width, height } = await sharp(bytes).metadata();
  return format === 'png' || format === 'jpeg' ? { width, height } : undefined;
}
