import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { ownCommand } from '../../files/own-command.ts';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { isNear } from '../../schema/nearest.ts';
import { attributesFor, type ElementName, type elements, knownElements, listed } from '../element-table.ts';
import type { MdastNode, Mdx } from './mdx.ts';
import { mistakeOfBraces } from './mdx-mistakes.ts';

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

/**
 * What is written in the attributes of an element: a text, `true` for one without a value. `undefined` where one is not
 * there or is of no use, which has a finding where it has to be there.
 */
export type Attributes<Name extends ElementName> = {
  readonly [Attribute in keyof (typeof elements)[Name]['attributes']]: Value<
    (typeof elements)[Name]['attributes'][Attribute]
  >;
};

type Value<Attribute> = Attribute extends { is: 'required' }
  ? string | undefined
  : Attribute extends { is: 'flag' }
    ? boolean
    : string | true | undefined;

/** Attributes of a known element. Reports those that it does not know, and those that are missing. */
export function attributesOf<Name extends ElementName>(
  node: JsxNode,
  name: Name,
  reporter: Reporter,
): Attributes<Name> {
  const written = writtenAttributes(node, name, reporter);
  const values = Object.entries(attributesFor(name)).map(([attribute, { is }]) => {
    if (is === 'flag') return [attribute, written.has(attribute)];
    const value = written.get(attribute);
    return [attribute, is === 'required' ? required(value, attribute, node, reporter) : value];
  });
  return Object.fromEntries(values);
}

function writtenAttributes(
  node: JsxNode,
  name: ElementName,
  { mdx, findings }: Reporter,
): Map<string, string | true> {
  const known = Object.keys(attributesFor(name));
  const attributes = new Map<string, string | true>();
  for (const attribute of node.attributes) {
    const shown = attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
    if (attribute.type !== 'mdxJsxAttribute' || !known.includes(attribute.name)) {
      const meant = known.find((other) => !isWritten(other, node) && isNear(shown, other));
      findings.push(
        error(
          'unknown-attribute',
          mdx.placeOf(node, attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined),
          `Unexpected attribute “${shown}” on <${name}>, expected ${listed((meant === undefined ? known : [meant]).map((other) => `“${other}”`)) || 'none'}`,
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
      const [reference] = /\[\^[^\]\s]+\]/.exec(attribute.value ?? '') ?? [];
      if (reference !== undefined)
        findings.push(
          error(
            'note-place',
            mdx.placeOf(node, attribute.name),
            `Unexpected ${reference} in the attribute “${shown}” of <${name}>, expected it in the text of the story`,
            'Write it behind words of a text: here readers would see its marks.',
          ),
        );
    }
  }
  return attributes;
}

/** The text of an attribute that must be there; reports it where it is not. */
function required(
  value: string | true | undefined,
  attribute: string,
  node: JsxNode,
  { mdx, findings }: Reporter,
): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  if (value === undefined && isWritten(attribute, node)) return undefined;
  findings.push(
    error(
      'missing-attribute',
      mdx.placeOf(node),
      `Missing attribute “${attribute}” on <${node.name ?? ''}>, expected ${attributesFor(node.name ?? '')[attribute]?.words ? 'words' : 'a name'}`,
      `Write <${node.name ?? ''} ${attribute}="…">.`,
    ),
  );
  return undefined;
}

/** Whether an attribute is there at all: one that could not be read has a finding of its own. */
export function isWritten(attribute: string, { attributes }: JsxNode): boolean {
  return attributes.some((written) => written.type === 'mdxJsxAttribute' && written.name === attribute);
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
    const [other, next] = otherWays[node.type] ?? [];
    findings.push(
      error(
        'unexpected-markdown',
        place,
        `Unexpected ${nameOf(node)}, expected ${other ?? expected}`,
        next ?? 'Write it as “Elements” in Hearth’s documentation shows.',
      ),
    );
  }
}

const linkAsWhole = ['every link with its address: [words](https://…)'] as const;
const asFigure = [
  '<Figure src="…" alt="…">, which is a block by itself',
  `Write <Figure src="file" alt="what it shows">caption</Figure> on a line of its own, and run “${ownCommand('ids')}”.`,
] as const;

/** What is expected in place of Markdown that has another way to be written in a story, and how to come there. */
const otherWays: { readonly [Type in MdastNode['type']]?: readonly [expected: string, next?: string] } = {
  definition: linkAsWhole,
  linkReference: linkAsWhole,
  image: asFigure,
  imageReference: asFigure,
  footnoteDefinition: ['it at the end of the document', 'Move it there, out of all elements.'],
};

function unexpectedBraces(value: string, place: Place): Finding {
  const { rule, message, next } = mistakeOfBraces(value);
  return error(rule, place, message, next);
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
  table: 'Markdown table',
  tableRow: 'row of a table',
  thematicBreak: 'rule (---)',
};

/** What an editor calls a node. */
export function nameOf(node: MdastNode): string {
  if (isJsx(node)) return `<${node.name ?? ''}>`;
  if (node.type === 'heading') return `heading of level ${node.depth} (${'#'.repeat(node.depth)})`;
  return markdownNames[node.type] ?? node.type;
}
