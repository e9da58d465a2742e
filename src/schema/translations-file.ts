import { z } from 'zod';
import { date, fields, mapOf, text } from './fields.ts';

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

/** What a story has before its first stamp. */
export const noTranslations: Translations = {
  lastIds: { article: 0, conversa: 0 },
  article: {},
  conversa: {},
};
