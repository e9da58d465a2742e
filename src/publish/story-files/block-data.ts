import { z } from 'zod';
import { type Block, chartKinds } from '../../story/blocks.ts';

/** What `story.json` says of a block besides its text, in every language the same: each field of one kind or another. */
export const blockFields = {
  level: z
    .union([z.literal(1), z.literal(3)])
    .optional()
    .describe('Of a heading: 1 is the title'),
  list: z.enum(['bulleted', 'numbered']).optional().describe('Of an item'),
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
    .describe('Blocks of the article: on which a turn rests, that tell of a moment'),
};

type BlockFields = z.infer<z.ZodObject<typeof blockFields>>;

/** The fields of a block by its kind. */
export function fieldsOf(block: Block): BlockFields {
  switch (block.kind) {
    case 'heading':
      return { level: block.level };
    case 'item':
      return { list: block.list };
    case 'quotation':
      return { quotation: block.of };
    case 'moment':
      return {
        ...(block.time.kind === 'date' && { when: block.time.written }),
        ...(block.open && { open: true }),
        refs: [block.ref],
      };
    case 'turn':
      return { voice: block.voice, ...(block.refs.length > 0 && { refs: [...block.refs] }) };
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
    case 'paragraph':
      return {};
  }
}
