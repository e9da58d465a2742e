/*
 * Changes of a YAML or JSON text that leave every other byte as it is: comments, quotation marks, line ends, the order of
 * fields. Each is held against what the whole text then says, and `undefined` where it would say anything else.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { excessInYaml } from '../../i18n/yaml-limits.ts';
import { parseYaml } from '../../schema/yaml-document.ts';

/** Where a field is: `['languages', 0, 'path']`. */
export type FieldPath = readonly (string | number)[];

interface Field {
  pair: Pair<Node, Node | null>;
  map: YAMLMap<Node, Node | null>;
  /** Where its name starts, and where its value ends, in the text. */
  start: number;
  end: number;
}

/** What a text says; `undefined` where it cannot be read. */
export function valueIn(source: string): unknown {
  if (excessInYaml(source)) return undefined;
  const document = parseYaml(source);
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** The line that a field stands on, from 1. */
export function lineOfField(source: string, path: FieldPath): number {
  return source.slice(0, fieldAt(source, path)?.start ?? 0).split('\n').length;
}

/** The text with one more field behind another, in a line of its own if that has one. */
export function withFieldBehind(
  source: string,
  behind: FieldPath,
  name: string,
  value: string,
): string | undefined {
  const field = fieldAt(source, behind);
  if (field === undefined) return undefined;
  const { map, start, end } = field;
  const said = `${name}: ${value}`;
  // In JSON a name has quotation marks.
  if (map.flow && source[start] === '"') return undefined;
  if (map.flow)
    return ifSaid(insert(source, end, `, ${said}`), source, [...behind.slice(0, -1), name], value);
  const lineEnd = source.indexOf('\n', end);
  const line = lineEnd < 0 ? source.length : lineEnd - (source[lineEnd - 1] === '\r' ? 1 : 0);
  const newLine = lineEnd < 0 ? (source.includes('\r\n') ? '\r\n' : '\n') : source.slice(line, lineEnd + 1);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
  return ifSaid(
    insert(source, line, newLine + ' '.repeat(before.length) + said),
    source,
    [...behind.slice(0, -1), name],
    value,
  );
}

/** The text with another value of a field, between the same quotation marks. */
export function withValue(source: string, path: FieldPath, value: string): string | undefined {
  const field = fieldAt(source, path);
  const range = field?.pair.value?.range;
  if (!isScalar(field?.pair.value) || !range) return undefined;
  const quote = /["']/.exec(source[range[0]] ?? '')?.[0] ?? '';
  const written = quote === '"' ? JSON.stringify(value) : quote + value + quote;
  return ifSaid(source.slice(0, range[0]) + written + source.slice(range[1]), source, path, value);
}

/** A text of JSON without a field. */
export function withoutField(source: string, path: FieldPath): string | undefined {
  const field = fieldAt(source, path);
  if (!field?.map.flow) return undefined;
  const { items } = field.map;
  const at = items.indexOf(field.pair);
  const next = items[at + 1]?.key.range?.[0];
  const before = items[at - 1];
  // The comma before it goes with the last one.
  const from = next === undefined ? (before?.value?.range?.[1] ?? field.start) : field.start;
  return ifSaid(source.slice(0, from) + source.slice(next ?? field.end), source, path, undefined);
}

function insert(source: string, at: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at);
}

/** A changed text, if it says what the old one did but for one field. */
function ifSaid(
  changed: string,
  source: string,
  path: FieldPath,
  value: string | undefined,
): string | undefined {
  const expected = valueIn(source);
  const name = path.at(-1) ?? '';
  let around = expected as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) around = around[key] as typeof around;
  if (value === undefined) delete around[name];
  else around[name] = value === 'true' ? true : value;
  return isDeepStrictEqual(valueIn(changed), expected) ? changed : undefined;
}

function fieldAt(source: string, path: FieldPath): Field | undefined {
  if (valueIn(source) === undefined) return undefined;
  let node: unknown = parseYaml(source).contents;
  for (const [index, key] of path.entries()) {
    if (isSeq(node)) node = node.items[Number(key)];
    else if (isMap(node)) {
      const map = node as Field['map'];
      const pair = map.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
      const start = pair?.key.range?.[0];
      // The end of a text in lines of its own is where the next field begins.
      const valueEnd = pair?.value?.range?.[1];
      const end = valueEnd && source.slice(0, valueEnd).trimEnd().length;
      if (pair === undefined || start === undefined || end === undefined) return undefined;
      if (index === path.length - 1) return { pair, map, start, end };
      node = pair.value;
    } else return undefined;
    if (!isNode(node)) return undefined;
  }
  return undefined;
}
