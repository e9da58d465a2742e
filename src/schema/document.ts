import { z } from 'zod';
import { fields, mapOf, oneOf, oneOrMore, slug, text, yesOrNo } from './fields.ts';

/**
 * How a text came about: by a person, by a machine, or by a machine and then read and mended by a person. One is called by
 * the name of their entry's file in `people/`, or by the name itself.
 */
export const credit = z.discriminatedUnion(
  'how',
  [
    fields({ how: oneOf('human'), by: oneOrMore(text('the name of the person'), 'a list of persons') }),
    fields({ how: oneOf('ai'), by: text('the name of the machine').optional() }),
    fields({
      how: oneOf('ai-reviewed'),
      by: text('the name of the machine').optional(),
      reviewer: oneOrMore(text('the name of the person who reviewed it'), 'a list of persons'),
    }),
  ],
  { error: () => 'one of “how: human” (with “by”), “how: ai”, “how: ai-reviewed” (with “reviewer”)' },
);

export type Credit = z.infer<typeof credit>;

const provenance = { written: credit.optional(), translated: credit.optional() };

/**
 * Why what a check asks about is right: by the id of the block and the name of the rule. One without a reason is read, and
 * asked for it by a warning.
 */
const reason = z
  .union([z.string(), z.null()], { error: () => 'the reason, in a few words' })
  .transform((words) => (words ?? '').trim().normalize('NFC'));
const answers = mapOf(
  mapOf(reason, 'rules of the check by their names, each with the reason'),
  'blocks by their ids, each with what is answered',
).optional();

/** What is answered in a document, by the ids of its blocks and then by rules; a reason may be ''. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

const description = text('one or two sentences for search engines and link previews');

/** Head matter by kind of document; which credit a document needs depends on its source language. */
export const headOf = {
  article: fields({ slug, description, ...provenance, answers }),
  conversa: fields({ description, ...provenance, answers }),
  page: fields({
    title: text('the title of the page'),
    slug,
    description,
    menu: text('the words of the link in the footer').optional(),
    contents: yesOrNo.optional(),
    ...provenance,
  }),
} as const;

/** Head matter of an article. */
export type ArticleHead = z.infer<(typeof headOf)['article']>;
/** Head matter of a Conversa. */
export type ConversaHead = z.infer<(typeof headOf)['conversa']>;
/** Head matter of a page. */
export type PageHead = z.infer<(typeof headOf)['page']>;
