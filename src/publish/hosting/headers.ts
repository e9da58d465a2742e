/*
 * What a host is to send with each file: written as `_headers`, which Netlify and Cloudflare Pages read, and held
 * against the recipes for other hosts in `hosts/` by their test.
 */
import { dirname } from 'node:path';
import { contentPolicy, type InlineHashes } from '../../built/content-policy.ts';
import type { Language } from '../../i18n/languages.ts';
import { base, homeAddress, searchBundleAddress, searchBundlePath } from '../../routes.ts';
import type { Allowed } from '../../schema/allow-field.ts';

/** Headers that every answer has, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Nobody else learns where a reader comes from.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  // Without the names below it, which are not this site's to decide on.
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** How long a browser may keep a file: for good where its name has the digest of what is in it, else it asks again. */
export const caching = { named: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** How a file may be kept, by its path in the built site: `_astro/fonts/0a1b.woff2`. */
export function cachingOf(file: string): (typeof caching)[keyof typeof caching] {
  const isNamed =
    /^(?:_astro|media)\/|^search\/(.+\.pf_(fragment|index|filter|meta)$|[^/]+\/(parts|words)\/)/.test(file);
  return isNamed ? caching.named : caching.other;
}

/** A rule of `_headers`: the addresses, with `*` at the end for all that follows, and what is sent with them. */
type Rule = [address: string, headers: Readonly<Record<string, string>>];

/**
 * The `_headers` of a site. No two rules that fit an address name the same header: the hosts would join both values.
 * @param files paths in the built site.
 * @param allowed what the publication lets its pages ask other sites for.
 */
export function headersFile(
  inline: InlineHashes,
  languages: readonly Language[],
  files: Iterable<string>,
  allowed?: Allowed,
): string {
  const keep = { 'Cache-Control': caching.named };
  const ask = { 'Cache-Control': caching.other };
  const all = [...files];
  const searched = all.filter((file) => file.endsWith('.pf_meta')).sort();
  const rules: Rule[] = [
    [`${base}*`, { ...securityHeaders, 'Content-Security-Policy': contentPolicy(inline, 'header', allowed) }],
    [`${base}_astro/*`, keep],
    ...(all.some((file) => file.startsWith('media/')) ? [[`${base}media/*`, keep] as Rule] : []),
    [base, ask],
    [`${base}sw.js`, ask],
    ...languages.flatMap((language): Rule[] => {
      const bundle = searchBundleAddress(language);
      const folder = searchBundlePath(language);
      const metadata = searched.filter((file) => dirname(file) === folder);
      const further = ['parts', 'words'].filter((name) =>
        all.some((file) => file.startsWith(`${folder}/${name}/`)),
      );
      return [
        [`${homeAddress(language)}*`, ask],
        [`${bundle}fragment/*`, keep],
        [`${bundle}index/*`, keep],
        [`${bundle}filter/*`, keep],
        ...further.map((name): Rule => [`${bundle}${name}/*`, keep]),
        ...metadata.map((file): Rule => [base + file, keep]),
        ...['pagefind-worker.js', 'pagefind.wasm', 'terms.json'].map((file): Rule => [bundle + file, ask]),
      ];
    }),
  ];
  const lines = rules.flatMap(([address, headers]) => [
    address,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}
