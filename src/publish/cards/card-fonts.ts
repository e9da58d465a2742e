import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageFolder } from '../../files/hearth-folder.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { fontFindings, fontsFolder } from '../../schema/content-fonts.ts';
import { escapeXml } from '../xml.ts';

/** The faces that Hearth brings: Latin in the site's own face, Arabic in one that goes with it. */
const shipped = {
  '@expo-google-fonts/newsreader': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-naskh-arabic': ['400Regular', '600SemiBold'],
};

/** Folders with the fonts that Hearth brings for cards. */
export function shippedFontFolders(): string[] {
  return Object.entries(shipped).flatMap(([name, faces]) =>
    faces.map((face) => join(packageFolder(name), face)),
  );
}

/** Folders with the fonts of cards; a publication in another script brings its own in `fonts/`, and all can be used. */
export function cardFontFolders(publication = contentFolder): string[] {
  const folders = shippedFontFolders();
  const own = join(publication, fontsFolder);
  return existsSync(own) && fontFindings(publication).length === 0 ? [...folders, own] : folders;
}

/**
 * Has text drawn with these fonts and no others, so that a card is the same on every machine. Works only before the
 * process has drawn its first text: that is when the drawing library reads its settings.
 */
export function useCardFonts(folders = cardFontFolders()): void {
  const cache = resolve('.cache/cards');
  mkdirSync(cache, { recursive: true });
  const settings = join(cache, 'fonts.conf');
  const list = [
    ...folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`),
    `<cachedir>${escapeXml(cache)}</cachedir>`,
  ];
  writeFileSync(
    settings,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${list.join('\n')}\n</fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = settings;
}
