import { composed } from '../../files/composed-letters.ts';
import { ownCommand } from '../../files/own-command.ts';
import { isSeen } from '../../schema/fields.ts';
import { error } from '../../schema/finding.ts';
import { type ElementName, elements, expectedIn, mentionTag, standsIn } from '../element-table.ts';
import { everyInline, type Inline, plainInline, type QuotationUse } from '../text.ts';
import { joinsWithoutSpace } from './east-asian.ts';
import {
  type Attributes,
  attributesOf,
  isJsx,
  type JsxNode,
  nameOf,
  type Reporter,
  reportUnexpected,
} from './elements.ts';
import { idAtEnd } from './id-comment.ts';
import { childrenOf, type MdastNode } from './mdx.ts';

const idForm = /^[a-z][a-z0-9-]*$/;

/** The text of a block, parted from the id that the block carries at its end: `text {/* #a4 *\/}`. */
export function readText(
  block: MdastNode,
  nodes: readonly MdastNode[],
  reporter: Reporter,
): { id: string; text: Inline[] } {
  const last = nodes.at(-1);
  const id = idAtEnd(nodes);
  const words = id === undefined ? nodes : nodes.slice(0, -1);
  if (words.length === 0) return { id: reportEmpty(block, reporter), text: [] };
  const found = reporter.findings.length;
  const text = readInlines(words, reporter);
  if (!isSeen(plainInline(text)) && reporter.findings.length === found)
    return { id: reportEmpty(block, reporter), text: [] };
  if (id !== undefined && last !== undefined) return { id: checkedId(id, last, reporter), text };
  // Braces at the end, or an id before it, have been reported, and were most likely meant as the id.
  const isMeant = last?.type === 'mdxTextExpression' || nodes.some((node) => idAtEnd([node]) !== undefined);
  return { id: isMeant ? '' : reportMissingId(block, reporter), text };
}

/** An id of the form that addresses take; reports another one, and gives '', under which nothing can be found. */
export function checkedId(
  id: string,
  node: MdastNode,
  { mdx, findings }: Pick<Reporter, 'mdx' | 'findings'>,
): string {
  if (idForm.test(id)) return id;
  findings.push(
    error(
      'id-form',
      isJsx(node) ? mdx.placeOf(node, 'id') : mdx.placeOf(node),
      `Unexpected id “${id}”, expected small letters, digits and hyphens, starting with a letter`,
      `Correct the id in every language, or remove it and run “${ownCommand('ids')}”.`,
    ),
  );
  return '';
}

/** Reports a block without an id, and gives one under which nothing can be found. */
export function reportMissingId(node: MdastNode, { mdx, findings, unaddressed }: Reporter): '' {
  unaddressed.push(node);
  findings.push(
    error(
      'missing-id',
      mdx.placeOf(node),
      `Missing id${isJsx(node) ? ` on <${node.name}>` : ''}, expected an address ${addressOf(node)}, the same in every language`,
      `Run “${ownCommand('ids')}”: it writes the id, or says what it has to be told.`,
    ),
  );
  return '';
}

/** Where a block has its address. */
function addressOf(node: MdastNode): string {
  if (isJsx(node)) return 'in its tag, like id="a4"';
  return node.type === 'code'
    ? 'behind the language of the code, like ```sh #a4'
    : 'at the end of the block, like {/* #a4 */}';
}

/** Reports a block that says nothing; its id is not worth a finding of its own. */
export function reportEmpty(node: MdastNode, { mdx, findings }: Reporter): '' {
  findings.push(
    error(
      'empty',
      mdx.placeOf(node),
      `Unexpected empty ${nameOf(node)}, expected text in it`,
      'Write the text, or remove what is empty.',
    ),
  );
  return '';
}

/** Text within a block, without white space around it and with its letters composed, as those of YAML are. */
export function readInlines(nodes: readonly MdastNode[], reporter: Reporter): Inline[] {
  const inlines = inlinesFrom(nodes, reporter);
  for (const inline of everyInline(inlines))
    if (inline.kind === 'text' || inline.kind === 'code') inline.value = composed(inline.value);
  return trimmed(inlines);
}

function inlinesFrom(nodes: readonly MdastNode[], reporter: Reporter): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', value: withoutLineBreaks(node.value) }];
      case 'inlineCode':
        return [{ kind: 'code', value: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, text: inlinesFrom(childrenOf(node), reporter) }];
      case 'link':
        return [
          {
            kind: 'link',
            to: node.url,
            place: reporter.mdx.placeOf(node),
            text: unlinked(inlinesFrom(childrenOf(node), reporter), 'a link', reporter),
          },
        ];
      case 'footnoteReference':
        return readReference(node, reporter);
      default:
        if (isTextElement(node)) return readers[node.name](node, reporter);
        reportUnexpected(node, expectedIn('text'), reporter);
        return [];
    }
  });
}

/** What notes are called, and sources that are cited. */
export const labelForm = /^[a-z0-9][a-z0-9-]*$/;

function readReference(
  node: Extract<MdastNode, { type: 'footnoteReference' }>,
  reporter: Reporter,
): Inline[] {
  const of = checkedLabel(node, reporter);
  return of === undefined ? [] : [{ kind: 'note', of, place: reporter.mdx.placeOf(node) }];
}

