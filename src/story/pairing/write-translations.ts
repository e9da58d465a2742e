import { readFile, writeFile } from 'node:fs/promises';
import type { Stamp, Translations } from '../../schema/translations.ts';

/** Writes `translations.json` in one order whatever the order of stamping, and only where something changed. */
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
  const before = await readFile(path, 'utf8').catch(() => '');
  if (text !== before) await writeFile(path, text);
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
