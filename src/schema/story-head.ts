import { z } from 'zod';
import {
  date,
  fields,
  listOf,
  localised,
  mapOf,
  oneOf,
  oneOrMore,
  pattern,
  sameAs,
  text,
  webAddress,
  yesOrNo,
} from './fields.ts';
import { relations } from './relations-file.ts';
import type { Yaml } from './yaml.ts';

const quotation = fields({
  text: text('the words of the quotation'),
  language: text('the path of the language in which it was said, like “en”'),
  speaker: localised('who said it'),
  role: localised('the speaker’s role, in each language'),
  source: text('where it was published'),
});

/** What a source may say besides where it is. */
const described = {
  id: pattern(
    /^[a-z0-9][a-z0-9-]*$/,
    'a name of small letters, digits and hyphens, like “census”',
  ).optional(),
  title: localised('the title of the source, in each language or in its own').optional(),
  author: text('who wrote the source').optional(),
  published: date.optional(),
};

const report = fields({
  publisher: text('the publisher of the original report'),
  credit: localised('the sentence that credits the report, in each language').optional(),
  url: webAddress,
  kind: z.enum(['report', 'publisher'], { error: () => 'one of report, publisher, own' }),
  language: text('the path or tag of the original’s language, like “en”'),
  ...described,
});

const ownReporting = fields({
  kind: oneOf('own'),
  credit: localised('the sentence that says what was found out, in each language').optional(),
  ...described,
});

/** A source by what it says that it is; of a union of both, nobody would be told what is wrong with the one that was meant. */
const source = z.unknown().transform((value, context): Source => {
  const isOwn = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'own';
  const read = (isOwn ? ownReporting : report).safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: value } as never);
  return z.NEVER;
});
sameAs.set(source, z.union([report, ownReporting]));

/** `story.yaml`: what a story has once, whatever the language. */
export const storyHead = fields({
  published: date,
  draft: yesOrNo.optional(),
  updated: date.optional(),
  source: oneOrMore(source, 'the report that the story is told from, or a list of several'),
  topics: listOf(text('a topic of site.yaml'), 'a list of topics of site.yaml').optional(),
  languages: listOf(text('a language of site.yaml'), 'a list of languages of site.yaml').optional(),
  documents: fields({
    article: fields({ source: text('the language in which the article was written') }),
    conversa: fields({ source: text('the language in which the Conversa was written') }).optional(),
  }),
  quotations: mapOf(quotation, 'the quotations of the story').prefault({}),
  relations: relations.optional(),
  corrections: listOf(
    fields({
      date,
      text: localised('what was wrong and what it says now, in each language'),
      block: text('the id of the block that was corrected').optional(),
    }),
    'a list of corrections',
  ).optional(),
});

export type StoryHead = z.infer<typeof storyHead>;

/** A report that a story is told from. */
export type Report = z.infer<typeof report>;

/** That the publication found something out itself. */
export type OwnReporting = z.infer<typeof ownReporting>;

/** What a story rests on. */
export type Source = Report | OwnReporting;

/** Whether a source is another’s report, and not the publication’s own reporting. */
export function isReport<Some extends { kind: Source['kind'] }>(
  source: Some,
): source is Exclude<Some, { kind: 'own' }> {
  return source.kind !== 'own';
}

/** A quotation as it was said: `story.yaml` keeps it once, word for word. */
export type Quotation = z.infer<typeof quotation>;

/** The way to a report in `story.yaml`, where one stands by itself and several are a list. */
export function wayToSource({ value }: Yaml<StoryHead>, index: number): PropertyKey[] {
  return value.source.length === 1 ? ['source'] : ['source', index];
}
