import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../files/hearth-folder.ts';
import { lettersRead } from '../files/letters-read.ts';
import { contentFolder, type Language } from '../i18n/languages.ts';
import { type ContentFont, contentFonts } from '../schema/content-fonts.ts';
import { hasCharacter, type Range, readFont } from '../schema/font-file.ts';
import { hearthFamily } from '../schema/look/look-fields.ts';
import { lookOf } from '../schema/look/read-look.ts';
import {
  type Face,
  type FaceFile,
  facesFor,
  facesOfSite,
  headingsVariable,
  readingVariable,
  wordsOf,
} from './faces.ts';
import { codeOf, rangeInCss, rangesFor, withTyped } from './letters.ts';
import { subsetFile } from './subset-file.ts';

const shipped = packageFolder('@fontsource-variable/newsreader');
/** Parts of the reading face as they come; the first is on every page, and where two have a letter, the first draws it. */
const parts = ['latin', 'latin-ext', 'vietnamese'] as const;
type Part = (typeof parts)[number];
/** The same face in one file of one weight, which says which letters there are. */
const inOneFile = join(
  packageFolder('@expo-google-fonts/newsreader'),
  '400Regular/Newsreader_400Regular.ttf',
);

/** The lightest and the heaviest that the styles ask for. */
const axes = { wght: { min: 400, max: 700, default: 400 } };
/** The same as CSS writes it. */
const weight = `${axes.wght.min} ${axes.wght.max}`;

/** Where the reading face stands that Hearth brings, when the publication reads in a family of its own: behind that. */
const behindReading = '--font-own-0';

/** A face that may be made of the letters that it is used for. */
interface Draft {
  variable: Face['variable'];
  letters: ReadonlySet<string>;
  files: () => Promise<FaceFile[]>;
}

/**
 * Makes the faces of the publication: the reading face with the letters that the publication and its interface use, and
 * no others (half the bytes of the whole Latin set), those beyond the Latin of the West in files of their own; then the
 * publication’s fonts with the letters that the reading face does not have. What none has is left to the reader’s system.
 * @param languages those whose words have not been read yet.
 */
export async function makeFaces(languages: readonly Language[] = []): Promise<readonly Face[]> {
  // Reading them notes their letters.
  for (const language of languages) wordsOf(language);
  const written = new Set(lettersRead());
  // A build has read all texts. While somebody works, what is typed next may need any letter.
  facesOfSite.all = written.size === 0 ? await wholeFaces() : await subsetFaces(written);
  return facesOfSite.all;
}

/** What Astro is told of the faces: a family for the reading face, and one for each of the publication. */
export async function fontFamilies(languages?: readonly Language[]) {
  const { reading } = ownFamilies();
  return [...Map.groupBy(await makeFaces(languages), ({ variable }) => variable)].map(
    ([cssVariable, faces]) => {
      const isReading = cssVariable === readingVariable;
      const variants = faces
        .flatMap(({ files }) => files)
        .map(({ path, ranges, ...how }) => ({
          src: [path],
          ...how,
          // A font that comes late would break lines anew under the reader; the next page has it.
          display: 'optional',
          ...(ranges && { unicodeRange: ranges }),
        }));
      const isSans = reading?.some((font) => font.isSans);
      return {
        name: isReading && !reading ? 'Newsreader' : `Own${cssVariable.replace(/^--font-(?:own-)?/, '')}`,
        cssVariable,
        fallbacks: isReading ? (isSans ? ['Arial', 'sans-serif'] : ['Georgia', 'serif']) : [],
        options: { variants },
      };
    },
  );
}

async function wholeFaces(): Promise<Face[]> {
  const ranges = await rangesOfParts();
  const { reading: own, headings, others } = ownFamilies();
  const shippedFace = (variable: Face['variable']) =>
    parts.map((part, index): Face => {
      const file: FaceFile = { path: wholeFile(part), weight, style: 'normal' };
      const further = { ...file, ranges: ranges[part].map(rangeInCss) };
      return { variable, files: [index === 0 ? file : further], letters: undefined };
    });
  const whole = (variable: Face['variable'], fonts: readonly ContentFont[]): Face => {
    const files = fonts.map(({ path, weight: ofFont, style }) => ({ path, weight: ofFont, style }));
    return { variable, files, letters: undefined };
  };
  return [
    ...(own ? [whole(readingVariable, own)] : []),
    ...shippedFace(own ? behindReading : readingVariable),
    ...others.map((fonts, index) => whole(ownVariable(index, own), fonts)),
    ...(headings === 'shipped' ? shippedFace(headingsVariable) : []),
    ...(Array.isArray(headings) ? [whole(headingsVariable, headings)] : []),
  ];
}

/** The variable of a family by its place among those that only have what the reading face lacks. */
function ownVariable(index: number, reading: unknown): Face['variable'] {
  return `--font-own-${reading ? index + 1 : index}`;
}

