import type { Language } from '../i18n/languages.ts';
import { catalogueOf, namespaces } from '../i18n/words.ts';
import { type ContentFont, contentFonts, fontsFolder } from '../schema/content-fonts.ts';
import { error, type Finding, warning } from '../schema/finding.ts';
import { hasCharacter } from '../schema/font-file.ts';
import { hearthFamily, type Look } from '../schema/look/look-fields.ts';
import type { Yaml } from '../schema/yaml.ts';

const uses = ['reading', 'headings'] as const;

/** Families that `look:` names and `fonts/` does not have, and languages that they do not have the letters of. */
export function typefaceMistakes(
  { typefaces }: Look,
  { folder, languages }: { folder: string; languages: readonly Language[] },
  placeOf: Yaml<unknown>['placeOf'],
): Finding[] {
  if (typefaces === undefined) return [];
  const { fonts } = contentFonts(folder);
  const families = Map.groupBy(fonts, ({ family }) => family);
  return uses.flatMap((use) => {
    const name = typefaces[use];
    if (name === undefined) return [];
    const family = families.get(name);
    // That of texts stands in for it, and has been looked at.
    if (!family && name === hearthFamily) return [];
    if (family) return use === 'headings' && typefaces.reading === name ? [] : unlike(use, name);
    const known = [...families.keys()].filter((each) => each !== '').join(', ');
    return error(
      'look-file',
      placeOf('typefaces', use),
      `Unexpected typeface “${name}”, expected a family of ${fontsFolder}/${known ? `: ${known}` : ', which has none'}, or ${hearthFamily}`,
      `Put its files (.ttf or .otf) into ${fontsFolder}/, or correct its name.`,
    );
  });

  /** Languages whose letters no font of the publication has: what it reads in would change within a word. */
  function unlike(use: (typeof uses)[number], name: string): Finding[] {
    const lacking = languages.flatMap((language) => {
      const letters = lettersOf(language, folder).filter((letter) => !isIn(fonts, letter));
      return letters.length > 0 ? `${language.name} (${shown(letters)})` : [];
    });
    if (lacking.length === 0) return [];
    return [
      warning(
        'look-letters',
        placeOf('typefaces', use),
        `Unexpected typeface “${name}” without letters of ${lacking.join(', ')}, expected a font of ${fontsFolder}/ for each language`,
        `Put a family that has them beside it into ${fontsFolder}/; without one, Hearth’s face or one of readers’ systems draws them.`,
      ),
    ];
  }
}

function isIn(fonts: readonly ContentFont[], letter: string): boolean {
  return fonts.some(({ characters }) => hasCharacter(characters, letter.codePointAt(0) ?? 0));
}

/** The letters of the words of the interface, which have those of the language. */
function lettersOf(language: Language, folder: string): string[] {
  const words = namespaces.flatMap((area) => Object.values(wordsOf(language, area, folder))).join('');
  const written = words.replaceAll(/\{\{.*?\}\}/g, '').normalize('NFC');
  return [...new Set(written)].filter((letter) => /\p{L}/u.test(letter)).sort();
}

function wordsOf(...of: Parameters<typeof catalogueOf>): Record<string, string> {
  try {
    return catalogueOf(...of);
  } catch {
    // What is wrong with words is said where catalogues are looked at.
    return {};
  }
}

/** How many letters of a language are named. */
const mostNamed = 5;

function shown(letters: readonly string[]): string {
  const more = letters.length - mostNamed;
  return letters.slice(0, mostNamed).join(' ') + (more > 0 ? ` and ${more} more` : '');
}
