import { join } from 'node:path';
import { lettersRead } from '../files/letters-read.ts';
import { isInSystemFaces } from '../i18n/script-faces.ts';
import { namespaces, wordFolders } from '../i18n/words.ts';
import { contentFonts, fontsFolder } from '../schema/content-fonts.ts';
import { namesIn } from '../schema/content-names.ts';
import { type Finding, placeIn, warning } from '../schema/finding.ts';
import { hasCharacter } from '../schema/font-file.ts';
import { readTextFile } from '../schema/text-file.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** How many letters of a file are named. */
const mostNamed = 5;

/** Letters that may be boxes to readers: no system is known to have a face for them, and no font of the publication has. */
export function pageFonts(draft: PublicationDraft): Finding[] {
  const { folder } = draft;
  // Nearly every publication is done here.
  if (lettersRead().every(isInSystemFaces)) return [];
  const { fonts } = contentFonts(folder);
  const isMissing = (letter: string) =>
    !isInSystemFaces(letter) &&
    !fonts.some(({ characters }) => hasCharacter(characters, letter.codePointAt(0) ?? 0));
  return filesWith(isMissing, draft).flatMap((path): Finding[] => {
    const text = readTextFile(path, folder)?.value ?? '';
    const at = new Map<string, number>();
    for (const { letter, index } of lettersIn(text))
      if (isMissing(letter) && !at.has(letter)) at.set(letter, index);
    const [first] = at.values();
    if (first === undefined) return [];
    const before = text.slice(0, first).split('\n');
    const named = [...at.keys()].slice(0, mostNamed).map(nameOf).join(', ');
    const more = at.size > mostNamed ? ` and ${at.size - mostNamed} more` : '';
    return [
      warning(
        'page-font',
        placeIn(path, before.length, (before.at(-1)?.length ?? 0) + 1),
        `Unexpected ${named}${more}, expected letters that readers’ systems are known to have a typeface for`,
        `Put a font that has them (.ttf or .otf) into ${placeIn(join(folder, fontsFolder)).file}, or write it otherwise.`,
      ),
    ];
  });
}

/** Files in which such letters may stand: of stories those that have one, for which nothing is read again. */
function filesWith(isMissing: (letter: string) => boolean, draft: PublicationDraft): string[] {
  const { folder, site, stories, pages, glossary, people } = draft;
  const words = site.languages.flatMap((language) =>
    namespaces.map((area) => join(wordFolders(language, folder).own, `${area}.json`)),
  );
  return [
    join(folder, 'site.yaml'),
    ...words,
    ...[...pages, ...glossary, ...people].map(({ path }) => path),
    ...stories
      .filter(({ letters }) => Object.values(letters).some((some) => [...some].some(isMissing)))
      .flatMap((story) =>
        namesIn(story.folder, folder)
          .names.filter(({ name }) => /\.(mdx|yaml)$/.test(name))
          .map(({ name }) => join(story.folder, name)),
      ),
  ];
}

/** The letters of a text with their places, also those that are written as references. */
function* lettersIn(text: string): Generator<{ letter: string; index: number }> {
  for (const { 0: written, 1: hex, 2: decimal, index } of text.matchAll(
    /&#(?:x([\da-f]+)|(\d+));|[^\n]/giu,
  )) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    yield { letter: code <= 0x10_ffff ? String.fromCodePoint(code) : written, index };
  }
}

/** A letter with its code point, or that alone where nobody sees which it is. */
function nameOf(letter: string): string {
  const code = `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Private_Use}\p{Unassigned}]/u.test(letter) ? code : `${letter} (${code})`;
}
