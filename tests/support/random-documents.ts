/*
 * Documents as lists of words, and what editors do to them, for the property tests: a model that knows nothing of the
 * parser, of digests or of how ids are written.
 */

import type { DocumentKind } from '../../src/story/story.ts';
import fc from './property.ts';

const modelKinds = [
  'paragraph',
  'item',
  'inner item',
  'step',
  'heading',
  'quotation',
  'excerpt',
  'aside',
  'definition',
  'code',
] as const;

/** A block as the model knows it. */
export interface ModelBlock {
  kind: (typeof modelKinds)[number];
  /** A word that no other block has: by it a block is known in the text, whatever happens to its id and its place. */
  mark: string;
  /** What else it says. */
  words: readonly string[];
  /** How it is written, which is not what it says. */
  style: number;
  /** Absent until it was written. */
  id?: string;
}

/** What an editor does to one of the blocks; the numbers are taken modulo what there is. */
export interface Edit {
  side: 'source' | 'translation';
  what: 'move' | 'split' | 'insert' | 'reword' | 'delete' | 'reformat' | 'translate';
  at: number;
  to: number;
  words: readonly string[];
}

const word = fc.constantFrom(
  'river',
  'São',
  '“high”',
  'o’clock',
  'نهر',
  '48',
  'U.S.',
  'a—b',
  'nation’s',
  'é',
  '&',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 });
export const blockKinds = fc.constantFrom<ModelBlock['kind'][]>(...modelKinds);

/** The first wording of a document: kinds and words of its blocks, its title first. */
export const documents = fc.array(fc.record({ kind: blockKinds, words, style: fc.nat(7) }), {
  minLength: 2,
  maxLength: 8,
});

/** What editors do before they run the tool again. */
export const edits = fc.array(
  fc.record({
    side: fc.constantFrom('source' as const, 'translation' as const),
    what: fc.constantFrom<Edit['what'][]>(
      'move',
      'split',
      'insert',
      'reword',
      'delete',
      'reformat',
      'translate',
    ),
    at: fc.nat(99),
    to: fc.nat(99),
    words,
  }),
  { maxLength: 6 },
);

let marks = 0;
/** A word that no block has yet. */
export function newMark(): string {
  return `m${++marks}`;
}

/** Does an edit to one side; the title stays first, and never goes. */
export function applyEdit(own: ModelBlock[], source: readonly ModelBlock[], edit: Edit): void {
  const at = 1 + (edit.at % (own.length - 1));
  const to = 1 + (edit.to % (own.length - 1));
  const block = own[at];
  if (block === undefined) throw new Error(`No block ${at}`);
  switch (edit.what) {
    case 'move':
      own.splice(at, 1);
      own.splice(to, 0, block);
      break;
    case 'split': {
      const { id: _, ...without } = block;
      own.splice(at + 1, 0, { ...without, mark: newMark(), words: block.words.slice(1) });
      own[at] = { ...block, words: block.words.slice(0, 1) };
      break;
    }
    case 'insert':
      own.splice(to, 0, { kind: block.kind, mark: newMark(), words: edit.words, style: edit.to });
      break;
    case 'reword':
      own[at] = { ...block, words: edit.words };
      break;
    case 'delete':
      if (own.length > 2) own.splice(at, 1);
      break;
    case 'reformat':
      own[at] = { ...block, style: edit.to };
      break;
    case 'translate': {
      const original = source[edit.to % source.length];
      if (original?.id === undefined || own.some(({ id }) => id === original.id)) break;
      own.splice(at, 0, { ...original, kind: block.kind, mark: newMark(), words: edit.words });
    }
  }
}

/** The mark of the block that has a text. */
export function markOf(text: string): string {
  return /\bm\d+\b/.exec(text)?.[0] ?? '';
}

/** A body without an id, as it was before that was written. */
export function withoutId(body: string, id: string): string {
  return body
    .replace(` {/* #${id} */}`, '')
    .replace(` id="${id}"`, '')
    .replace(new RegExp(`(?<=^\`\`\`sh) #${id}$`, 'm'), '');
}

