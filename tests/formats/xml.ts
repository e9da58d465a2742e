import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of an XML file, with its namespace resolved. */
export interface XmlNode {
  uri: string;
  /** Name without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** The text directly in it. */
  text: string;
  line: number;
  column: number;
}

/** The root of a file, or where and why it is not well-formed. */
export type XmlFile =
  | { state: 'well-formed'; root: XmlNode }
  | { state: 'broken'; line: number; column: number; reason: string };

/** Reads XML strictly, namespaces included. */
export function readXml(source: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  let broken: Extract<XmlFile, { state: 'broken' }> | undefined;
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    broken ??= { state: 'broken', line: parser.line, column: parser.column + 1, reason };
  });
  parser.on('opentag', (tag) => {
    const node = nodeOf(tag, parser.line, parser.column);
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(source).close();
  if (broken) return broken;
  return root
    ? { state: 'well-formed', root }
    : { state: 'broken', line: 1, column: 1, reason: 'there is no element' };
}

function nodeOf({ uri, local, attributes }: SaxesTagNS, line: number, column: number): XmlNode {
  const values = Object.values(attributes) as SaxesAttributeNS[];
  return {
    uri,
    name: local,
    attributes: Object.fromEntries(values.map(({ name, value }) => [name, value])),
    children: [],
    text: '',
    line,
    // Where the tag ends, since that is when it is known.
    column,
  };
}

/** Children of a namespace and a name. */
export function childrenOf(node: XmlNode, uri: string, name: string): XmlNode[] {
  return node.children.filter((child) => child.uri === uri && child.name === name);
}

/** The text of the first child of a name; '' where there is none. */
export function childText(node: XmlNode, uri: string, name: string): string {
  return childrenOf(node, uri, name)[0]?.text.trim() ?? '';
}
