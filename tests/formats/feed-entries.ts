import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/schema/finding.ts';
import { type At, fileAt, type PublishedSite, reporter, urlOf } from './published-site.ts';

/** One story of a feed of any format, for what all formats have in common. */
export interface EntryOfFeed {
  at: At;
  id: string;
  url: string;
  title: string;
  html: string;
  /** As the format writes it. */
  published: string;
  /** Addresses of the story in its other languages, by tag; absent where the format does not say them. */
  translations?: ReadonlyMap<string, string>;
  /** Files that go with it, with their bytes as they are written. */
  enclosures: readonly { url: string; length: string }[];
}

const next = 'Correct it where the feed is written, in src/publish/feeds/.';

/** Makes findings about feeds. */
export function feedReporter(site: PublishedSite): (at: At, message: string) => Finding {
  return reporter(site, 'feed', next);
}

/** Entries have an id of their own, a page that is there, the full text with whole addresses, and all translations. */
export function entryFindings(entries: readonly EntryOfFeed[], file: string, site: PublishedSite): Finding[] {
  const found = feedReporter(site);
  const ids = new Set<string>();
  return entries.flatMap(({ at, id, url, title, html, published, translations, enclosures }) => {
    const isRepeated = ids.has(id);
    ids.add(id);
    const page = site.pages.get(url);
    const relative = [...html.matchAll(/\s(?:href|src)="(?!https?:|mailto:)([^"]*)"/g)].map(
      ([, address]) => address,
    );
    const dead = [...html.matchAll(/\shref="([^"]*)"/g)].filter(
      ([, address = '']) => isOwn(address) && fileAt(address, urlOf(file, site), site) === undefined,
    );
    return [
      ...(id === '' || isRepeated
        ? [found(at, `Unexpected id “${id}”, expected one that no other entry has`)]
        : []),
      ...(page ? [] : [found(at, `Unexpected address “${url}”, expected a page of the site`)]),
      ...(title ? [] : [found(at, `Missing title of “${url}”, expected one`)]),
      ...(html ? [] : [found(at, `Missing text of “${url}”, expected the whole of it`)]),
      ...(Number.isNaN(Date.parse(published))
        ? [found(at, `Unexpected date “${published}”, expected one`)]
        : []),
      ...relative.map((address) =>
        found(at, `Unexpected address “${address}” in the text, expected one with its origin`),
      ),
      ...dead.map(([, address]) =>
        found(at, `Unexpected address “${address}” in the text, expected a page of the site`),
      ),
      ...enclosures
        .filter((enclosure) => enclosure.length !== bytesAt(enclosure.url))
        .map((enclosure) =>
          found(
            at,
            `Unexpected enclosure “${enclosure.url}” of ${enclosure.length} bytes, expected ${bytesAt(enclosure.url) ?? 'a file of the site'}`,
          ),
        ),
      ...(page && translations && !areTranslationsOf(page.alternates, translations, page.lang)
        ? [found(at, `Unexpected translations of “${url}”, expected those that the page names`)]
        : []),
    ];
  });

  function bytesAt(address: string): string | undefined {
    const there = fileAt(address, urlOf(file, site), site);
    return there === undefined ? undefined : String(statSync(join(site.folder, there)).size);
  }

  function isOwn(address: string): boolean {
    return URL.parse(address)?.origin === new URL(urlOf(file, site)).origin;
  }
}

function areTranslationsOf(
  alternates: ReadonlyMap<string, string>,
  translations: ReadonlyMap<string, string>,
  own: string,
): boolean {
  const others = [...alternates].filter(([tag]) => tag !== 'x-default' && tag !== own);
  return others.length === translations.size && others.every(([tag, url]) => translations.get(tag) === url);
}
