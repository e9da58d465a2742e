import { type HtmlElement, textIn } from './html-elements.ts';

/** An attribute, or a part of one, as it stands in a built page. */
export interface AttributeUse {
  /** The attribute's name in HTML; absent where the value is one of several or stands in a style. */
  attribute?: string;
  value: string;
  /** How many equal ones come before it in the page. */
  before: number;
}

/** What a built page says about itself and where it leads. */
export interface BuiltPage {
  /** `lang` of the whole page. */
  lang: string | undefined;
  ids: ReadonlySet<string>;
  /** Ids from their second use on. */
  repeatedIds: readonly AttributeUse[];
  /** Every address that the page names: links, forms, images, scripts, styles, fonts. */
  addresses: readonly AttributeUse[];
  /** Attributes that run or style, which no hash in a policy can allow. */
  refused: readonly AttributeUse[];
  /** As the head says it. */
  canonical: AttributeUse | undefined;
  /** The same text in other languages and in this one; `hreflang` may be `x-default`. */
  alternates: readonly (AttributeUse & { hreflang: string })[];
  /** Whether the page only leads to another address, the canonical one. */
  leadsOn: boolean;
  /** Whether search engines may list it. */
  isListed: boolean;
  /** When its text was last changed; absent where nobody wrote it down. */
  changed: string | undefined;
  /** When a story was published; absent for every other page. */
  published: string | undefined;
}

/** Attributes that hold one address, by their names in the tree. */
const single = {
  href: 'href',
  src: 'src',
  action: 'action',
  formAction: 'formaction',
  poster: 'poster',
  data: 'data',
  xLinkHref: 'xlink:href',
} as const;

/** Attributes that hold several addresses, each followed by a size. */
const several = ['srcSet', 'imageSrcSet'] as const;

/** Uses that pages have alike, by what they say: most of one page are those of another, and a large site has many pages. */
export type SharedUses = Map<string, AttributeUse>;

/** Reads a page as a browser without scripts does. */
export function readBuiltPage(elements: readonly HtmlElement[], shared: SharedUses = new Map()): BuiltPage {
  const count = counter(shared);
  let lang: string | undefined;
  let canonical: AttributeUse | undefined;
  let leadsOn = false;
  let isListed = true;
  let changed: string | undefined;
  let published: string | undefined;
  let inHead = true;
  const ids = new Set<string>();
  const repeatedIds: AttributeUse[] = [];
  const addresses: AttributeUse[] = [];
  const refused: AttributeUse[] = [];
  const alternates: (AttributeUse & { hreflang: string })[] = [];

  for (const element of elements) {
    const { tagName, properties } = element;
    if (tagName === 'html') lang = text(properties['lang']);
    if (tagName === 'body') inHead = false;
    if (refreshAddress(element) !== undefined) leadsOn = true;
    const id = text(properties['id']);
    if (id !== undefined) {
      const use = count({ attribute: 'id', value: id });
      if (ids.has(id)) repeatedIds.push(use);
      ids.add(use.value);
    }
    const uses = addressesOf(element).map(count);
    addresses.push(...uses);
    refused.push(
      ...uses.filter(({ attribute, value }) => attribute === 'href' && /^\s*javascript:/i.test(value)),
    );
    refused.push(...codeIn(element).map(count));
    const [href] = uses;
    if (!inHead) continue;
    if (tagName === 'meta') {
      const content = text(properties['content']);
      const name = properties['name'] ?? properties['property'];
      if (name === 'robots' && content?.includes('noindex')) isListed = false;
      if (name === 'article:modified_time' && content) changed = copied(content);
      if (name === 'article:published_time' && content) published = copied(content);
    }
    if (tagName !== 'link' || href === undefined) continue;
    const relations = [properties['rel']].flat();
    const hreflang = text(properties['hrefLang']);
    if (relations.includes('canonical')) canonical = href;
    if (relations.includes('alternate') && hreflang) alternates.push({ ...href, hreflang });
  }
  return {
    lang,
    ids,
    repeatedIds,
    addresses,
    refused,
    canonical,
    alternates,
    leadsOn,
    isListed,
    changed,
    published,
  };
}

function addressesOf(element: HtmlElement): Omit<AttributeUse, 'before'>[] {
  const { tagName, properties } = element;
  const content = tagName === 'meta' ? text(properties['content']) : undefined;
  const refresh = refreshAddress(element);
  const style = tagName === 'style' ? textIn(element) : text(properties['style']);
  return [
    ...Object.entries(single).flatMap(([property, attribute]) => {
      const value = text(properties[property]);
      return value === undefined ? [] : { attribute, value };
    }),
    ...several.flatMap((property) => {
      const sizes = text(properties[property])?.split(',') ?? [];
      return sizes.map((size) => ({ value: size.trim().split(/\s/)[0] ?? '' }));
    }),
    ...(content && /^https?:/.test(content) ? [{ attribute: 'content', value: content }] : []),
    ...(refresh === undefined ? [] : [{ value: refresh }]),
    ...addressesInStyle(style ?? '').map((value) => ({ value })),
  ];
}

/** Styles and scripts in attributes. */
function codeIn({ properties }: HtmlElement): Omit<AttributeUse, 'before'>[] {
  const names = Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name));
  return names.map((name) => ({ attribute: name.toLowerCase(), value: String(properties[name]) }));
}

/** Where `<meta http-equiv="refresh">` leads. */
function refreshAddress({ tagName, properties }: HtmlElement): string | undefined {
  if (tagName !== 'meta' || String(properties['httpEquiv']).toLowerCase() !== 'refresh') return undefined;
  return /url=(.+)$/i.exec(text(properties['content']) ?? '')?.[1];
}

/** Counts equal uses as they come. */
function counter(shared: SharedUses): (use: Omit<AttributeUse, 'before'>) => AttributeUse {
  const seen = new Map<string, number>();
  return (use) => {
    const key = `${use.attribute} ${use.value}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const whole = `${before} ${key}`;
    const known = shared.get(whole) ?? { ...use, value: copied(use.value), before };
    shared.set(whole, known);
    return known;
  };
}

/** Addresses in `url(…)`. */
export function addressesInStyle(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.+?)\1\s*\)/g)].flatMap(([, , address]) => address ?? []);
}

/** Line and column of a use in a text; `undefined` where it is not there, or written in a way that is not looked for. */
export function placeOfUse(
  text: string,
  { attribute, value, before }: AttributeUse,
): [line: number, column: number] | undefined {
  const written = value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('&', '&(?:amp;|#38;)?');
  const start = attribute === undefined ? `(?<=[\\s"'(,])` : `(?<=\\s)${attribute}=["']?`;
  const uses = text.matchAll(new RegExp(`${start}${written}(?=["'\\s>),])`, 'g'));
  const found = uses.drop(before).next().value;
  if (found === undefined) return undefined;
  const lines = text.slice(0, found.index).split('\n');
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}

/** The same text on its own: a part of a page keeps the whole page in memory. */
function copied(part: string): string {
  return Buffer.from(part).toString();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
