import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { listContentFolder } from '../../files/content-folder.ts';
import { fontsFolder } from '../../schema/content-fonts.ts';
import { error, type Finding, type Place, placeIn, warning } from '../../schema/finding.ts';
import { sizeLimit } from '../../schema/refused-file.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { type Article, plainText } from '../../story/story.ts';
import { shippedFontFolders } from './card-fonts.ts';
import { charactersOf, type Range } from './font-characters.ts';

/** What is not drawn at all, or by every font's own means: spaces, marks of direction, joiners. */
const undrawn = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Fonts of the publication that cannot be read, and texts of cards with characters for which no font has a shape. */
export function cardFindings({ folder, site, stories }: PublicationDraft): Finding[] {
  const own = join(folder, fontsFolder);
  const { fonts, findings } = readFonts(folder);
  const has = characterTest(fonts);
  const missingIn = (text: string) =>
    new Set([...text].filter((character) => !has(character) && !undrawn.test(character)));
  const missing = (text: string, name: string, place: Place) => {
    const characters = missingIn(text);
    if (characters.size === 0) return [];
    const shown = [...characters].slice(0, 5).join(' ');
    return [
      warning(
        'card-font',
        place,
        `Unexpected ${shown} in a ${name}, expected characters that a font for link previews has`,
        `Put a font that has them (.ttf or .otf) into ${placeIn(own).file}.`,
      ),
    ];
  };
  const ofSite = site.languages.flatMap((language) => [
    language.name,
    typeof site.tagline === 'string' ? site.tagline : (site.tagline[language.path] ?? ''),
  ]);
  return [
    ...findings,
    ...missing([site.name, ...ofSite].join(''), 'name or tagline', placeIn(join(folder, 'site.yaml'))),
    ...stories
      // Only of those stories the texts are read.
      .filter(({ letters }) => missingIn(letters).size > 0)
      .flatMap(({ documents }) => documents)
      .flatMap((document) =>
        document.kind === 'article'
          ? missing(cardTexts(document), 'title or question', document.title.place)
          : [],
      ),
  ];
}

function cardTexts({ title, layers }: Article): string {
  const [question] = layers.find(({ kind }) => kind === 'question')?.blocks ?? [];
  return plainText(title) + (question ? plainText(question) : '');
}

const isFont = (name: string) => /\.(ttf|otf)$/i.test(name);

/** The characters of all fonts; one of the publication's own that is broken is a finding. */
function readFonts(publication: string): { fonts: Range[]; findings: Finding[] } {
  const shipped = shippedFontFolders().flatMap((folder) =>
    readdirSync(folder)
      .filter(isFont)
      .flatMap((name) => charactersOf(readFileSync(join(folder, name))) ?? []),
  );
  const findings: Finding[] = [];
  const own = join(publication, fontsFolder);
  const listing = listContentFolder(own, publication);
  const names = listing.state === 'read' ? listing.names : [];
  const fonts = names.flatMap(({ name, isFolder }) => {
    if (isFolder || !isFont(name)) return [];
    const path = join(own, name);
    const file = readContentFile(path, publication, sizeLimit(path));
    // What cannot be opened is named where the publication is read.
    if (file.state !== 'read') return [];
    const characters = charactersOf(file.bytes);
    if (characters === undefined) findings.push(wrongFont(path, 'a whole TrueType or OpenType font'));
    return characters ?? [];
  });
  return { fonts: [...shipped, ...fonts], findings };
}

function wrongFont(path: string, expected: string): Finding {
  return error(
    'font',
    placeIn(path),
    `Unexpected file, expected ${expected}`,
    'Copy the font anew from where it came, or remove it.',
  );
}

function characterTest(ranges: readonly Range[]): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    const found =
      known.get(character) ??
      ranges.some(([first, last]) => {
        const code = character.codePointAt(0) ?? 0;
        return code >= first && code <= last;
      });
    known.set(character, found);
    return found;
  };
}
