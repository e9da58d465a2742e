import { resolve } from 'node:path';
import { readContentFile, writeContentFile } from '../../files/content-file.ts';
import { refusedFile, sizeLimit } from '../../schema/refused-file.ts';
import type { Stamp, Translations } from '../../schema/translations.ts';

/**
 * Writes `translations.json` in one order whatever the order of stamping, and only where something changed.
 * @param path of the file in its story's folder in `stories/`.
 * @throws where it cannot be written, in a sentence; then it is as it was.
 */
export async function writeTranslations(path: string, translations: Translations): Promise<void> {
  const text = `${JSON.stringify(
    {
      lastIds: translations.lastIds,
      article: inOrder(translations.article),
      conversa: inOrder(translations.conversa),
    },
    undefined,
    2,
  )}\n`;
  const publication = resolve(path, '../../..');
  const before = readContentFile(path, publication, sizeLimit(path));
  if (before.state === 'read' && before.bytes.toString('utf8') === text) return;
  const refusal = writeContentFile(path, text, publication, sizeLimit(path));
  if (refusal === undefined) return;
  const { place, message, next } = refusedFile(path, refusal);
  throw new Error(`${place.file} was not written. ${message}. ${next}`);
}

function inOrder(stamps: Translations['article']): Translations['article'] {
  const sorted = <Value>(values: Record<string, Value>): [string, Value][] =>
    Object.entries(values).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return Object.fromEntries(
    sorted(stamps).map(([language, blocks]): [string, Record<string, Stamp>] => [
      language,
      Object.fromEntries(sorted(blocks)),
    ]),
  );
}
