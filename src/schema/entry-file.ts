import type { z } from 'zod';
import { credit } from './document.ts';
import { fields, inEachLanguage, listOf, localised, localisedSlug, mapOf, oneOf, text } from './fields.ts';

const common = {
  slug: localisedSlug,
  forms: inEachLanguage(
    mapOf(
      listOf(text('another form'), 'a list of the other forms in a language'),
      'the other forms by language',
    ),
    'list',
  ).prefault({}),
  source: text('the language in which it was written'),
  written: credit,
  translated: mapOf(credit, 'how it was translated, by language').prefault({}),
};
const sentences = text('one to three sentences');

/** What an entry's file may say, by the folder that it is in; both come to the same. */
export const entryHead = {
  glossary: fields({
    term: localised('the term, in each language'),
    definition: inEachLanguage(mapOf(sentences, 'the definition, in each language'), 'text'),
    ...common,
  }).transform(({ term, definition, ...head }) => ({
    ...head,
    kind: 'term' as const,
    name: term,
    text: definition,
  })),
  people: fields({
    kind: oneOf('person', 'organisation'),
    name: localised('the name, in each language'),
    description: inEachLanguage(mapOf(sentences, 'the description, in each language'), 'text'),
    ...common,
  }).transform(({ description, ...head }) => ({ ...head, text: description })),
} as const;

/** What an entry's file calls its name and its text. */
export const entryFields = {
  glossary: { name: 'term', text: 'definition' },
  people: { name: 'name', text: 'description' },
} as const satisfies Record<EntryGroup, { name: string; text: string }>;

/** The folders of entries: words explained, and people and organisations introduced. */
export type EntryGroup = keyof typeof entryHead;
export const entryGroups = Object.keys(entryHead) as readonly EntryGroup[];

/** An entry's file. */
export type EntryHead = z.infer<(typeof entryHead)[EntryGroup]>;
