import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, warning } from '../../schema/finding.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { type Article, plainText } from '../../story/story.ts';
import { cardFontFolders } from './card-fonts.ts';
import { charactersOf } from './font-characters.ts';

/** What is not drawn at all, or by every font's own means: spaces, marks of direction, joiners. */
const undrawn = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Articles whose title or question has characters for which no font of the cards has a shape. */
export function cardFindings({ folder, stories }: PublicationDraft): Finding[] {
  const folders = cardFontFolders(folder);
  const has = characterTest(folders);
  return stories
    .flatMap(({ documents }) => documents)
    .flatMap((document) => {
      if (document.kind !== 'article') return [];
      const missing = new Set(
        [...cardTexts(document)].filter((character) => !undrawn.test(character) && !has(character)),
      );
      if (missing.size === 0) return [];
      const shown = [...missing].slice(0, 5).join(' ');
      return [
        warning(
          'card-font',
          document.title.place,
          `Unexpected ${shown} in a title or question, expected characters that a font for link previews has`,
          `Put a font that has them (.ttf or .otf) into ${join(folder, 'fonts')}.`,
        ),
      ];
    });
}

function cardTexts({ title, layers }: Article): string {
  const [question] = layers.find(({ kind }) => kind === 'question')?.blocks ?? [];
  return plainText(title) + (question ? plainText(question) : '');
}

function characterTest(folders: readonly string[]): (character: string) => boolean {
  const known = new Map<string, boolean>();
  const ranges = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(ttf|otf)$/i.test(name))
      .flatMap((name) => charactersOf(readFileSync(join(folder, name)))),
  );
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