async function subsetFaces(written: ReadonlySet<string>): Promise<Face[]> {
  const letters = withTyped(written);
  const ranges = await rangesOfParts();
  const shapes = readFont(await readFile(inOneFile))?.characters ?? [];
  const { reading: ownReading, headings, others } = ownFamilies();
  const isIn = (fonts: readonly ContentFont[], letter: string) =>
    fonts.some(({ characters }) => hasCharacter(characters, codeOf(letter)));
  const isInOwn = (letter: string) => ownReading !== undefined && isIn(ownReading, letter);
  const isInShipped = (letter: string) => hasCharacter(shapes, codeOf(letter));
  /** All the letters of a family, which is on every page. */
  const whole = (variable: Face['variable'], fonts: readonly ContentFont[]): Draft => {
    const own = letters.filter((letter) => isIn(fonts, letter));
    return {
      variable,
      letters: new Set(variable === headingsVariable ? [] : own),
      files: () => Promise.all(fonts.map((font) => subsetOfOwn(font, own))),
    };
  };
  const shippedFace = (variable: Face['variable'], isFor: (letter: string) => boolean) =>
    parts.flatMap((part, index): Draft[] => {
      const own = letters.filter(
        (letter) => hasCharacter(ranges[part], codeOf(letter)) && isInShipped(letter) && isFor(letter),
      );
      if (own.length === 0) return [];
      const file = {
        weight,
        style: 'normal',
        ...((index > 0 || ownReading) && { ranges: rangesFor(new Set(own), letters) }),
      } as const;
      return [
        {
          variable,
          letters: new Set(variable === headingsVariable ? [] : own),
          files: async () => [{ ...file, path: await subsetOfPart(part, own) }],
        },
      ];
    });
  const families = others.map((fonts, index): Draft => {
    const own = letters.filter((letter) => !isInOwn(letter) && !isInShipped(letter) && isIn(fonts, letter));
    return {
      variable: ownVariable(index, ownReading),
      letters: new Set(own),
      files: () => Promise.all(fonts.map((font) => subsetOfOwn(font, own, rangesFor(new Set(own), letters)))),
    };
  });
  const drafts = [
    ...(ownReading ? [whole(readingVariable, ownReading)] : []),
    ...shippedFace(ownReading ? behindReading : readingVariable, (letter) => !isInOwn(letter)),
    ...families,
    ...(headings === 'shipped' ? shippedFace(headingsVariable, () => true) : []),
    ...(Array.isArray(headings) ? [whole(headingsVariable, headings)] : []),
  ];
  const needed = facesFor(written, drafts);
  const made = drafts.filter(
    (draft, index) => index === 0 || draft.variable === headingsVariable || needed.includes(draft),
  );
  return Promise.all(made.map(async ({ files, ...face }) => ({ ...face, files: await files() })));
}

function wholeFile(part: Part): string {
  return join(shipped, `files/newsreader-${part}-wght-normal.woff2`);
}

async function subsetOfPart(part: Part, letters: readonly string[]): Promise<string> {
  return subsetFile({
    name: 'newsreader',
    font: () => readFile(wholeFile(part)),
    digest: part,
    letters: letters.join(''),
    axes,
  });
}

async function subsetOfOwn(
  { path, bytes, weight: ofFont, style }: ContentFont,
  letters: readonly string[],
  ranges?: string[],
): Promise<FaceFile> {
  const file = await subsetFile({
    name: 'own',
    font: async () => bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    letters: letters.join(''),
  }).catch((cause) => {
    throw new Error(`${path} cannot be cut down to the letters of the publication: ${cause}`);
  });
  return { path: file, weight: ofFont, style, ...(ranges && { ranges }) };
}

/** The publication’s families by what they are for; the others, in the order of their names, are for what those lack. */
function ownFamilies(): {
  reading: ContentFont[] | undefined;
  /** A family of the publication, or the one that Hearth brings; absent for the reading face. */
  headings: ContentFont[] | 'shipped' | undefined;
  others: ContentFont[][];
} {
  const { fonts } = contentFonts(contentFolder);
  const byName = Map.groupBy(fonts, ({ family, path }) => family || path);
  const { reading = '', headings = '' } = lookOf().typefaces ?? {};
  const [ownReading, ownHeadings] = [byName.get(reading), byName.get(headings)];
  return {
    reading: ownReading,
    headings:
      ownReading && !ownHeadings && headings === hearthFamily
        ? 'shipped'
        : ownHeadings === ownReading
          ? undefined
          : ownHeadings,
    others: [...byName.values()].filter((family) => family !== ownReading && family !== ownHeadings),
  };
}

/** Which letters each part is for. */
async function rangesOfParts(): Promise<Record<Part, Range[]>> {
  const written: Record<Part, string> = JSON.parse(await readFile(join(shipped, 'unicode.json'), 'utf8'));
  const ofPart = (part: Part) =>
    written[part].split(',').map((range): Range => {
      const [first = 0, last = first] = range
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [first, last];
    });
  return { latin: ofPart('latin'), 'latin-ext': ofPart('latin-ext'), vietnamese: ofPart('vietnamese') };
}
