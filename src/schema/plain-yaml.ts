import { oddCharacter } from './odd-characters.ts';

/*
 * Nearly every YAML file of a publication says only fields, lists and texts, in the few ways in which people and
 * programs write them. Those are read here, in a tenth of the time that the library takes; whatever might mean anything
 * else is left to that, as is every mistake. What is read here means to both the same, which is tested.
 */

/** Text of this length has no more marks, and fields of this depth are no deeper, than the careful reader takes. */
const longest = 60_000;
const deepest = 20;

/** Tabs, comments, and white space at the end of a line, which some texts keep. */
const forLibrary = /[\t\r\uFEFF]|(?:^|\s)#|[^\S\n]$|__proto__/m;

const indicators = '-?:,[]{}#&*!|>\'"%@`~.+<=';
const pair = /^([A-Za-z][\w-]*|\/[a-z0-9/-]*):(?: +(.*))?$/;
const pairOfFlow = /^ *([A-Za-z][\w-]*): +(.*)$/;
/** Names and texts of one word that are no text. */
const otherThanText = /^(?:null|true|false)$/i;

/** Comments before all else, as one that names a schema to editors. */
const firstComments = /^(?:#.*\n)+/;

/** What a text says; `undefined` where only the library can tell. */
export function plainYaml(text: string): Record<string, unknown> | undefined {
  const source = text.replace(firstComments, '');
  if (text.length > longest || forLibrary.test(source) || oddCharacter(text)) return undefined;
  const lines = source.split('\n');
  try {
    const reader: Reader = { lines, at: 0 };
    skipEmpty(reader);
    const value = indentOf(lines[reader.at]) === 0 ? readFields(reader, 0, 0) : leave();
    return reader.at < lines.length ? undefined : value;
  } catch (cause) {
    if (cause === notPlain) return undefined;
    throw cause;
  }
}

interface Reader {
  lines: string[];
  /** The line that is read next; it is not empty. */
  at: number;
}

const notPlain = new Error('This YAML is for the library');

function leave(): never {
  throw notPlain;
}

/** The column in which a line starts; -1 behind the last one. */
function indentOf(line: string | undefined): number {
  return line === undefined ? -1 : line.search(/[^ ]/);
}

function skipEmpty(reader: Reader): void {
  while (reader.lines[reader.at] === '') reader.at++;
}

function readFields(reader: Reader, indent: number, depth: number): Record<string, unknown> {
  if (depth > deepest) leave();
  const fields: Record<string, unknown> = {};
  while (indentOf(reader.lines[reader.at]) === indent) {
    const [, name = '', rest = ''] = pair.exec(reader.lines[reader.at]?.slice(indent) ?? '') ?? leave();
    if (otherThanText.test(name) || Object.hasOwn(fields, name)) leave();
    reader.at++;
    fields[name] = rest === '' ? readWithin(reader, indent, depth) : readValue(rest, reader, indent);
  }
  if (indentOf(reader.lines[reader.at]) > indent) leave();
  return fields;
}

/** What stands on the lines below a name. */
function readWithin(reader: Reader, indent: number, depth: number): unknown {
  skipEmpty(reader);
  const line = reader.lines[reader.at];
  const inner = indentOf(line);
  if (inner <= indent) return line?.slice(inner).startsWith('- ') && inner === indent ? leave() : null;
  return line?.startsWith('- ', inner)
    ? readList(reader, inner, depth + 1)
    : readFields(reader, inner, depth + 1);
}

function readList(reader: Reader, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  while (indentOf(reader.lines[reader.at]) === indent) {
    const line = reader.lines[reader.at] ?? '';
    const [, space = ''] = /^-( +)/.exec(line.slice(indent)) ?? leave();
    const start = indent + 1 + space.length;
    const item = line.slice(start);
    if (pair.test(item)) {
      reader.lines[reader.at] = ' '.repeat(start) + item;
      items.push(readFields(reader, start, depth + 1));
    } else {
      reader.at++;
      items.push(readValue(item, reader, indent));
    }
  }
  if (indentOf(reader.lines[reader.at]) > indent) leave();
  return items;
}

/** @param indent column of the field or the entry that has the value: the lines of a text start behind it. */
function readValue(first: string, reader: Reader, indent: number): unknown {
  const [mark] = first;
  if (first === '>-') return readFolded(reader, indent);
  if (mark === '"' || mark === "'" || mark === '[' || mark === '{') {
    skipEmpty(reader);
    if (indentOf(reader.lines[reader.at]) > indent) leave();
    return mark === '[' || mark === '{' ? readFlow(first) : readQuoted(first);
  }
  const words = [plainLine(first)];
  for (let line = reader.lines[reader.at]; indentOf(line) > indent; line = reader.lines[++reader.at])
    words.push(plainLine(line?.slice(indentOf(line)) ?? ''));
  skipEmpty(reader);
  // A text goes on behind an empty line, with a line break.
  if (indentOf(reader.lines[reader.at]) > indent) leave();
  return plainValue(words.join(' '));
}

/** A line of a text without quotation marks. */
function plainLine(line: string): string {
  return indicators.includes(line[0] ?? '-') || line.includes(': ') || line.endsWith(':') ? leave() : line;
}

function plainValue(text: string): string | number {
  if (otherThanText.test(text)) leave();
  if (!/^\d/.test(text) || /^\d{4}-\d\d-\d\d$/.test(text) || text.includes(' ')) return text;
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : leave();
}

function readQuoted(text: string): string {
  const [, double, single] = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')$/.exec(text) ?? leave();
  return double ?? single?.replaceAll("''", "'") ?? '';
}

function readFolded(reader: Reader, indent: number): string {
  const start = indentOf(reader.lines[reader.at]);
  const text: string[] = [];
  for (; start > indent && indentOf(reader.lines[reader.at]) === start; reader.at++)
    text.push(reader.lines[reader.at]?.slice(start) ?? '');
  skipEmpty(reader);
  if (text.length === 0 || indentOf(reader.lines[reader.at]) > indent) leave();
  return text.join(' ');
}

/** A list or fields in one line, of texts without quotation marks. */
function readFlow(text: string): unknown {
  const [, list, fields] = /^(?:\[([^[\]{}"']+)\]|\{([^[\]{}"']+)\})$/.exec(text) ?? leave();
  if (list !== undefined) return list.split(',').map((item) => plainValue(plainLine(bare(item))));
  const pairs = (fields ?? '').split(',').map((field): [string, unknown] => {
    const [, name = '', value = ''] = pairOfFlow.exec(field) ?? leave();
    return otherThanText.test(name) ? leave() : [name, plainValue(plainLine(bare(value)))];
  });
  const named = Object.fromEntries(pairs);
  return Object.keys(named).length < pairs.length ? leave() : named;
}

/** Without the spaces around it; other white space is part of a text. */
function bare(text: string): string {
  return text.replace(/^ +| +$/g, '');
}
