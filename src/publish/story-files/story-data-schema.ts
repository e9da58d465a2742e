import { z } from 'zod';
import { absolute, siteFileAddress } from '../../routes.ts';
import { partyGroups, relationKinds } from '../../schema/relations-file.ts';
import { type Layers, layersOf } from '../../schema/shape/layers.ts';
import { blockKinds } from '../../story/blocks.ts';
import { translationStates } from '../../story/pairing/pairing.ts';
import { blockFields, wordFields } from './block-data.ts';
import { creditData } from './credits-data.ts';

const byLanguage = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);
const tag = z.string().describe('Language tag (BCP 47)');
const date = z.iso.date();

const wording = z
  .union([
    z.object({
      state: z.enum([
        'source',
        ...translationStates.filter((state) => state === 'current' || state === 'extra'),
      ]),
      text: z.string(),
      ...wordFields,
    }),
    z.object({
      state: z.literal('stale'),
      text: z.string(),
      ...wordFields,
      translatedFrom: z
        .string()
        .optional()
        .describe('The earlier wording of the source; absent where nobody kept it'),
    }),
    z.object({ state: z.literal('missing') }),
  ])
  .describe(
    'source: written in this language; current: translated from the wording that the source has now; stale: from an earlier one; missing: not translated; extra: the source has no such block. Paragraphs of a block and cells of a row are parted by line breaks, as are a term and the title of an aside, a video or audio from what follows.',
  );

/** A layer of an article by its name; which there are is the affair of the publication. */
const layerName = z.string();

const block = z.object({
  id: z.string().describe('The fragment of the block in the page of every language; never used again'),
  kind: z.enum(blockKinds),
  layer: layerName.optional().describe('The layer of an article in which it stands; absent for a title'),
  ...blockFields,
  in: byLanguage(wording).describe('By the language’s path'),
});

const document = z.object({
  kind: z.enum(['article', 'conversa']),
  source: z.string().describe('Path of the language in which it was written'),
  descriptions: byLanguage(z.string()),
  credits: byLanguage(z.object({ written: creditData.optional(), translated: creditData.optional() })),
  blocks: z.array(block).describe('In the order of reading'),
});

const relationsData = z.object({
  title: byLanguage(z.string()).optional().describe('What the map of them shows'),
  parties: z.record(
    z.string(),
    z.object({
      name: byLanguage(z.string()),
      role: byLanguage(z.string()).optional(),
      group: z.enum(partyGroups),
      column: z.int().describe('1 for the side where relations start, 2 for the other'),
    }),
  ),
  between: z.array(
    z.object({
      from: z.string().describe('Name of a party in “parties”'),
      to: z.string(),
      kind: z.enum(relationKinds),
      label: byLanguage(z.string()).describe('What the one does to the other'),
      block: z.string().describe('The block of the article that says so'),
    }),
  ),
});

/** What `story.json` says: a story in all its languages, block by block. */
export const storyData = z.object({
  $schema: z.string(),
  id: z.string().describe('The same in all languages; never changes'),
  publication: z.object({ name: z.string(), url: z.url() }),
  published: date,
  updated: date.optional(),
  changed: date.describe('The latest of the days on which it was published, updated or corrected'),
  topics: z.array(z.object({ id: z.string(), name: byLanguage(z.string()) })),
  sources: z
    .array(
      z.object({
        id: z.string().optional().describe('What references to it call it'),
        publisher: z.string().optional(),
        title: byLanguage(z.string())
          .optional()
          .describe('A title in its own language alone is under its tag'),
        author: z.string().optional(),
        published: date.optional(),
        credit: byLanguage(z.string()).describe('The sentence that credits it'),
        url: z.url().optional(),
        kind: z
          .enum(['report', 'publisher', 'own'])
          .describe(
            'What the url leads to, the report itself or its publisher; own: what the publication found out itself, which has neither publisher nor url nor language',
          ),
        language: tag.optional(),
      }),
    )
    .min(1)
    .describe('What the story rests on, reports of others first of all'),
  corrections: z.array(
    z.object({
      date,
      text: byLanguage(z.string()).describe('What was wrong, and what it says now'),
      block: z.string().optional().describe('The block that was corrected'),
    }),
  ),
  languages: byLanguage(
    z.object({
      tag,
      name: z.string().describe('The language’s own name'),
      direction: z.enum(['ltr', 'rtl']),
      url: z.url(),
      markdown: z.url(),
      description: z.string(),
    }),
  ),
  voices: byLanguage(z.object({ part: z.enum(['asks', 'answers']), name: byLanguage(z.string()) })),
  quotations: byLanguage(
    z.object({
      text: z.string().describe('Word for word'),
      language: tag,
      speaker: byLanguage(z.string()),
      role: byLanguage(z.string()),
      source: z.string().describe('Where it was published'),
    }),
  ),
  relations: relationsData.optional().describe('Who stands where'),
  documents: z.array(document),
});

export type StoryData = z.infer<typeof storyData>;

/** The JSON Schema (2020-12) of `story.json`, as the site publishes it. */
export function storyDataSchema(site: { url: string; layers?: Layers | undefined }): object {
  const { $schema, ...schema } = z.toJSONSchema(storyData, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === layerName) jsonSchema.enum = [...layersOf(site), 'notes'];
    },
  });
  return {
    $schema,
    $id: absolute(siteFileAddress('schema/story.json'), site),
    title: 'Hearth story',
    ...schema,
  };
}
