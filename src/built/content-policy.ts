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

/** What stands in a page and runs or styles, and what the policy would switch off. */
export interface InlineParts extends InlineHashes {
  /** Attributes that no hash can allow, each as an editor would find it: `style="color: red"`. */
  refused: readonly string[];
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

/** Reads what a policy has to allow in a page. */
export function inlineParts(elements: readonly HtmlElement[]): InlineParts {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const refused: string[] = [];
  for (const element of elements) {
    const { tagName, properties } = element;
    if (tagName === 'style') styles.add(hash(textIn(element)));
    if (tagName === 'script' && properties['src'] === undefined) {
      if (obeyed.has(String(properties['type'] ?? '').toLowerCase())) scripts.add(hash(textIn(element)));
    }
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'style' || /^on[A-Z]/.test(name)) refused.push(`${name.toLowerCase()}="${value}"`);
      if (name === 'href' && /^\s*javascript:/i.test(String(value))) refused.push(`href="${value}"`);
    }
  }
  return { scripts: [...scripts], styles: [...styles], refused };
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

const charset = /<meta charset="utf-8">/i;

/** The page with its policy, first of all that a policy can concern; `undefined` where the place for it is missing. */
export function withPolicy(html: string, policy: string): string | undefined {
  if (!charset.test(html)) return undefined;
  return html.replace(
    charset,
    (found) => `${found}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
