import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeContentFile } from '../../files/content-file.ts';
import { placeIn } from '../../schema/finding.ts';
import { refusedFile } from '../../schema/refused-file.ts';
import { writePo } from '../../translators/formats/write-po.ts';
import { groupsFor } from '../../translators/groups.ts';
import { type Group, unitsOf } from '../../translators/unit.ts';
import { languageNamed, noSuchLanguage, openPublication, stop } from './open-publication.ts';
import type { Format, Said } from './read-words.ts';

const writers = { po: writePo } as const satisfies Partial<Record<Format, unknown>>;

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
  if (language === undefined) stop(noSuchLanguage(name, draft));
  const groups = groupsFor(draft, language);
  const wanted = stories.map((story) => `stories/${story}`);
  const unknown = wanted.find((group) => !groups.some((known) => known.name === group));
  if (unknown !== undefined)
    stop(
      `Unexpected story “${unknown.slice('stories/'.length)}”, expected one that has a text for ${language.path}: ${groups
        .flatMap((group) => (group.name.startsWith('stories/') ? group.name.slice('stories/'.length) : []))
        .join(', ')}`,
    );
  const folder = resolve(out);
  for (const group of groups) {
    if (wanted.length > 0 && !wanted.includes(group.name)) continue;
    const text = writers[format as keyof typeof writers](group, language, draft.site);
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
  return `${units.length} texts, ${missing} missing, ${fuzzy} stale`;
}
