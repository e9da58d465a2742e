import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFonts, fontsFolder } from '../../schema/content-fonts.ts';
import { type Finding, type Place, placeIn, warning } from '../../schema/finding.ts';
import { type FontFile, hasCharacter, readFont } from '../../schema/font-file.ts';
import { plainText } from '../../story/blocks.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Article } from '../../story/story.ts';
import { shippedFontFolders } from './card-fonts.ts';

/** What is not drawn at all, or by every font's own means: spaces, marks of direction, joiners. */
const undrawn = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Fonts of the publication that cannot be read, and texts of cards with characters for which no font has a shape. */
export function cardFindings({ folder, site, stories }: PublicationDraft): Finding[] {
  const own = join(folder, fontsFolder);
  const { fonts, findings } = contentFonts(folder);
  const has = characterTest([...shippedFonts(), ...fonts]);
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
  const ofSite = [
    ...site.languages.map((language) => language.name),
    ...[site.name, site.tagline].flatMap((said) => (typeof said === 'string' ? said : Object.values(said))),
  ];
  return [
    ...findings,
    ...missing(ofSite.join(''), 'name or tagline', placeIn(join(folder, 'site.yaml'))),
    ...stories
      // Only of those stories the texts are read; nothing on a card is said for all languages.
      .filter(({ letters: { '': _, ...ofTexts } }) =>
        Object.values(ofTexts).some((text) => missingIn(text).size > 0),
      )
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

function shippedFonts(): FontFile[] {
  return shippedFontFolders().flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .flatMap((name) => readFont(readFileSync(join(folder, name))) ?? []),
  );
}

function characterTest(fonts: readonly FontFile[]): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const found = known.get(character) ?? fonts.some(({ characters }) => hasCharacter(characters, code));
    known.set(character, found);
    return found;
  };
}
