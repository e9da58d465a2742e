import { type AttributeUse, useIn } from './attribute-use.ts';
import type { BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Mistake } from './mistake.ts';

/** Where an address leads. */
export type Target =
  | { kind: 'elsewhere' }
  /** `path` is the file that would have to be there. */
  | { kind: 'missing'; path: string }
  | { kind: 'file'; file: string; fragment: string };

/** Finds where addresses lead in a site; one that is in many pages is looked up once. */
export type FindTarget = (value: string, file: string) => Target;

/** Addresses that lead to the same place from every page of an origin. */
const isAbsolute = /^(?:\/|https?:\/\/)/i;

/** Looks addresses up in a site as it is now. */
export function targetsIn(site: BuiltSite): FindTarget {
  const byOrigin = new Map<string, Map<string, Target>>();
  let page = '';
  let origin = '';
  let address = '';
  let absolute = new Map<string, Target>();
  let relative = new Map<string, Target>();
  return (value, file) => {
    if (file !== page) {
      page = file;
      origin = originOf(file, site);
      address = origin + encodeURI(addressOf(file, site));
      absolute = byOrigin.get(origin) ?? new Map();
      byOrigin.set(origin, absolute);
      relative = new Map();
    }
    const known = isAbsolute.test(value) ? absolute : relative;
    const found = known.get(value);
    if (found !== undefined) return found;
    const isOwnPlace = /^#[\w-]+$/.test(value);
    const target: Target = isOwnPlace
      ? { kind: 'file', file, fragment: value.slice(1) }
      : targetOf(value, address, origin, site);
    known.set(value, target);
    return target;
  };
}

/** Addresses that lead to the same place from every page. */
const isRooted = /^\/(?!\/)/;

/**
 * Addresses within the site lead to a file, and to a place in it, that are there.
 * @param alive numbers of addresses that were seen to, from whatever page; those of this page are added.
 */
export function deadAddresses(
  file: string,
  page: BuiltPage,
  { pages, texts }: BuiltSite,
  find: FindTarget,
  alive: Set<number>,
): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const [at, number] of page.addresses.entries()) {
    if (alive.has(number)) continue;
    const value = texts.values[number] ?? '';
    const target = find(value, file);
    if (target.kind === 'elsewhere') continue;
    const use = () => useIn(page.addresses, at, texts);
    if (target.kind === 'missing') mistakes.push(deadLink(use(), target.path));
    else if (!isPlaceIn(pages.get(target.file), target.fragment, texts))
      mistakes.push(deadFragment(use(), target));
    else if (isRooted.test(value)) alive.add(number);
  }
  return mistakes;
}

/** An address of a style sheet leads to a file that is there. */
export function deadInStyle(value: string, file: string, find: FindTarget): Mistake[] {
  const target = find(value, file);
  return target.kind === 'missing' ? [deadLink({ value, before: 0 }, target.path)] : [];
}

function isPlaceIn(page: BuiltPage | undefined, fragment: string, texts: BuiltSite['texts']): boolean {
  if (page === undefined || fragment === '' || fragment === 'top') return true;
  const id = texts.find('id', fragment);
  return id !== undefined && page.ids.includes(id);
}

function deadLink(use: AttributeUse, path: string): Mistake {
  return {
    rule: 'dead-link',
    use,
    message: `Unexpected address “${use.value}”, expected one that is in the site: there is no ${path}`,
    next: 'Correct it in the text or the component that names it.',
  };
}

function deadFragment(use: AttributeUse, { file, fragment }: Extract<Target, { kind: 'file' }>): Mistake {
  return {
    rule: 'dead-fragment',
    use,
    message: `Unexpected address “${use.value}”, expected a place that is there: nothing in ${file} has the id “${fragment}”`,
    next: 'Correct the part after #, or leave it out to lead to the whole page.',
  };
}

/** The address of a page within its origin, as it is shown to people: `/en/`. */
export function addressOf(file: string, { base }: Pick<BuiltSite, 'base'>): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

/** The file that an address leads to from a page, with the fragment decoded. */
function targetOf(value: string, from: string, origin: string, site: BuiltSite): Target {
  const url = URL.parse(value, from);
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
