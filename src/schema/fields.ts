import { z } from 'zod';
import { canonicalTag } from '../i18n/match.ts';

/*
 * The words of a schema's errors. Every schema says only what it expects; `readYaml` adds what it found, and
 * where. So all messages have one form, and a message is written beside the field that it is about.
 */

const says = (expected: string) => ({ error: () => expected });

/** What JSON Schema can say of a text that is checked by code. */
interface Form {
  /** White space around it is no part of it. */
  isTrimmed?: boolean;
  /** A regular expression for what stands in it. */
  pattern?: string;
}

/** Forms of texts, and of those that are made of them: for editors and documentation, nothing here reads them. */
export const forms = z.registry<Form>();

/** Schemas that say what those take in which code chooses one. */
export const sameAs = new WeakMap<z.core.$ZodType, z.ZodType>();

/** How what is said in each language is translated: as a text, as an address, or as a list of words of the language. */
export type SaidAs = 'text' | 'slug' | 'list';

/** Schemas of what is said in each language: translators are given all of it. */
const said = new WeakMap<z.core.$ZodType, SaidAs>();

/** Marks a schema as one of what is said in each language. */
export function inEachLanguage<Schema extends z.ZodType>(schema: Schema, as: SaidAs): Schema {
  said.set(schema, as);
  return schema;
}

/** How what a schema takes is translated; `undefined` where it is not said in each language. */
export function saidAs(schema: z.core.$ZodType): SaidAs | undefined {
  return said.get(schema);
}

/** A mapping with exactly these fields. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const [first, ...others] = Object.keys(shape);
  const names = [first, ...others].join(', ');
  const all = others.length > 0 ? `the fields ${names}` : `the field ${names}`;
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' && others.length > 0 ? `one of ${all}` : all),
  });
}

/** What nobody sees: white space, marks of direction, joiners, soft hyphens. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether there is anything in a text that a reader could see. */
export function isSeen(text: string): boolean {
  return !unseen.test(text);
}

/** A text that is not empty, as it is written. */
const written = (expected: string) =>
  z.string(says(expected)).trim().refine(isSeen, says(expected)).register(forms, { isTrimmed: true });

/** A text that is not empty. Its letters are composed, so that the same words are the same text wherever they were typed. */
export const text = (expected: string) => written(expected).normalize('NFC');

/** A text of a certain form. */
export const pattern = (form: RegExp, expected: string) => text(expected).regex(form, says(expected));

/** One of a few words. */
export const oneOf = <const Word extends string>(...words: Word[]) =>
  z.enum(words, says(words.length === 1 ? `“${words[0]}”` : `one of ${words.join(', ')}`));

/** Yes or no. */
export const yesOrNo = z.boolean(says('true or false'));

/** A list with at least one entry. */
export const listOf = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.array(item, says(expected)).min(1, says(expected));

/**
 * One of something, or a list of several; it is a list once it is read. What is wrong with the one is said where it
 * stands, which a union of both could not.
 */
