import { z } from 'zod';
import { absolute, mediaFileAddress } from '../../routes.ts';
import { asideKinds, type Block, chartKinds, plainText } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { pictureOf } from '../../story/media/lead-picture.ts';
import { referencesIn } from '../../story/notes.ts';
import { plainInline } from '../../story/text.ts';
import { heightAt, largestOf } from '../pictures/variants.ts';
import { publishedRecording } from '../recordings/published-recording.ts';

/** What `story.json` says of a block besides its text, in every language the same: each field of one kind or another. */
export const blockFields = {
  level: z
    .union([z.literal(1), z.literal(3)])
    .optional()
    .describe('Of a heading: 1 is the title'),
  list: z.enum(['bulleted', 'numbered']).optional().describe('Of an item'),
  depth: z
    .union([z.literal(2), z.literal(3)])
    .optional()
    .describe('Of an item of a list within a list'),
  aside: z.enum(asideKinds).optional().describe('Of an aside: what it adds; its title is its first line'),
  code: z.string().optional().describe('Of code: its language, as its writer calls it'),
  ruled: z.literal(true).optional().describe('Of a block that a rule parts from what stands before it'),
  quotation: z.string().optional().describe('Of a quotation: its name in “quotations”'),
  columns: z
    .array(z.enum(['start', 'left', 'center', 'right']))
    .optional()
    .describe(
      'Of a table, whose rows follow it: how each of its columns is aligned; the text is its caption and its head',
    ),
  rowheads: z.literal(true).optional().describe('Of a table: the first cell of a row is its heading'),
  draws: z.enum(chartKinds).optional().describe('Of a chart'),
  data: z.url().optional().describe('Of a chart: the address of its data (CSV)'),
  x: z.string().optional().describe('Of a chart: the column along which the values stand'),
  y: z.array(z.string()).optional().describe('Of a chart: the columns of the values'),
  labels: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .describe('Of a chart: what columns and values of its data are called, by the language’s path'),
  percent: z.literal(true).optional().describe('Of a chart whose values are percents'),
  voice: z.string().optional().describe('Of a turn: its name in “voices”'),
  label: z.string().optional().describe('Of a note: what references call it'),
  notes: z
    .array(z.string())
    .optional()
    .describe('Notes and sources to which the text refers, by their labels'),
  when: z
    .string()
    .optional()
    .describe(
      'Of a moment: its date (EDTF, XXXX for an unknown year); absent where words of the text say it',
    ),
  open: z.literal(true).optional().describe('Of a moment that has not ended'),
  refs: z
    .array(z.string())
    .optional()
    .describe('Blocks of the article: on which a turn or an open question rests, that tell of a moment'),
};

/** What it says of a block in one language besides its text: each field of one kind or another. */
export const wordFields = {
  recording: z
    .object({
      url: z.url(),
      type: z.string().describe('Media type'),
      length: z.int().describe('In bytes'),
      width: z.int().optional(),
      height: z.int().optional(),
      seconds: z.int().optional().describe('Absent where it is not known how long it is'),
      poster: z.url().optional().describe('The picture that stands for a video until it plays'),
      captions: z.url().optional().describe('What is said in a video (WebVTT)'),
      title: z.string(),
      transcript: z.array(z.string()).describe('Its paragraphs'),
    })
    .optional()
    .describe('Of a video or audio: its file in the language, and the parts of its text'),
  picture: z
    .object({
      url: z.url(),
      width: z.int(),
      height: z.int(),
      alt: z.string().optional().describe('What it shows; absent where it is there for its looks alone'),
      caption: z.string().optional(),
      credit: z.string().optional().describe('Who made it'),
      licence: z.string().optional(),
    })
    .optional()
    .describe('Of a figure: its file in the language, and the parts of its text'),
};

type WordFields = z.infer<z.ZodObject<typeof wordFields>>;

/** The text of a block in its language, and what belongs to that. */
export function wordsOf(
  block: Block,
  edition: Pick<Edition, 'story' | 'site'>,
): { text: string } & WordFields {
  const text = plainText(block);
  if (block.kind === 'video' || block.kind === 'audio') {
    const { kind: _, ...recording } = publishedRecording(block, edition);
    const transcript = block.paragraphs.map(plainInline);
    return { text, recording: { ...recording, title: plainInline(block.title), transcript } };
  }
  if (block.kind !== 'figure') return { text };
  const { alt, credit, licence } = block;
  const picture = pictureOf(block, edition);
  const { name, width } = largestOf(picture);
  const caption = plainInline(block.text);
  return {
    text,
    picture: {
      url: absolute(mediaFileAddress(name), edition.site),
      width,
      height: heightAt(picture, width),
      ...(alt !== undefined && { alt }),
      ...(caption && { caption }),
      ...(credit !== undefined && { credit }),
      ...(licence !== undefined && { licence }),
    },
  };
}

type BlockFields = z.infer<z.ZodObject<typeof blockFields>>;

/** The fields of a block, most of them by its kind. */
export function fieldsOf(block: Block): BlockFields {
  const notes = [...new Set(referencesIn(block).map(({ of }) => of))];
  return {
    ...fieldsOfKind(block),
    ...(block.ruled && { ruled: true }),
    ...(notes.length > 0 && { notes }),
  };
}

function fieldsOfKind(block: Block): BlockFields {
  switch (block.kind) {
    case 'heading':
      return { level: block.level };
    case 'item':
      return { list: block.list, ...(block.depth > 1 && { depth: block.depth as 2 | 3 }) };
    case 'aside':
      return { aside: block.aside };
    case 'code':
      return block.language ? { code: block.language } : {};
    case 'quotation':
      return { quotation: block.of };
    case 'moment':
      return {
        ...(block.time.kind === 'date' && { when: block.time.written }),
        ...(block.open && { open: true }),
        refs: [block.ref],
      };
    case 'unknown':
      return { ...(block.refs.length > 0 && { refs: [...block.refs] }) };
    case 'turn':
      return { voice: block.voice, ...(block.refs.length > 0 && { refs: [...block.refs] }) };
    case 'note':
      return { label: block.label };
    case 'table':
      return { columns: [...block.alignment], ...(block.rowheads && { rowheads: true }) };
    case 'chart':
      return {
        draws: block.draws,
        x: block.x,
        y: [...block.y],
        ...(block.percent && { percent: true }),
      };
    case 'row':
    case 'figure':
    case 'video':
    case 'audio':
    case 'paragraph':
    case 'excerpt':
    case 'definition':
      return {};
  }
}
