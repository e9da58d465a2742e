/* Changes of YAML that leave all other lines, comments and quotation marks as they are. */
import { type Document, isMap, isScalar, isSeq, type Node, Scalar, stringify, type YAMLMap } from 'yaml';
import type { Edit } from '../edits.ts';

/** The node at a way through mappings and lists. */
export function nodeAt(document: Document.Parsed, way: readonly PropertyKey[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of way) {
    if (isMap(node))
      node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value;
    else node = isSeq(node) ? node.items[Number(key)] : undefined;
  }
  return (node as Node | null) ?? undefined;
}

/** Another text, or list of texts, in the place of one. */
export function replaced(source: string, node: Node, value: unknown): Edit {
  const [start = 0, end = start] = node.range ?? [];
  if (isSeq(node) && !node.flow && Array.isArray(value)) {
    const margin = ' '.repeat(start - (source.lastIndexOf('\n', start) + 1));
    const items = value.map((each) => `- ${valueText(each, `${margin}  `, false)}`).join(`\n${margin}`);
    return { start, end, text: items + (/\n*$/.exec(source.slice(start, end))?.[0] ?? '') };
  }
  const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  const own = source.slice(start, end);
  const indent = indentAt(source, start);
  if (isBlock && typeof value === 'string' && !value.includes('\n')) {
    const within = /\n([ \t]+)\S/.exec(own)?.[1] ?? `${indent}  `;
    return { start, end, text: `>-\n${folded(value, within)}${/\n*$/.exec(own)?.[0] ?? ''}` };
  }
  const kind = isScalar(node) && typeof value === 'string' ? node.type : undefined;
  const last = /\n*$/.exec(own)?.[0] ?? '';
  const isInFlow = isFlowAt(source, start);
  return { start, end, text: valueText(value, indent, isInFlow, kind) + (isBlock ? last : '') };
}

/** A field more in a mapping, behind its last one. */
export function added(source: string, map: YAMLMap, key: string, value: unknown): Edit {
  const [start = 0, end = start] = map.range ?? [];
  const last = map.items.at(-1);
  if (map.flow) {
    const close = source.lastIndexOf('}', end);
    const at = source.slice(0, close).trimEnd().length;
    const isEmpty = map.items.length === 0;
    return { start: at, end: at, text: `${isEmpty ? ' ' : ', '}${key}: ${valueText(value, '', true)}` };
  }
  const first = map.items[0]?.key as Node | undefined;
  const column = first?.range?.[0] ?? start;
  const indent = ' '.repeat(column - (source.lastIndexOf('\n', column - 1) + 1));
  const behind = ((last?.value ?? last?.key) as Node | undefined)?.range?.[1] ?? end;
  const line = `${indent}${key}: ${valueText(value, indent, false)}`;
  if (source[behind - 1] === '\n') return { start: behind, end: behind, text: `${line}\n` };
  const next = source.indexOf('\n', behind);
  return next < 0
    ? { start: source.length, end: source.length, text: `\n${line}` }
    : { start: next, end: next, text: `\n${line}` };
}

/** A mapping in the place of a text. */
export function asMapping(source: string, node: Node, values: readonly (readonly [string, string])[]): Edit {
  const [start = 0, end = start] = node.range ?? [];
  if (isFlowAt(source, start)) {
    const pairs = values.map(([key, value]) => `${key}: ${valueText(value, '', true)}`);
    return { start, end, text: `{ ${pairs.join(', ')} }` };
  }
  const within = `${indentAt(source, start)}  `;
  const isBlock = source[end - 1] === '\n';
  const lines = values.map(([key, value]) => `\n${within}${key}: ${valueText(value, within, false)}`);
  const from = source[start - 1] === ' ' ? start - 1 : start;
  return { start: from, end, text: lines.join('') + (isBlock ? '\n' : '') };
}

/** How far the line is moved in on which something stands; an item of a list is within its dash. */
function indentAt(source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].replaceAll('-', ' ') ?? '';
}

/** Whether a text stands between braces or brackets. */
function isFlowAt(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*(?:- +)*(?:[\w.-]+:\s+)?[{[]/.test(line);
}

function valueText(value: unknown, indent: string, isInFlow: boolean, kind?: Scalar.Type | null): string {
  if (Array.isArray(value)) {
    return isInFlow
      ? `[${value.map((each) => valueText(each, '', true)).join(', ')}]`
      : value.map((each) => `\n${indent}  - ${valueText(each, `${indent}    `, false)}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${key}: ${valueText(each, '', true)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  const text = String(value);
  if (!isInFlow && kind === undefined && text.length > 90 && !text.includes('\n'))
    return `>-\n${folded(text, `${indent}  `)}`;
  const scalar = new Scalar(text);
  if (kind === 'QUOTE_DOUBLE' || kind === 'QUOTE_SINGLE') scalar.type = kind;
  if (text.includes('\n') || (isInFlow && /[,{}[\]#:"'&*!|>%@`]/.test(text))) scalar.type = 'QUOTE_DOUBLE';
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
}

/** A text on lines of at most a hundred characters. */
function folded(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  // A line that starts with a space would be none of the folded ones.
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > 100) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}
