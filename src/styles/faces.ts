import { ofProcess } from '../files/kept.ts';
import { lettersReadIn } from '../files/letters-read.ts';
import type { Language } from '../i18n/languages.ts';
import { catalogueOf, namespaces } from '../i18n/words.ts';

/** Letters that a page loads together, or not at all: a part of the reading face, or a family of the publication. */
export interface Face {
  /** The variable in which Astro writes what CSS calls its family. */
  variable: FaceVariable;
  files: readonly FaceFile[];
  /** Those that it is used for; `undefined` for all that it has, while somebody works and may type any. */
  letters: ReadonlySet<string> | undefined;
}

export type FaceVariable = typeof readingVariable | typeof headingsVariable | `--font-own-${number}`;
export const readingVariable = '--font-reading';
/** Of a family that only headings are in: they stand on every page, whatever its letters. */
export const headingsVariable = '--font-headings';

/** One weight of a face. */
export interface FaceFile {
  /** From the project. */
  path: string;
  /** As CSS writes it. */
  weight: string;
  style: 'normal' | 'italic';
  /** As CSS writes it; absent for the first part of the reading face, which has what no other has. */
  ranges?: string[];
}

/** The faces of the publication’s pages, the reading face first, as `astro.config.mjs` gave them to Astro. */
export const facesOfSite = ofProcess('faces', () => ({ all: [] as readonly Face[] }), 'same');

/** What the pages of a language name. */
export interface FacesOfPages {
  faces: readonly Face[];
  /** Those of them that every page has letters of. */
  always: readonly Face[];
}

/** The faces for letters, as few as there can be; where several have one, the first. */
export function facesFor<Some extends Pick<Face, 'letters'>>(
  letters: Iterable<string>,
  faces: readonly Some[],
): Some[] {
  const needed = new Set<Some>();
  const inSeveral: Some[][] = [];
  for (const letter of letters) {
    const having = faces.filter((face) => face.letters?.has(letter));
    const [first, second] = having;
    if (first && !second) needed.add(first);
    else if (first) inSeveral.push(having);
  }
  for (const having of inSeveral) {
    const [first] = having;
    if (first && !having.some((face) => needed.has(face))) needed.add(first);
  }
  return faces.filter((face) => needed.has(face));
}

/**
 * What the pages of each language name, by {@link Language.path}: the faces that texts and words in it need, and those
 * that only texts for all languages need.
 */
export function facesOfLanguages(
  languages: readonly Language[],
  all = facesOfSite.all,
): ReadonlyMap<string, FacesOfPages> {
  const of = languages.map(({ path, tag }) => `${path} ${tag}`).join();
  const known = chosen.get(all);
  if (known?.of === of) return known.faces;
  const faces = choose(languages, all);
  chosen.set(all, { of, faces });
  return faces;
}

/** What was chosen last of the faces of a site: pages of all languages ask. */
const chosen = new WeakMap<readonly Face[], { of: string; faces: ReadonlyMap<string, FacesOfPages> }>();

function choose(languages: readonly Language[], all: readonly Face[]): ReadonlyMap<string, FacesOfPages> {
  const [reading, ...others] = all;
  if (reading?.letters === undefined)
    return new Map(languages.map(({ path }) => [path, { faces: all, always: all.filter(isOnEveryPage) }]));
  const needs = languages.map((language) => {
    const words = wordsOf(language);
    const needed = facesFor([...words, ...lettersReadIn(language.path)], all);
    return { path: language.path, needed, always: facesFor(words, needed) };
  });
  const ofNone = others.filter((face) => !needs.some(({ needed }) => needed.includes(face)));
  const including = (some: readonly Face[]) =>
    all.filter((face, index) => isOnEveryPage(face, index) || some.includes(face));
  return new Map(
    needs.map(({ path, needed, always }) => [
      path,
      { faces: including([...needed, ...ofNone]), always: including(always) },
    ]),
  );
}

/** Whether every page has texts in a face, whatever its language: the one that is read in, and that of headings. */
export function isOnEveryPage({ variable }: Face, index: number): boolean {
  return index === 0 || variable === headingsVariable;
}

/** The letters of the words of the interface. */
export function wordsOf(language: Language): Set<string> {
  return new Set(namespaces.flatMap((area) => Object.values(catalogueOf(language, area))).join(''));
}
