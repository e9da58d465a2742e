import type { Purpose } from '../schema/allow-field.ts';
import { type InlineHashes, inlineHashes, policyPlace } from './content-policy.ts';
import { scanTags, type Tag } from './html/scan-tags.ts';
import type { Texts } from './texts.ts';

/** What a built page says about itself and where it leads. Numbers are those of {@link Texts}. */
export interface BuiltPage {
  /** `lang` of the whole page. */
  lang: string | undefined;
  /** Each id once. */
  ids: Uint32Array;
  /** Ids from their second use on, each time. */
  repeatedIds: readonly number[];
  /**
   * Every address that the page names, each time that it does: links, forms, images, scripts, styles, fonts. The kind
   * is the attribute; '' where the address is one of several or stands in a style.
   */
  addresses: Uint32Array;
  /** Attributes that run or style, which no hash in a policy can allow. */
  refused: readonly number[];
  /** What the page asks other sites for, by itself or once somebody presses it; the kind is what for. */
  fetched: Uint32Array;
  /** As the head says it. */
  canonical: LinkInHead | undefined;
  /** The same text in other languages and in this one; `hreflang` may be `x-default`. */
  alternates: readonly (LinkInHead & { hreflang: string })[];
  /** Whether the page only leads to another address, the canonical one. */
  leadsOn: boolean;
  /** Whether search engines may list it. */
  isListed: boolean;
  /** When its text was last changed; absent where nobody wrote it down. */
  changed: string | undefined;
  /** When a story was published; absent for every other page. */
  published: string | undefined;
  /** What runs and what styles within the page. */
  inline: InlineHashes;
  /** Where its policy is to stand, in bytes of the page; absent where there is no place for it. */
  policyAt: number | undefined;
}

/** A link that the head has. */
export interface LinkInHead {
  value: string;
  /** Which of the addresses of the page it is, counted from 0. */
  at: number;
}

/** Attributes that hold one address. */
const single = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'] as const;

/** Attributes that hold several addresses, each followed by a size. */
const several = ['srcset', 'imagesrcset'] as const;

const others = [
  'data-frame',
  'id',
  'lang',
  'content',
  'http-equiv',
  'name',
  'property',
  'rel',
  'hreflang',
  'type',
];
const asked = new Set<string>([...single, ...several, ...others]);

/** Elements that a policy has to allow. */
const allowed = new Set(['style', 'script', 'video', 'audio']);

/** Whether a page is read for an attribute. */
export function isAsked(attribute: string): boolean {
  return asked.has(attribute) || isCode(attribute);
}

/**
 * Reads a page as a browser without scripts does.
 * @param scan reads its tags.
 */
export function readBuiltPage(html: string, texts: Texts, scan = scanTags): BuiltPage {
  const { numberOf, values } = texts;
  const kept = (kind: string, text: string | undefined) =>
    text === undefined ? undefined : values[numberOf(kind, text)];
  let lang: string | undefined;
  let canonical: LinkInHead | undefined;
  let leadsOn = false;
  let isListed = true;
  let changed: string | undefined;
  let published: string | undefined;
  const ids = new Set<number>();
  const repeatedIds: number[] = [];
  const addresses: number[] = [];
  const refused: number[] = [];
  const fetched: number[] = [];
  const alternates: (LinkInHead & { hreflang: string })[] = [];
  const inline = inlineHashes();

  scan(html, isAsked, (tag) => {
    const { name, attributes } = tag;
    if (name === 'html') lang ??= kept('lang', attributes.get('lang'));
    if (allowed.has(name)) inline.add(tag);
    if (name === 'style')
      for (const address of addressesInStyle(tag.text)) addresses.push(numberOf('', address));
    if (attributes.size === 0) return;
    const id = attributes.get('id');
    if (id !== undefined) {
      const number = numberOf('id', id);
      if (ids.has(number)) repeatedIds.push(number);
      ids.add(number);
    }
    const at = addresses.length;
    addAddresses(tag, numberOf, addresses);
    for (const [purpose, address] of fetchedBy(tag)) fetched.push(numberOf(purpose, address));
    const href = attributes.get('href');
    if (href !== undefined && /^\s*javascript:/i.test(href)) refused.push(numberOf('href', href));
    for (const [attribute, value] of attributes)
      if (isCode(attribute)) refused.push(numberOf(attribute, value));
    if (name === 'meta') leadsOn ||= refreshAddress(attributes) !== undefined;
    if (!tag.isInHead) return;
    if (name === 'meta') {
      const content = attributes.get('content');
      const says = attributes.get('name') ?? attributes.get('property');
      if (says === 'robots' && content?.includes('noindex')) isListed = false;
      if (says === 'article:modified_time' && content) changed = kept('time', content);
      if (says === 'article:published_time' && content) published = kept('time', content);
    }
    if (name !== 'link' || href === undefined) return;
    const relations = attributes.get('rel')?.split(/\s+/) ?? [];
    const hreflang = attributes.get('hreflang');
    if (relations.includes('canonical')) canonical = { value: kept('href', href) ?? '', at };
    if (relations.includes('alternate') && hreflang)
      alternates.push({ value: kept('href', href) ?? '', at, hreflang: kept('hreflang', hreflang) ?? '' });
  });
  return {
    lang,
    ids: Uint32Array.from(ids),
    repeatedIds,
    addresses: Uint32Array.from(addresses),
    refused,
    fetched: Uint32Array.from(fetched),
    canonical,
    alternates,
    leadsOn,
    isListed,
    changed,
    published,
    inline: inline.hashes(),
    policyAt: policyPlace(html),
  };
}

