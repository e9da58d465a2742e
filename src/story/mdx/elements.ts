import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { isNear } from '../../schema/nearest.ts';
import { commentIn } from './id-comment.ts';
import type { MdastNode, Mdx } from './mdx.ts';

/** The elements of a story document and the attributes that each may have. */
export const elements = {
  Layer: ['kind'],
  Quote: ['of', 'id', 'translation'],
  Moment: ['id', 'when', 'label', 'open', 'ref'],
  Turn: ['id', 'voice', 'refs'],
  Term: ['of'],
  Name: ['of'],
} as const satisfies Record<string, readonly string[]>;

export type ElementName = keyof typeof elements;
/** Their names, for what is not yet known to be one of them. */
export const knownElements: readonly string[] = Object.keys(elements);
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Where the parser says what it cannot use. */
export interface Reporter {
  mdx: Mdx;
  findings: Finding[];
  /** Blocks that have no id yet, in the order of reading. */
  unaddressed: MdastNode[];
}

/** Whether a node is an element of MDX, of any name. */
export function isJsx(node: MdastNode): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Attributes of a known element; `true` for one without a value. Reports attributes that it does not know. */
export function attributesOf(
  node: JsxNode,
  name: ElementName,
  { mdx, findings }: Reporter,
): Map<string, string | true> {
  const known: readonly string[] = elements[name];
  const absent = known.filter((other) => !isWritten(other, node));
  const attributes = new Map<string, string | true>();
  for (const attribute of node.attributes) {
    const shown = attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
    const meant = absent.find((other) => isNear(shown, other));
    if (attribute.type !== 'mdxJsxAttribute' || !known.includes(attribute.name)) {
      findings.push(
        error(
          'unknown-attribute',
          mdx.placeOf(node, attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined),
          `Unexpected attribute “${shown}” on <${name}>, expected ${listed(known.filter((other) => meant === undefined || other === meant))}`,
          meant ? 'Correct its name.' : 'Correct its name, or remove it.',
        ),
      );
      if (meant && attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
        attributes.set(meant, attribute.value);
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      findings.push(
        error(
          'expression',
          mdx.placeOf(node, attribute.name),
          `Unexpected {${attribute.value.value}} in the attribute “${shown}” of <${name}>, expected a text in quotation marks`,
          `Write ${shown}="…".`,
        ),
      );
    } else {
      attributes.set(attribute.name, attribute.value ?? true);
    }
  }
  return attributes;
}

/** The text of an attribute that must be there; reports it where it is not. */
export function requiredAttribute(
  attributes: Map<string, string | true>,
  attribute: string,
  node: JsxNode,
  { mdx, findings }: Reporter,
): string | undefined {
  const value = attributes.get(attribute);
  if (typeof value === 'string' && value !== '') return value;
  if (value === undefined && isWritten(attribute, node)) return undefined;
  findings.push(
    error(
      'missing-attribute',
      mdx.placeOf(node),
      `Missing attribute “${attribute}” on <${node.name ?? ''}>, expected a name`,
      `Write <${node.name ?? ''} ${attribute}="…">.`,
    ),
  );
  return undefined;
}

/** Whether an attribute is there at all: one that could not be read has a finding of its own. */
export function isWritten(attribute: string, { attributes }: JsxNode): boolean {
  return attributes.some((written) => written.type === 'mdxJsxAttribute' && written.name === attribute);
}

function listed(names: readonly string[]): string {
  return names
    .map((name) => `“${name}”`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}

/** Reports a node that a story document cannot hold at this point, in an editor's words. */
export function reportUnexpected(node: MdastNode, expected: string, { mdx, findings }: Reporter): void {
  const place = mdx.placeOf(node);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const finding = unexpectedBraces(node.value, place);
    // An id on a line of its own is the one that the block before it lacks.
    if (finding.rule === 'id-place' && findings.at(-1)?.rule === 'missing-id') findings.pop();
    findings.push(finding);
  } else if (isJsx(node) && !knownElements.includes(node.name ?? '')) {
    const known = knownElements.map((name) => `<${name}>`).join(', ');
    findings.push(
      error(
        'unknown-element',
        place,
        `Unexpected element <${node.name ?? ''}>, expected one of ${known}`,
        'Use one of these, or plain Markdown; a < that is text is written \\<.',
      ),
    );
  } else {
    const isReference = node.type === 'definition' || node.type === 'linkReference';
    findings.push(
      error(
        'unexpected-markdown',
        place,
        `Unexpected ${nameOf(node)}, expected ${isReference ? 'every link with its address: [words](https://…)' : expected}`,
        'Write it as the README’s “How a story is written” shows.',
      ),
    );
  }
}

function unexpectedBraces(value: string, place: Place): Finding {
  const { rule, message, next } = mistakeOfBraces(value);
  return error(rule, place, message, next);
}

/** What is wrong with braces around something, which a story has for the ids of its blocks only. */
export function mistakeOfBraces(value: string): Pick<Finding, 'rule' | 'message' | 'next'> {
  const note = commentIn(value);
  if (note === undefined) {
    return {
      rule: 'expression',
      message: `Unexpected {${firstLine(value)}}, expected text: a story is data and runs no code`,
      next: 'Write the text itself; a brace that is text is written \\{. An id is written {/* #a1 */}, at the end of its block.',
    };
  }
  return note.startsWith('#')
    ? {
        rule: 'id-place',
        message: `Unexpected id “${note.slice(1).trim()}”, expected it at the end of its block or in the tag of its element`,
        next: 'Put it after the last word of a block; in the tag of <Turn> or of a <Quote> by itself, write id="…".',
      }
    : {
        rule: 'comment',
        message: `Unexpected comment “${firstLine(note)}”, expected text`,
        next: 'Remove it: notes to colleagues have no place in a published text. An id has a # in front: {/* #a1 */}.',
      };
}

function firstLine(value: string): string {
  const [line = ''] = value.trim().split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

const markdownNames: Partial<Record<MdastNode['type'], string>> = {
  blockquote: 'Markdown quotation (>)',
  code: 'code block',
  definition: 'link definition',
  delete: 'struck-out text',
  footnoteDefinition: 'footnote',
  footnoteReference: 'footnote reference',
  html: 'HTML',
  image: 'image',
  imageReference: 'image',
  inlineCode: 'code',
  mdxjsEsm: 'code',
  linkReference: 'link by reference',
  listItem: 'entry of a list',
  thematicBreak: 'line (---)',
};

/** What an editor calls a node. */
export function nameOf(node: MdastNode): string {
  if (isJsx(node)) return `<${node.name ?? ''}>`;
  if (node.type === 'heading') return `heading of level ${node.depth} (${'#'.repeat(node.depth)})`;
  return markdownNames[node.type] ?? node.type;
}
