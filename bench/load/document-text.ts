import { type Language, localise } from '../../src/i18n/languages.ts';
import type { Block, LayerBlock } from '../../src/story/blocks.ts';
import { mentionTag } from '../../src/story/element-table.ts';
import type { Article, Conversa } from '../../src/story/story.ts';
import { type Inline, plainInline } from '../../src/story/text.ts';
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
    // A load is of words: all its pictures and recordings would be one.
    const written = blocks.filter(({ kind }) => !['figure', 'video', 'audio'].includes(kind));
    // A layer has one block at least.
    const there = written.length > 1 ? written.filter((block) => !writing.isLeftOut(block)) : written;
    const texts = tablesTogether(there).map((together) => textTogether(together, writing));
    const text = texts.join('\n\n');
    return kind === 'notes' ? text : `<Layer kind="${kind}">\n\n${text}\n\n</Layer>`;
  });
  return `${[blockText(article.title, writing), ...layers].join('\n\n')}\n`;
}

/** A Conversa of the model's turns in other words, as it stands in its file. */
export function conversaText({ title, introduction, turns, notes }: Conversa, writing: Writing): string {
  const blocks = [title, ...introduction, ...turns, ...notes].filter((block) => !writing.isLeftOut(block));
  return `${blocks.map((block) => blockText(block, writing)).join('\n\n')}\n`;
}

/** Each block by itself, but a table with the rows that are there of it; rows without their table are left out with it. */
function tablesTogether(blocks: readonly LayerBlock[]): LayerBlock[][] {
  const together: LayerBlock[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'row') together.push([block]);
    else if (together.at(-1)?.[0]?.kind === 'table') together.at(-1)?.push(block);
  }
  return together;
}

function textTogether([first, ...rows]: readonly LayerBlock[], writing: Writing): string {
  const texts = [first, ...rows].flatMap((block) => (block ? [blockText(block, writing)] : []));
  return first?.kind === 'table' ? `${texts.join('\n')}\n\n</Table>` : texts.join('\n');
}

function blockText(block: Block, writing: Writing): string {
  const id = `{/* #${block.id} */}`;
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineText(block.text, writing)} ${id}`;
    case 'paragraph':
      return `${inlineText(block.text, writing)} ${id}`;
    case 'item': {
      const mark = `${'   '.repeat(block.depth - 1)}${block.list === 'bulleted' ? '-' : '1.'}`;
      return `${mark} ${inlineText(block.text, writing)} ${id}`;
    }
    case 'excerpt': {
      const texts = block.paragraphs.map((text) => inlineText(text, writing).replaceAll('\n', '\n> '));
      return `> ${texts.join('\n>\n> ')} ${id}`;
    }
    case 'aside': {
      const title = block.title ? ` title="${writing.writer.like(plainInline(block.title))}"` : '';
      const texts = block.paragraphs.map((text) => inlineText(text, writing));
      return `<Aside kind="${block.aside}" id="${block.id}"${title}>\n${texts.join('\n\n')}\n</Aside>`;
    }
    case 'definition': {
      const term = writing.writer.like(plainInline(block.term));
      return `<Definition id="${block.id}" term="${term}">\n${inlineText(block.text, writing)}\n</Definition>`;
    }
    case 'code':
      return `\`\`\`${block.language ?? ''} #${block.id}\n${block.text[0].value}\n\`\`\``;
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
    case 'unknown': {
      const refs = block.refs.length > 0 ? ` refs="${block.refs.join(' ')}"` : '';
      return `<Unknown id="${block.id}"${refs}>\n${inlineText(block.text, writing)}\n</Unknown>`;
    }
    case 'note':
      return `[^${block.label}]: ${inlineText(block.text, writing)}`;
    case 'table': {
      const { caption, head, alignment, rowheads } = block;
      const tag = `<Table id="${block.id}" caption="${writing.writer.like(plainInline(caption))}"${rowheads ? ' rowheads' : ''}>`;
      const lines = { start: '---', left: ':---', center: ':---:', right: '---:' } as const;
      const columns = head.map((text) => inlineText(text, writing)).join(' | ');
      return `${tag}\n\n| ${columns} |\n| ${alignment.map((each) => lines[each]).join(' | ')} |`;
    }
    case 'chart': {
      const { draws, data, x, y, percent, title, description, unit, caption, labels } = block;
      const like = (text: readonly Inline[]) => writing.writer.like(plainInline(text));
      const counted = percent ? ' unit="%"' : unit.length > 0 ? ` unit="${like(unit)}"` : '';
      const tag = `<Chart id="${block.id}" data="${data}" kind="${draws}" x="${x}" y="${y.join(', ')}" title="${like(title)}" description="${like(description)}"${counted}>`;
      const named = labels.map(({ of, text }) => `<Label of="${of}">${inlineText(text, writing)}</Label>`);
      return [tag, inlineText(caption, writing), ...named, '</Chart>'].filter(Boolean).join('\n');
    }
    case 'row': {
      const cells = block.cells.map(({ text, number }) => number ?? inlineText(text, writing));
      return `| ${cells.join(' | ')} ${id} |`;
    }
    case 'figure':
    case 'video':
    case 'audio':
      throw new Error(`${block.id}: a load has no pictures and no recordings, so none is written`);
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
        case 'code':
          return `\`${inline.value}\``;
        case 'subscript':
          return `<Sub>${inlineText(inline.text, writing)}</Sub>`;
        case 'superscript':
          return `<Sup>${inlineText(inline.text, writing)}</Sup>`;
        case 'emphasis':
          return `*${inlineText(inline.text, writing)}*`;
        case 'strong':
          return `**${inlineText(inline.text, writing)}**`;
        case 'link':
          return `[${inlineText(inline.text, writing)}](${inline.to})`;
        case 'quote':
          return `${quoteTag(inline)}“${writing.quoted(inline.of)}”</Quote>`;
        case 'note':
          return `[^${inline.of}]`;
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
