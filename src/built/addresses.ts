import type { AttributeUse } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Mistake } from './mistake.ts';

/** Where an address leads. */
export type Target =
  | { kind: 'elsewhere' }
  /** `path` is the file that would have to be there. */
  | { kind: 'missing'; path: string }
  | { kind: 'file'; file: string; fragment: string };

/** Addresses within the site lead to a file, and to a place in it, that are there. */
export function deadAddress(use: AttributeUse, file: string, site: BuiltSite): Mistake[] {
  const target = targetOf(use.value, file, site);
  if (target.kind === 'elsewhere') return [];
  if (target.kind === 'missing') {
    return [
      {
        rule: 'dead-link',
        use,
        message: `Unexpected address “${use.value}”, expected one that is in the site: there is no ${target.path}`,
        next: 'Correct it in the text or the component that names it.',
      },
    ];
  }
  const { fragment } = target;
  const page = site.pages.get(target.file);
  if (page === undefined || fragment === '' || fragment === 'top' || page.ids.has(fragment)) return [];
  return [
    {
      rule: 'dead-fragment',
      use,
      message: `Unexpected address “${use.value}”, expected a place that is there: nothing in ${target.file} has the id “${fragment}”`,
      next: 'Correct the part after #, or leave it out to lead to the whole page.',
    },
  ];
}

/** The address of a page within its origin, as it is shown to people: `/en/`. */
export function addressOf(file: string, { base }: BuiltSite): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

/** The file that an address in a page leads to, with the fragment decoded. */
export function targetOf(value: string, file: string, site: BuiltSite): Target {
  const origin = originOf(file, site);
  const url = URL.parse(value, origin + encodeURI(addressOf(file, site)));
  if (url === null) return { kind: 'missing', path: value };
  if (url.origin !== origin) return { kind: 'elsewhere' };
  const path = decoded(url.pathname);
  if (!path.startsWith(site.base)) return { kind: 'missing', path: `${path} under ${site.base}` };
  const within = path.slice(site.base.length);
  const named = within === '' || within.endsWith('/') ? `${within}index.html` : within;
  if (!site.files.has(named)) return { kind: 'missing', path: named };
  return { kind: 'file', file: named, fragment: decoded(url.hash.slice(1)) };
}

/** A page's canonical address says where the whole site will be; files without one know no origin but their own. */
function originOf(file: string, { pages }: BuiltSite): string {
  return URL.parse(pages.get(file)?.canonical?.value ?? '')?.origin ?? 'http://nowhere.invalid';
}

/** Undoes percent encoding; what is no encoding stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
