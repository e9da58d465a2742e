import { type Language, localise } from '../../src/i18n/languages.ts';
import type { Block } from '../../src/story/blocks.ts';
import { mentionTag } from '../../src/story/element-table.ts';
import type { Article, Conversa } from '../../src/story/story.ts';
import type { Inline } from '../../src/story/text.ts';
import type { Cast } from './entries.ts';
import type { Writer } from './language.ts';

/** What the documents of one story in one language are written with. */
export interface Writing {
  language: Language;
  writer: Writer;
  cast: Cast;
  /** The words of a quotation in the language, with its key in `story.yaml`. */
  quoted: (of: string) => string;
  /** The year of what the timeline tells of. */
  year: number;
  /** Whether a block is left out, as one that nobody has translated yet. */
  isLeftOut: (block: Block) => boolean;
}

/** An article of the model's blocks in other words, as it stands in its file. */
export function articleText(article: Article, writing: Writing): string {
  const layers = article.layers.map(({ kind, blocks }) => {
    // A layer has one block at least.
    const there = blocks.length > 1 ? blocks.filter((block) => !writing.isLeftOut(block)) : blocks;
    const texts = there.map((block) => blockText(block, writing));
    return `<Layer kind="${kind}">\n\n${texts.join('\n\n')}\n\n</Layer>`;
  });
  return `${[blockText(article.title, writing), ...layers].join('\n\n')}\n`;
}

/** A Conversa of the model's turns in other words, as it stands in its file. */
export function conversaText({ title, introduction, turns }: Conversa, writing: Writing): string {
  const blocks = [title, ...introduction, ...turns].filter((block) => !writing.isLeftOut(block));
  return `${blocks.map((block) => blockText(block, writing)).join('\n\n')}\n`;
}

function blockText(block: Block, writing: Writing): string {
  const id = `{/* #${block.id} */}`;
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineText(block.text, writing)} ${id}`;
    case 'paragraph':
      return `${inlineText(block.text, writing)} ${id}`;
    case 'item':
      return `${block.list === 'bulleted' ? '-' : '1.'} ${inlineText(block.text, writing)} ${id}`;
    case 'quotation':
      return `${quoteTag(block, ` id="${block.id}"`)}\n${writing.quoted(block.of)}\n</Quote>`;
    case 'moment': {
      const { time, ref, open } = block;
      const when =
        time.kind === 'date'
          ? `when="${time.written.replaceAll(/^XXXX|(?<=\/)XXXX/g, String(writing.year))}"`
          : `label="${writing.writer.like(time.words)}"`;
      const tag = `<Moment id="${block.id}" ${when}${open ? ' open' : ''} ref="${ref}">`;
      return `${tag}\n${inlineText(block.text, writing)}\n</Moment>`;
    }
    case 'figure':
      // A load is of words: all its pictures would be one.
      return '';
    case 'turn': {
      const refs = block.refs.length > 0 ? ` refs="${block.refs.join(' ')}"` : '';
      const texts = block.paragraphs.map((text) => inlineText(text, writing));
      return `<Turn id="${block.id}" voice="${block.voice}"${refs}>\n${texts.join('\n\n')}\n</Turn>`;
    }
  }
}

function inlineText(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escaped(writing.writer.like(inline.value));
        case 'break':
          return '\\\n';
        case 'emphasis':
          return `*${inlineText(inline.text, writing)}*`;
        case 'strong':
          return `**${inlineText(inline.text, writing)}**`;
        case 'link':
          return `[${inlineText(inline.text, writing)}](${inline.to})`;
        case 'quote':
          return `${quoteTag(inline)}“${writing.quoted(inline.of)}”</Quote>`;
        case 'mention': {
          const { entry: group, of, text } = inline;
          const { id, name } = writing.cast.inPlaceOf(group, of);
          const isQuoted = text.some(({ kind }) => kind === 'quote');
          const words = isQuoted ? inlineText(text, writing) : localise(name, writing.language);
          const tag = mentionTag(group);
          return `${tag.replace('>', ` of="${id}">`)}${words}${tag.replace('<', '</')}`;
        }
      }
    })
    .join('');
}

function quoteTag({ of, wording }: { of: string; wording: string }, id = ''): string {
  return `<Quote of="${of}"${id}${wording === 'translation' ? ' translation' : ''}>`;
}

/** What is no word means itself. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>{}]/g, String.raw`\$&`);
}
