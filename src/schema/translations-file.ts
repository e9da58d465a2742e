import { z } from 'zod';
import { date, fields, mapOf, text } from './fields.ts';
import { oddCharacter } from './odd-characters.ts';

const stamp = fields({
  from: text('the wording that was translated'),
  fromDigest: text('the digest of that wording'),
  translationDigest: text('the digest of the translation'),
  accepted: date,
});

/** What a translated block was translated from, and when somebody said that the two belong together. */
export type Stamp = z.infer<typeof stamp>;

const stampsByLanguage = mapOf(mapOf(stamp, 'stamps by block'), 'stamps by language');

/** `translations.json`, which only the tool writes. */
export const translations = fields({
  lastIds: fields({
    article: z.int({ error: () => 'the highest number of an id of the article' }),
    conversa: z.int({ error: () => 'the highest number of an id of the Conversa' }),
  }),
  article: stampsByLanguage.prefault({}),
  conversa: stampsByLanguage.prefault({}),
});

export type Translations = z.infer<typeof translations>;

/** The file's text as the tool writes it. */
export function translationsText(stamps: Translations): string {
  return `${JSON.stringify(stamps, undefined, 2)}\n`;
}

/**
 * The stamps of a file that is just as the tool writes it, which takes a tenth of the time that YAML does: as nobody
 * edits the file, that is nearly every one. `undefined` for all others, whose mistakes need places.
 */
export function stampsAsWritten(source: string): Translations | undefined {
  // Names that no object has of its own, and characters that no page shows, are for the careful reader.
  if (source.includes('\\u') || source.includes('__proto__') || oddCharacter(source)) return undefined;
  try {
    const { success, data } = translations.safeParse(JSON.parse(source));
    return success && translationsText(data) === source ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What a story has before its first stamp. */
export const noTranslations: Translations = {
  lastIds: { article: 0, conversa: 0 },
  article: {},
  conversa: {},
};
