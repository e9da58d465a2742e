import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeContentFile } from '../../files/content-file.ts';
import { ownPath } from '../../files/hearth-folder.ts';
import type { Language } from '../../i18n/languages.ts';
import { counted } from '../../schema/counted.ts';
import { placeIn } from '../../schema/finding.ts';
import { listOfNames, meantBy } from '../../schema/nearest.ts';
import { refusedFile } from '../../schema/refused-file.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { writePo } from '../../translators/formats/write-po.ts';
import { writeTmx } from '../../translators/formats/write-tmx.ts';
import { writeXliff } from '../../translators/formats/write-xliff.ts';
import { groupsFor } from '../../translators/groups.ts';
import { type Group, unitsOf } from '../../translators/unit.ts';
import { wrongUse, wrongUseCode } from '../installed/words-said.ts';
import { languageNamed, noSuchLanguage, openPublication, stop } from './open-publication.ts';
import type { Format, Said } from './read-words.ts';

/** A file of a group in each format. */
function textIn(format: Format, group: Group, language: Language, { site }: PublicationDraft): string {
  switch (format) {
    case 'po':
      return writePo(group, language, site);
    case 'xliff':
      return writeXliff(group, language);
    case 'tmx':
      return writeTmx(group, language, JSON.parse(readFileSync(ownPath('package.json'), 'utf8')).version);
  }
}

/** The most bytes of a file for translators. */
const largest = 64 * 1024 ** 2;

/** Writes what is to be translated, or is translated, into one file for each story and each kind of other texts. */
export function exportTexts({
  stories,
  language: name,
  format,
  out,
}: Extract<Said, { what: 'export' }>): void {
  const draft = openPublication();
  const language = languageNamed(name, draft);
  if (language === undefined) stop(noSuchLanguage(name, draft), wrongUseCode);
  const groups = groupsFor(draft, language);
  const known = groups.flatMap(({ story }) => story ?? []);
  const unknown = stories.find((story) => !known.includes(story));
  if (unknown !== undefined) {
    const meant = meantBy(unknown, known);
    wrongUse(
      `Unexpected story “${unknown}”, expected one that has a text for ${language.path}`,
      meant !== undefined ? `Did you mean ${meant}?` : `Stories: ${listOfNames([...new Set(known)])}.`,
    );
  }
  const folder = resolve(out);
  for (const group of groups) {
    if (stories.length > 0 && !stories.includes(group.story ?? '')) continue;
    const text = textIn(format, group, language, draft);
    const path = join(folder, language.path, `${group.name}.${format}`);
    write(path, text, folder);
    console.log(`${placeIn(path).file}: ${countsOf(group)}`);
  }
}

function write(path: string, text: string, folder: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const refusal = writeContentFile(path, text, folder, largest);
  if (refusal === undefined) return;
  const { place, message, next } = refusedFile(path, refusal, 'file', largest);
  stop(`${place.file} was not written. ${message}. ${next}`);
}

function countsOf(group: Group): string {
  const units = unitsOf(group);
  const missing = units.filter(({ state }) => state === 'missing').length;
  const fuzzy = units.filter(({ state }) => state === 'fuzzy').length;
  return `${counted(units.length, 'text')}, ${missing} missing, ${fuzzy} stale`;
}