/** The kinds of blocks as they are read where they follow each other: an inner item that follows no other item is one by itself. */
export function kindsAsRead(kinds: readonly ModelBlock['kind'][]): ModelBlock['kind'][] {
  const read: ModelBlock['kind'][] = [];
  for (const [index, kind] of kinds.entries()) {
    const before = kinds[index - 1];
    const isWithin =
      before === 'item' || before === 'step' || (before === 'inner item' && read.at(-1) === before);
    read.push(kind === 'inner item' && !isWithin ? 'item' : kind);
  }
  return read;
}

/** What a block says, one word after the other: the model's notion of a wording. */
export function sayingOf({ mark, words }: ModelBlock): string {
  return [mark, ...words].join(' ');
}

/** The body of a document as an editor might write it. */
export function bodyOf(blocks: readonly ModelBlock[], document: DocumentKind): string {
  const [title, ...rest] = blocks;
  if (title === undefined) throw new Error('A document has a title');
  const first = `# ${styled(title, ' ')}${idComment(title)}`;
  if (document === 'conversa') return `${[first, ...rest.map(turn)].join('\n\n')}\n`;
  const half = Math.ceil(rest.length / 2);
  const layers = [layer('lede', rest.slice(0, half)), layer('report', rest.slice(half))];
  return `${[first, ...layers].join('\n\n')}\n`;
}

/** The body of an article with all its blocks in one layer. */
export function bodyInOneLayer([title, ...rest]: readonly [ModelBlock, ...ModelBlock[]]): string {
  return `# ${styled(title, ' ')}${idComment(title)}\n\n${layer('report', rest)}\n`;
}

function layer(name: string, blocks: readonly ModelBlock[]): string {
  if (blocks.length === 0) return '';
  return [`<Layer kind="${name}">`, ...blocks.map(layerBlock), '</Layer>'].join('\n\n');
}

function layerBlock(block: ModelBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `${styled(block, '\n')}${idComment(block)}`;
    case 'item':
      return `- ${styled(block, '\n  ')}${idComment(block)}`;
    // Where it follows no item it is one by itself.
    case 'inner item':
      return `   - ${styled(block, '\n     ')}${idComment(block)}`;
    case 'excerpt':
      return `> ${styled(block, '\n> ')}${idComment(block)}`;
    case 'aside':
      return `<Aside kind="context" title="T"${idAttribute(block)}>\n${styled(block, '\n\n')}\n</Aside>`;
    case 'definition':
      return `<Definition${idAttribute(block)} term="T">\n${styled(block, '\n')}\n</Definition>`;
    // What stands in code are no marks, so that it is written in few ways.
    case 'code':
      return `\`\`\`sh${block.id === undefined ? '' : ` #${block.id}`}\n${sayingOf(block).replaceAll(' ', block.style % 2 ? '\n' : ' ')}\n\`\`\``;
    case 'step':
      return `1. ${styled(block, '\n   ')}${idComment(block)}`;
    case 'heading':
      return `### ${styled(block, '  ')}${idComment(block)}`;
    case 'quotation':
      return `<Quote of="q"${idAttribute(block)}>\n${styled(block, '\n')}\n</Quote>`;
  }
}

function turn(block: ModelBlock): string {
  return block.kind === 'heading'
    ? `<Turn${idAttribute(block)} voice="v">${styled(block, ' ')}</Turn>`
    : `<Turn voice="v"${idAttribute(block)}>\n${styled(block, block.kind === 'paragraph' ? '\n' : '\n\n')}\n</Turn>`;
}

function idComment({ id }: ModelBlock): string {
  return id === undefined ? '' : ` {/* #${id} */}`;
}

function idAttribute({ id }: ModelBlock): string {
  return id === undefined ? '' : ` id="${id}"`;
}

/** The same words in one of the ways to write them; `wrap` is how a line is broken where the block stands. */
function styled({ mark, words, style }: ModelBlock, wrap: string): string {
  const said = [mark, ...words];
  switch (style % 8) {
    case 1:
      return said.map((word, index) => (index % 2 ? `*${word}*` : word)).join(' ');
    case 2:
      return said.join(wrap);
    case 3:
      return `[${said[0]}](https://x.example/${style}) ${said.slice(1).join(' ')}`.trim();
    case 4:
      return said.join(' ').replaceAll(/[“”]/g, '"').replaceAll('’', "'");
    case 5:
      return said.join(' ').normalize('NFD');
    case 6:
      return `**${said.join(' ')}**`;
    case 7:
      return said.join(' ').replaceAll('“', '«').replaceAll('”', '»');
    default:
      return said.join(' ');
  }
}
