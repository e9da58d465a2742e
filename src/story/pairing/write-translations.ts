import { resolve } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { sizeLimit } from '../../schema/refused-file.ts';
import { type Stamp, type Translations, translationsText } from '../../schema/translations-file.ts';
import { writeStoryFile } from '../write-story-file.ts';

/**
 * Writes `translations.json` in one order whatever the order of stamping, and only where something changed.
 * @param path of the file in its story's folder in `stories/`.
 * @throws where it cannot be written, in a sentence; then it is as it was.
 */
export async function writeTranslations(path: string, translations: Translations): Promise<void> {
  const text = translationsText({
    lastIds: translations.lastIds,
    article: inOrder(translations.article),
    conversa: inOrder(translations.conversa),
  });
  const before = readContentFile(path, resolve(path, '../../..'), sizeLimit(path));
  if (before.state === 'read' && before.bytes.toString('utf8') === text) return;
  writeStoryFile(path, text);
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
