import { error } from '../../schema/finding.ts';
import type { ParagraphBlock, TurnBlock } from '../blocks.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import type { Conversa } from '../story.ts';
import { idAttribute, idsIn, readParagraph, readTitle } from './blocks.ts';
import { readNotes } from './read-notes.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** What is between a Conversa's head matter and its end. */
export type ConversaBody = Pick<Conversa, 'title' | 'introduction' | 'turns' | 'notes'>;

/** Reads the body of a Conversa: a title, paragraphs of introduction, turns, notes. */
export function readConversa(reporter: Reporter): ConversaBody {
  const { title, rest: all } = readTitle(reporter);
  const { notes, rest } = readNotes(all, reporter);
  const introduction: ParagraphBlock[] = [];
  const turns: TurnBlock[] = [];
  let introduces = true;
  for (const node of rest) {
    if (isJsx(node) && node.name === 'Turn') {
      introduces = false;
      turns.push(...readTurn(node, reporter));
    } else if (node.type === 'paragraph' && introduces) {
      introduction.push(readParagraph(node, reporter));
    } else {
      reportUnexpected(
        node,
        '<Turn> around it: after the introduction, all text of a Conversa is in turns',
        reporter,
      );
    }
  }
  const isIntroduction = rest.every(({ type }) => type === 'paragraph');
  if (isIntroduction && title.id !== '' && reporter.mdx.findings.length === 0) reportNoTurns(title, reporter);
  return { title, introduction, turns, notes };
}

function reportNoTurns({ place }: Conversa['title'], { findings }: Reporter): void {
  findings.push(
    error(
      'empty',
      place,
      'Unexpected end of the Conversa before its first turn, expected at least one <Turn>',
      'Write <Turn id="…" voice="…"> around what each voice says.',
    ),
  );
}

function readTurn(node: JsxNode, reporter: Reporter): TurnBlock[] {
  const attributes = attributesOf(node, 'Turn', reporter);
  const { voice, refs } = attributes;
  const id = idAttribute(node, attributes, reporter);
  const paragraphs = readParagraphs(node, reporter);
  if (voice === undefined) return [];
  return [
    {
      kind: 'turn',
      id,
      place: reporter.mdx.placeOf(node),
      voice,
      refs: idsIn(refs),
      paragraphs,
    },
  ];
}
