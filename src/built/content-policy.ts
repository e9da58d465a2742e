/*
 * The Content-Security-Policy of every page: only what the site brings itself, and of what stands in the page only
 * what was there when it was built, by its hash. Astro's own `security.csp` knows neither scripts that are
 * `is:inline` nor styles that are put there as text, so the hashes are taken from the built pages.
 */
import { createHash } from 'node:crypto';
import { type HtmlElement, textIn } from './html-elements.ts';

/** Hashes of what runs and what styles within pages, as a policy writes them. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
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

/** What a policy has to allow in a page. */
export function inlineHashes(elements: readonly HtmlElement[]): InlineHashes {
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  const scripts = elements.filter(
    ({ tagName, properties }) =>
      tagName === 'script' &&
      properties['src'] === undefined &&
      obeyed.has(String(properties['type'] ?? '').toLowerCase()),
  );
  return { scripts: hashesOf(scripts), styles: hashesOf(styles) };
}

/**
 * The policy for pages with these parts.
 * @param where a `<meta>` cannot forbid other sites to frame the page, and browsers complain where it tries.
 */
export function contentPolicy({ scripts, styles }: InlineHashes, where: 'header' | 'meta'): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    // The search is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])],
    ...(['img', 'font', 'connect', 'worker', 'manifest'] as const).map((kind): [string, string] => [
      `${kind}-src`,
      "'self'",
    ]),
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ...(where === 'header' ? [['frame-ancestors', "'none'"] as [string, string]] : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** A page that was published has a policy already. */
const charset = /(<meta charset="utf-8">)(?:<meta http-equiv="content-security-policy" content="[^"]*">)?/i;

/** The page with its policy, first of all that a policy can concern; `undefined` where the place for it is missing. */
export function withPolicy(html: string, policy: string): string | undefined {
  if (!charset.test(html)) return undefined;
  return html.replace(
    charset,
    (_found, declared) => `${declared}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

function hashesOf(elements: readonly HtmlElement[]): string[] {
  const hashes = elements.map(
    (element) => `'sha256-${createHash('sha256').update(textIn(element)).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}