/** The label of a note or a reference, of the form that addresses take; reports another one. */
export function checkedLabel(
  node: Extract<MdastNode, { type: 'footnoteReference' | 'footnoteDefinition' }>,
  { mdx, findings }: Pick<Reporter, 'mdx' | 'findings'>,
): string | undefined {
  const label = node.label ?? node.identifier;
  if (labelForm.test(label)) return label;
  findings.push(
    error(
      'id-form',
      mdx.placeOf(node),
      `Unexpected label [^${label}], expected small letters, digits and hyphens: it is the address of the note`,
      'Correct it in every language, where the note stands and where it is referred to.',
    ),
  );
  return undefined;
}

/** The text with a space for each line break and the white space around it, but where the script has no spaces. */
export function withoutLineBreaks(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === last ? line : line.trimEnd()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .reduce((text, line) => (joinsWithoutSpace(text, line) ? text + line : `${text} ${line}`));
}

/** An element that stands within a text. */
type TextElement = {
  [Name in ElementName]: 'text' extends (typeof elements)[Name]['stands'][number] ? Name : never;
}[ElementName];

/** Whether a node is an element that stands within a text. */
export function isTextElement(node: MdastNode): node is JsxNode & { name: TextElement } {
  return isJsx(node) && standsIn(node.name, 'text');
}

const readers: Readonly<Record<TextElement, (node: JsxNode, reporter: Reporter) => Inline[]>> = {
  Quote: (node, reporter) => {
    const attributes = attributesOf(node, 'Quote', reporter);
    const quotation = readQuotation(node, childrenOf(node), attributes, reporter);
    return quotation ? [{ kind: 'quote', place: reporter.mdx.placeOf(node), ...quotation }] : [];
  },
  Term: (node, reporter) => readMention(node, 'Term', reporter),
  Name: (node, reporter) => readMention(node, 'Name', reporter),
  Sub: (node, reporter) => readRaised(node, 'Sub', reporter),
  Sup: (node, reporter) => readRaised(node, 'Sup', reporter),
};

/** What `<Quote>` says, whether within a sentence or by itself. */
export function readQuotation(
  node: JsxNode,
  text: readonly MdastNode[],
  { of, translation }: Attributes<'Quote'>,
  reporter: Reporter,
): QuotationUse | undefined {
  if (text.length === 0) reportEmpty(node, reporter);
  if (of === undefined || text.length === 0) return undefined;
  return {
    of,
    wording: translation ? 'translation' : 'original',
    text: unlinked(readInlines(text, reporter), '<Quote>', reporter),
  };
}

function readMention(node: JsxNode, name: 'Term' | 'Name', reporter: Reporter): Inline[] {
  const { of } = attributesOf(node, name, reporter);
  const text = unlinked(inlinesFrom(childrenOf(node), reporter), `<${name}>`, reporter);
  if (text.length === 0) reportEmpty(node, reporter);
  const place = reporter.mdx.placeOf(node);
  return of === undefined ? text : [{ kind: 'mention', entry: elements[name].entry, of, place, text }];
}

/** Text below or above its line, as it stands in formulas, units and ordinals. */
function readRaised(node: JsxNode, name: 'Sub' | 'Sup', reporter: Reporter): Inline[] {
  attributesOf(node, name, reporter);
  const text = inlinesFrom(childrenOf(node), reporter);
  if (text.length === 0) reportEmpty(node, reporter);
  return [{ kind: name === 'Sub' ? 'subscript' : 'superscript', text }];
}

/**
 * The text itself; reports what may become a link in a text that is one already, or that somebody said. What is said may
 * end in a reference to a note, which is nobody’s word.
 */
function unlinked(text: Inline[], around: string, { findings }: Reporter): Inline[] {
  for (const inline of everyInline(text)) {
    if (!leads(inline) || (inline.kind !== 'mention' && around === '<Quote>')) continue;
    const name = nameOfLink(inline);
    findings.push(
      error(
        'nested-mention',
        inline.place,
        `Unexpected ${name} within ${around}, expected it outside`,
        around === '<Quote>'
          ? `Write it around <Quote>, or leave it out: nobody’s words are changed.`
          : 'Leave one of the two out: the same words cannot lead to two places.',
      ),
    );
  }
  return text;
}

function leads(inline: Inline): inline is Extract<Inline, { kind: 'link' | 'mention' | 'note' }> {
  return inline.kind === 'link' || inline.kind === 'mention' || inline.kind === 'note';
}

function nameOfLink(inline: Extract<Inline, { kind: 'link' | 'mention' | 'note' }>): string {
  if (inline.kind === 'link') return 'link';
  return inline.kind === 'note' ? `[^${inline.of}]` : mentionTag(inline.entry);
}

function trimmed(inlines: Inline[]): Inline[] {
  const first = inlines[0];
  if (first?.kind === 'text') first.value = first.value.trimStart();
  const last = inlines.at(-1);
  if (last?.kind === 'text') last.value = last.value.trimEnd();
  return inlines.filter((inline) => inline.kind !== 'text' || inline.value !== '');
}
