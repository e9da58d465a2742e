import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../files/hearth-folder.ts';
import { lettersRead } from '../files/letters-read.ts';
import { contentFolder, type Language } from '../i18n/languages.ts';
import { type ContentFont, contentFonts } from '../schema/content-fonts.ts';
import { hasCharacter, type Range, readFont } from '../schema/font-file.ts';
import { type Face, type FaceFile, facesFor, facesOfSite, readingVariable, wordsOf } from './faces.ts';
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
      return {
        name: isReading ? 'Newsreader' : `Own${cssVariable.replace(/\D+/, '')}`,
        cssVariable,
        fallbacks: isReading ? ['Georgia', 'serif'] : [],
        options: { variants },
      };
    },
  );
}

async function wholeFaces(): Promise<Face[]> {
  const ranges = await rangesOfParts();
  const reading = parts.map((part, index): Face => {
    const file: FaceFile = { path: wholeFile(part), weight, style: 'normal' };
    const further = { ...file, ranges: ranges[part].map(rangeInCss) };
    return { variable: readingVariable, files: [index === 0 ? file : further], letters: undefined };
  });
  const own = ownFamilies().map((fonts, index): Face => {
    const files = fonts.map(({ path, weight: ofFont, style }) => ({ path, weight: ofFont, style }));
    return { variable: `--font-own-${index}`, files, letters: undefined };
  });
  return [...reading, ...own];
}

async function subsetFaces(written: ReadonlySet<string>): Promise<Face[]> {
  const letters = withTyped(written);
  const ranges = await rangesOfParts();
  const shapes = readFont(await readFile(inOneFile))?.characters ?? [];
  const isInReading = (letter: string) => hasCharacter(shapes, codeOf(letter));
  const reading = parts.map((part, index): Draft => {
    const own = letters.filter((letter) => hasCharacter(ranges[part], codeOf(letter)) && isInReading(letter));
    const file = {
      weight,
      style: 'normal',
      ...(index > 0 && { ranges: rangesFor(new Set(own), letters) }),
    } as const;
    return {
      variable: readingVariable,
      letters: new Set(own),
      files: async () => [{ ...file, path: await subsetOfPart(part, own) }],
    };
  });
  const families = ownFamilies().map((fonts, index): Draft => {
    const isInFamily = (letter: string) =>
      fonts.some(({ characters }) => hasCharacter(characters, codeOf(letter)));
    const own = letters.filter((letter) => !isInReading(letter) && isInFamily(letter));
    return {
      variable: `--font-own-${index}`,
      letters: new Set(own),
      files: () => Promise.all(fonts.map((font) => subsetOfOwn(font, own, rangesFor(new Set(own), letters)))),
    };
  });
  const drafts = [...reading, ...families];
  const needed = facesFor(written, drafts);
  const made = drafts.filter((draft, index) => index === 0 || needed.includes(draft));
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
  ranges: string[],
): Promise<FaceFile> {
  const file = await subsetFile({
    name: 'own',
    font: async () => bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    letters: letters.join(''),
  }).catch((cause) => {
    throw new Error(`${path} cannot be cut down to the letters of the publication: ${cause}`);
  });
  return { path: file, weight: ofFont, style, ranges };
}

/** The publication’s fonts, those of one family together, in the order of their names. */
function ownFamilies(): ContentFont[][] {
  const { fonts } = contentFonts(contentFolder);
  return [...Map.groupBy(fonts, ({ family, path }) => family || path).values()];
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
