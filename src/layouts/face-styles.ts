/* What a page says of its typefaces, from what Astro writes of all of them. */
import type { Language } from '../i18n/languages.ts';
import { systemFaces } from '../i18n/script-faces.ts';
import { type Face, facesOfLanguages, facesOfSite, isOnEveryPage } from '../styles/faces.ts';

/** Rules and links of a page. */
export interface FaceStyles {
  /** What is in force at once: families by language, and what stands in for the reading face. */
  system: string;
  /** The rules of the faces that are fetched. */
  faces: string;
  /** The links that fetch them. */
  preload: string;
}

/** The languages of a page: its own, absent where it is in all of them, and those of the site. */
interface Languages {
  own: Language | undefined;
  all: readonly Language[];
}

/** What is said by default, or means nothing for a typeface of the system. */
const needless = /font-(style:normal|display:swap);/g;
const faceRule = /@font-face\s*\{[^}]*url\("?([^")]*)[^}]*\}/g;

/** Astro tells families of several configurations apart by a digest; here there is one. */
const digest = /-[\da-f]{16}(?=[ ,;"])/g;
/** The family of the system’s face that has the measures of the reading face. */
const standIn = /"[^"]* fallback: [^"]*"/g;

/**
 * What a page says of its typefaces.
 * @param byAstro what Astro writes of all faces, in their order.
 */
export function faceStyles(byAstro: string, { own, all }: Languages): FaceStyles {
  const written = byAstro.replaceAll(digest, '').replaceAll(standIn, 'Reading');
  const faces = facesOfSite.all;
  const ofLanguages = facesOfLanguages(all);
  const ofPage = own && ofLanguages.get(own.path);
  const named = ofPage?.faces ?? faces;
  const always = ofPage?.always ?? faces.filter(isOnEveryPage);

  const files = faces.flatMap((face) => face.files.map(() => face));
  const rules = [...written.matchAll(faceRule)].map(([rule, address], index) => ({
    rule,
    address,
    face: files[index] as Face,
  }));
  const css = [...written.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
  const links = [...written.matchAll(/<link\b[^>]*?href="([^"]*)"[^>]*>/g)];
  const preloaded = new Set(rules.flatMap(({ face, address }) => (always.includes(face) ? address : [])));
  return {
    system: familyRules(css.replaceAll(faceRule, ''), named, { own, all }).replaceAll(needless, ''),
    faces: rules
      .filter(({ face }) => named.includes(face))
      .map(({ rule }) => rule.replaceAll(needless, ''))
      .join(''),
    preload: links
      .filter(([, address]) => preloaded.has(address))
      .map(([link]) => link)
      .join(''),
  };
}

/**
 * The families of the page, and of its parts in other languages where Times New Roman would draw these: where it cannot,
 * `serif` is what the reader’s system has for the language, which the browser knows.
 */
function familyRules(css: string, named: readonly Face[], { own, all }: Languages): string {
  const [, reading = ''] = /--font-reading:\s*([^;]*)/.exec(css) ?? [];
  const families = reading.split(/,\s*/);
  const ownFamilies = named.flatMap(({ variable }) => {
    const [, family] = variable.startsWith('--font-own')
      ? (new RegExp(`${variable}:\\s*([^;]*)`).exec(css) ?? [])
      : [];
    return family ?? [];
  });
  const stackOf = (tag: string) => stack(families, [...new Set(ownFamilies)], tag);
  const page = stackOf((own ?? all[0])?.tag ?? 'und');
  const others = all.filter(({ tag }) => systemFaces(tag)?.beforeTimes && stackOf(tag) !== page);
  // “sr” is a beginning of “sr-Latn”, and must not have its page.
  const isWithin = own && others.some(({ tag }) => own.tag.startsWith(`${tag}-`));
  const apart = Map.groupBy(
    (isWithin ? [...others, own] : others).toSorted((a, b) => a.tag.length - b.tag.length),
    ({ tag }) => stackOf(tag),
  );
  // One selector for each: a browser that knows no list in `:lang()` would leave the whole rule out.
  const rules = [...apart].map(
    ([families, some]) => `${some.map(({ tag }) => `:lang(${tag})`).join(',')}{font-family:${families}}`,
  );
  return css.replaceAll(/:root\s*\{\s*--font-own[^}]*\}\s*/g, '').replace(reading, page) + rules.join('');
}

/** What a text is drawn with: the reading face, the publication’s own, and what the reader’s system has for its script. */
function stack([reading = '', ...fallbacks]: readonly string[], own: readonly string[], tag: string): string {
  const system = systemFaces(tag);
  const names = system?.names.map((name) => (name.includes(' ') ? JSON.stringify(name) : name)) ?? [];
  const [before, behind] = system?.beforeTimes ? [names, []] : [[], names];
  const generic = fallbacks.slice(-1);
  const families = [reading, ...own, ...before, ...fallbacks.slice(0, -1), ...behind, ...generic];
  return [...new Set(families)].join(',');
}
