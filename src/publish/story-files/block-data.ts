import { z } from 'zod';
import { absolute, mediaFileAddress } from '../../routes.ts';
import { type Block, plainText } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { pictureOf } from '../../story/media/lead-picture.ts';
import { plainInline } from '../../story/text.ts';
import { heightAt, largestOf } from '../pictures/variants.ts';

/** What `story.json` says of a block besides its text, in every language the same: each field of one kind or another. */
export const blockFields = {
  level: z
    .union([z.literal(1), z.literal(3)])
    .optional()
    .describe('Of a heading: 1 is the title'),
  list: z.enum(['bulleted', 'numbered']).optional().describe('Of an item'),
  quotation: z.string().optional().describe('Of a quotation: its name in “quotations”'),
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

/** What it says of a block in one language besides its text: each field of one kind or another. */
export const wordFields = {
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
    case 'figure':
    case 'paragraph':
      return {};
  }
}