/** What elements fetch, by their names: in which attributes that is, and what for. */
const fetching: Readonly<
  Record<string, readonly [Purpose, ...((typeof single)[number] | (typeof several)[number])[]]>
> = {
  iframe: ['frames', 'src'],
  object: ['frames', 'data'],
  embed: ['frames', 'src'],
  script: ['scripts', 'src'],
  img: ['images', 'src', 'srcset'],
  source: ['images', 'srcset'],
  input: ['images', 'src'],
};

/** Addresses of other origins that an element fetches from, with what for. */
function* fetchedBy({ name, attributes }: Tag): Generator<[Purpose, string]> {
  const frame = attributes.get('data-frame');
  if (frame !== undefined) yield ['frames', frame];
  const [purpose, ...from] = fetching[name] ?? [];
  if (purpose === undefined) return;
  for (const attribute of from) {
    const value = attributes.get(attribute) ?? '';
    const all =
      attribute === 'srcset' ? value.split(',').map((each) => each.trim().split(/\s/)[0] ?? '') : [value];
    for (const address of all) if (/^\s*(?:https?:)?\/\//i.test(address)) yield [purpose, address.trim()];
  }
}

function addAddresses({ name, attributes }: Tag, numberOf: Texts['numberOf'], addresses: number[]): void {
  for (const attribute of single) {
    const value = attributes.get(attribute);
    if (value !== undefined) addresses.push(numberOf(attribute, value));
  }
  for (const attribute of several) {
    const sizes = attributes.get(attribute);
    for (const size of sizes?.split(',') ?? [])
      addresses.push(numberOf('', size.trim().split(/\s/)[0] ?? ''));
  }
  if (name === 'meta') {
    const content = attributes.get('content');
    if (content && /^https?:/.test(content)) addresses.push(numberOf('content', content));
    const refresh = refreshAddress(attributes);
    if (refresh !== undefined) addresses.push(numberOf('', refresh));
  }
  const style = attributes.get('style');
  if (style !== undefined && name !== 'style')
    for (const address of addressesInStyle(style)) addresses.push(numberOf('', address));
}

/** Styles and scripts in attributes: no other attribute of HTML has a name that begins with “on”. */
function isCode(attribute: string): boolean {
  return attribute === 'style' || (attribute.length > 2 && attribute.startsWith('on'));
}

/** Where `<meta http-equiv="refresh">` leads. */
function refreshAddress(attributes: Tag['attributes']): string | undefined {
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'refresh') return undefined;
  return /url=(.+)$/i.exec(attributes.get('content') ?? '')?.[1];
}

/** Addresses in `url(…)`. */
export function addressesInStyle(css: string): string[] {
  if (!css.includes('url(')) return [];
  return [...css.matchAll(/url\(\s*(["']?)(.+?)\1\s*\)/g)].flatMap(([, , address]) => address ?? []);
}
