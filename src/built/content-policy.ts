/*
 * The Content-Security-Policy of every page: only what the site brings itself, and of what stands in the page only
 * what was there when it was built, by its hash. Astro's own `security.csp` knows neither scripts that are
 * `is:inline` nor styles that are put there as text, so the hashes are taken from the built pages.
 */
import { createHash } from 'node:crypto';
import { type Allowed, originsFor, type Purpose } from '../schema/allow-field.ts';
import type { Tag } from './html/scan-tags.ts';
import { copied } from './texts.ts';

/** What a policy has to allow in pages: hashes of what runs and what styles within them, as it writes them. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
  /** Where videos or sounds of the site are played, with the captions of them. */
  plays?: true;
}

/** Types of scripts that a browser runs or obeys; all others, like structured data, are only text to it. */
const obeyed = new Set([
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'importmap',
  'speculationrules',
]);

/** Takes what a policy has to allow in a page from its styles and scripts, tag by tag. */
export function inlineHashes(): { add: (tag: Tag) => void; hashes: () => InlineHashes } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let plays: true | undefined;
  const add = ({ name, attributes, text }: Tag): void => {
    if (name === 'video' || name === 'audio') plays = true;
    else if (name === 'style') styles.add(hashOf(text));
    else if (!attributes.has('src') && obeyed.has((attributes.get('type') ?? '').toLowerCase()))
      scripts.add(hashOf(text));
  };
  return { add, hashes: () => ({ scripts: [...scripts], styles: [...styles], ...(plays && { plays }) }) };
}

/**
 * The policy for pages with these parts.
 * @param allowed what the publication lets its pages ask other sites for.
 * @param where a `<meta>` cannot forbid other sites to frame the page, and browsers complain where it tries.
 */
export function contentPolicy(
  { scripts, styles, plays }: InlineHashes,
  where: 'header' | 'meta',
  allowed?: Allowed,
): string {
  const from = (purpose: Purpose) => originsFor(allowed, purpose);
  // A script may ask the site that it comes from.
  const others: Readonly<Record<string, readonly string[]>> = {
    img: from('images'),
    connect: from('scripts'),
  };
  const frames = from('frames');
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    // The search is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts, ...from('scripts')],
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])],
    ...(['img', 'font', 'connect', 'worker', 'manifest'] as const).map((kind): [string, ...string[]] => [
      `${kind}-src`,
      "'self'",
      ...(others[kind] ?? []),
    ]),
    ...(frames.length > 0 ? [['frame-src', ...frames] as [string, ...string[]]] : []),
    ...(plays ? [['media-src', "'self'"] as [string, string]] : []),
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ...(where === 'header' ? [['frame-ancestors', "'none'"] as [string, string]] : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const charset = /<meta charset="utf-8">/i;

/** Where the policy of a page stands, before all that it can concern, in bytes; `undefined` where the place is missing. */
export function policyPlace(html: string): number | undefined {
  const found = charset.exec(html);
  return found === null ? undefined : Buffer.byteLength(html.slice(0, found.index + found[0].length));
}

/** A page as it was before it had a policy, which one that was published has. */
export function withoutPolicy(page: Buffer): Buffer {
  const before = '<meta charset="utf-8">';
  const [start, end] = policyElement('|').split('|') as [string, string];
  const at = page.subarray(0, 1000).indexOf(before + start);
  if (at < 0) return page;
  const from = at + before.length;
  const to = page.indexOf(end, from + start.length) + end.length;
  return Buffer.concat([page.subarray(0, from), page.subarray(to)]);
}

/** What is written into a page at that place. */
export function policyElement(policy: string): string {
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}

/** Hashes by what was hashed: most pages have the same styles and scripts. */
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(copied(text), hash);
  return hash;
}
