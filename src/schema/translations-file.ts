import { z } from 'zod';
import { composed } from '../files/composed-letters.ts';
import { onceEach } from '../i18n/once-each.ts';
import { date, fields, isSeen, mapOf, nameForm, text } from './fields.ts';
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
    const data = JSON.parse(source);
    return areTranslations(data) && translationsText(data) === source ? withNames(data) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether data is what {@link translations} makes of it; that takes ten times as long. */
function areTranslations(data: unknown): data is Translations {
  const { lastIds, article, conversa } = fieldsIn(data, ['lastIds', 'article', 'conversa']);
  const { article: ofArticle, conversa: ofConversa } = fieldsIn(lastIds, ['article', 'conversa']);
  return (
    Number.isSafeInteger(ofArticle) &&
    Number.isSafeInteger(ofConversa) &&
    [article, conversa].every((stamps) => isNamed(stamps, (ofLanguage) => isNamed(ofLanguage, isStamp)))
  );
}

function isStamp(data: unknown): boolean {
  const { from, fromDigest, translationDigest, accepted } = fieldsIn(data, Object.keys(stamp.shape));
  return [from, fromDigest, translationDigest].every(isText) && isText(accepted) && isDate(accepted);
}

/** The fields of a mapping that has just these, in this order; none of anything else. */
function fieldsIn(data: unknown, names: readonly string[]): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  const own = Object.keys(data);
  return own.length === names.length && own.every((name, index) => name === names[index]) ? { ...data } : {};
}

function isNamed(data: unknown, isItem: (item: unknown) => boolean): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  for (const [name, item] of Object.entries(data)) if (!nameForm.test(name) || !isItem(item)) return false;
  return true;
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && isSeen(data) && data.trim() === data && composed(data) === data;
}

const isDate = onceEach((written) => date.safeParse(written).success);

/** A mapping of any names has these and no others: an object of its own kind has “constructor”, too. */
function withNames({ lastIds, article, conversa }: Translations): Translations {
  const own = <Item>(named: Record<string, Item>): Record<string, Item> =>
    Object.assign(Object.create(null), named);
  const languages = (stamps: Translations['article']) =>
    own(
      Object.fromEntries(Object.entries(stamps).map(([language, ofLanguage]) => [language, own(ofLanguage)])),
    );
  return { lastIds, article: languages(article), conversa: languages(conversa) };
}

/** What a story has before its first stamp. */
export const noTranslations: Translations = {
  lastIds: { article: 0, conversa: 0 },
  article: {},
  conversa: {},
};
