import { type Finding, warning } from '../schema/finding.ts';
import type { Block } from '../story/blocks.ts';
import { referencesIn } from '../story/notes.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { withSameId } from './same-id.ts';

/** What is no word of a block, and has no rule of its own, is the same in every language. */
export function sameBlocks(story: StoryDraft): Finding[] {
  return story.documents.flatMap((document) => {
    const source = sourceDocument(story, document.kind);
    if (source === undefined || source === document) return [];
    return withSameId(document, source).flatMap((pair) => differing(...pair, source.language.path));
  });
}

function differing(block: Block, original: Block, source: string): Finding[] {
  const expected = new Map(wrote(original));
  return wrote(block).flatMap(([what, own]) => {
    const wanted = expected.get(what);
    if (wanted === undefined || own === wanted) return [];
    return [
      warning(
        'block-differs',
        block.place,
        `Unexpected ${what} ${own} in the block ${block.id}, expected ${wanted} as in the source (${source})`,
        'Write the same in every language: only the words of a block are translated.',
      ),
    ];
  });
}

/** What a block says that is no word, each with what an editor calls it. */
function wrote(block: Block): [what: string, written: string][] {
  const labels = new Set(referencesIn(block).map(({ of }) => `[^${of}]`));
  return [['reference', [...labels].sort().join(' ') || 'to no note'], ...ofKind(block)];
}

function ofKind(block: Block): [what: string, written: string][] {
  switch (block.kind) {
    case 'aside':
      return [['kind of aside', `“${block.aside}”`]];
    case 'item':
      return [['list', `“${block.list}”`]];
    case 'code':
      return [['language of code', `“${block.language ?? ''}”`]];
    case 'unknown':
      return [['refs', `“${block.refs.join(' ')}”`]];
    default:
      return [];
  }
}