export function oneOrMore<Item extends z.ZodType>(item: Item, expected: string) {
  const several = listOf(item, expected);
  const either = z.unknown().transform((value, context): z.output<Item>[] => {
    const read = (Array.isArray(value) ? several : item).safeParse(value);
    if (read.success) return [read.data].flat() as z.output<Item>[];
    // They have their messages already.
    for (const issue of read.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  });
  sameAs.set(either, z.union([item, several]));
  return either;
}

/** The form of the names in a {@link mapOf}. */
export const nameForm = /^[a-z][a-z0-9-]*$/;

/** A mapping from names of one form. It has these names and no others: an object of its own kind has “constructor”, too. */
export const mapOf = <Item extends z.ZodType>(item: Item, expected: string) =>
  z
    .record(
      z.string().regex(nameForm, says('a name of small letters, digits and hyphens')),
      item,
      says(expected),
    )
    .transform((named): typeof named => Object.assign(Object.create(null), named));

/** Bytes of the longest name that file systems take. */
export const longestName = 255;

const devices = String.raw`con|prn|aux|nul|com\d|lpt\d`;
const deviceForm = new RegExp(String.raw`^(?:${devices})(?:\.|$)`, 'i');

/** Whether Windows would take a name for a device, whatever follows its first dot. */
export function isDevice(name: string): boolean {
  return deviceForm.test(name);
}

const notDevice = 'a name that Windows does not keep for a device';

/** Scripts with letters that look like those of another: a Cyrillic “а” in a Latin word is an address that nobody can type. */
const lookingAlike = ['Latin', 'Greek', 'Cyrillic', 'Armenian'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);

/** Whether each word of a slug has letters of one script only, as far as they could be taken for others. */
function isOfOneScript(value: string): boolean {
  return value.split('-').every((word) => lookingAlike.filter((script) => script.test(word)).length <= 1);
}

/**
 * How a part of an address is written: small letters and digits of any script, in words with hyphens between them, and
 * what joins letters or keeps them apart where their script is not written right without (as RFC 5892 has it for names of
 * hosts): behind a sign that takes the vowel off, or between letters of Arabic script.
 */
const joiner = String.raw`(?<=\p{M})[\u200C\u200D](?=\p{L})|(?<=\p{sc=Arab})\u200C(?=\p{sc=Arab})`;
const slugWord = String.raw`[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}]|${joiner})*`;
export const slugForm = new RegExp(`^${slugWord}(?:-${slugWord})*$`, 'u');

const slugExpected = 'a slug of small letters, digits and hyphens, like “export-controls”';

/** The last part of an address, and the name of a folder of the built site. */
export const slug = pattern(slugForm, slugExpected)
  .refine((value) => value === value.toLowerCase(), says(slugExpected))
  .refine(isOfOneScript, says('a slug in which each word has letters of one script'))
  .refine((value) => bytesOf(value) <= longestName, {
    error: ({ input }) =>
      `at most ${longestName} bytes, the longest name that file systems take, and not ${bytesOf(String(input))}`,
  })
  .refine((value) => !isDevice(value), says(notDevice))
  .refine(
    (value) => value !== 'index',
    says('another slug: each folder has a page of its own under this name'),
  )
  .register(forms, {
    // Programs that know no property of Unicode for it take for a capital what has no small letter, too, as “ℂ”.
    pattern: String.raw`^(?!(?:index|${devices})$)(?!.*\p{Lu})${slugWord}(?:-${slugWord})*$`,
  });

/** How long a name is for a file system: a letter that is not in ASCII takes two to four bytes. */
export function bytesOf(name: string): number {
  return new TextEncoder().encode(name).length;
}

/** A short name for addresses and files. */
export const languagePath = pattern(
  /^[a-z]{2,3}(-[a-z0-9]+)*$/,
  'a short name for addresses and files, like “en”',
)
  .max(35, says('a short name for addresses and files, like “en”, of at most 35 characters'))
  .refine((value) => !isDevice(value), says(notDevice))
  .register(forms, { pattern: `^(?!(?:${devices})$)[a-z]{2,3}(?:-[a-z0-9]+)*$` });

/** One slug for all languages, or a mapping from language to slug. */
export const localisedSlug = inEachLanguage(
  z.union([slug, z.record(z.string(), slug)], says('a slug in each language, like “export-controls”')),
  'slug',
);

/** A time zone by the name that the IANA gives it. */
export const timezone = text('a time zone like America/Sao_Paulo').refine(
  isTimezone,
  says('a time zone like America/Sao_Paulo'),
);

function isTimezone(name: string): boolean {
  try {
    // An offset like +03:00 is no place, and wrong for half of the year in many.
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** A calendar date; a year of fewer than four digits is a slip, and dates of feeds cannot hold it. */
export const date = pattern(/^\d{4}-\d\d-\d\d$/, 'a date like 2026-11-23').refine(
  (value) =>
    value >= '1000' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value),
  says('a date that is in the calendar, like 2026-11-23'),
);
date.register(forms, { pattern: String.raw`^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$` });

/** A web address. */
// Another normal form is another address on its server.
export const webAddress = written('a web address that starts with https://')
  .refine(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    says('a web address that starts with https://'),
  )
  .refine((value) => {
    const { username, password } = URL.parse(value) ?? { username: '', password: '' };
    return username === '' && password === '';
  }, says('a web address without a name or a password before its host: everybody would read them'))
  .register(forms, { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });

/** A language tag that `Intl` accepts, in its own spelling whatever it was written in: `pt-BR` for `pt_br`. */
export const languageTag = text('a language tag like “en” or “pt-BR” (BCP 47)')
  .transform((value) => canonicalTag(value) ?? '')
  .refine((value) => value !== '', says('a language tag like “en” or “pt-BR” (BCP 47)'));

/** The same text in all languages, or a mapping from language to text. */
export const localised = (expected: string) =>
  inEachLanguage(z.union([text(expected), z.record(z.string(), text(expected))], says(expected)), 'text');
