/* Reads XLIFF 2. A document type is refused, and with it every entity: what a file holds is all that it can come to. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { escaped } from '../marks/marked-text.ts';
import type { Group } from '../unit.ts';
import { unitsOf } from '../unit.ts';
import { type FileMistake, type GivenBack, type GivenText, mostTexts } from './given-back.ts';
import { idOf, xliffNamespace } from './write-xliff.ts';

/** How deep elements may be in each other: a parser looks for namespaces in all of those around one. */
const deepest = 50;

/** Ends reading. */
const over = new Error('over');

/** A unit as it is read. */
interface OpenUnit {
  id: string;
  line: number;
  source: string;
  target: string;
  states: string[];
}

/** What a file in XLIFF says; {@link withAddresses} finds out which texts it is of. */
export function readXliff(file: string): GivenBack {
  const mistakes: FileMistake[] = [];
  const texts: GivenText[] = [];
  let group: string | undefined;
  let language: string | undefined;
  let unit: OpenUnit | undefined;
  let side: 'source' | 'target' | undefined;
  let isOver = false;
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const wrong = (found: string, expected: string, next: string, line = parser.line) => {
    if (!isOver) mistakes.push({ line, found, expected, next });
  };
  const add = (words: string) => {
    if (unit && side) unit[side] += words;
  };
  const end = (found: string, expected: string, next: string) => {
    wrong(found, expected, next);
    isOver = true;
    // Nothing behind it is looked at, however much it is.
    throw over;
  };
  parser.on('error', ({ message }) =>
    end(
      `XML that is broken (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`,
      'well-formed XML',
      'Export it again, and translate in that file.',
    ),
  );
  parser.on('doctype', () =>
    end('a document type', 'XLIFF, which has none', 'Remove the line with <!DOCTYPE.'),
  );
  parser.on('opentag', (tag) => {
    if (isOver) return;
    const name = nameOf(tag);
    if (open.length === 0 && name !== 'xliff')
      return end(
        `<${tag.name}>`,
        `<xliff> of the version 2 (${xliffNamespace})`,
        'Have the tool save it as XLIFF 2.',
      );
    open.push(name);
    if (open.length > deepest)
      end(
        `more than ${deepest} elements in each other`,
        'a file that was exported',
        'Export it again, and translate in that file.',
      );
    if (name === 'xliff') language = attributeOf(tag, 'trgLang');
    else if (name === 'file') group = attributeOf(tag, 'original');
    else if (name === 'unit')
      unit = { id: attributeOf(tag, 'id') ?? '', line: parser.line, source: '', target: '', states: [] };
    else if (name === 'segment') unit?.states.push(attributeOf(tag, 'state') ?? 'initial');
    else if (name === 'source' || name === 'target') side = name;
    else if (side) add(placeholder(tag, name));
  });
  parser.on('closetag', (tag) => {
    const name = open.pop();
    if (isOver) return;
    if (name === 'pc') add(`</${safeName(attributeOf(tag, 'id'))}>`);
    if (name === 'source' || name === 'target') side = undefined;
    if (name !== 'unit' || unit === undefined) return;
    const { id: context, source, target, states, line } = unit;
    texts.push({ context, source, target, says: stateOf(states), line });
    unit = undefined;
    if (texts.length > mostTexts)
      end(`more than ${mostTexts} units`, 'a file that was exported', 'Divide it.');
  });
  parser.on('text', (text) => add(escaped(text)));
  parser.on('cdata', (text) => add(escaped(text)));
  // What is broken is said; what stood before it has been read.
  try {
    parser.write(file).close();
  } catch (error) {
    if (error !== over) throw error;
  }
  return { group, language, texts, mistakes };
}

/** Texts with the addresses of their group’s, and as it writes them. */
export function withAddresses(given: GivenBack, group: Group): GivenBack {
  const units = new Map(unitsOf(group).map((unit) => [idOf(unit.context), unit]));
  const texts = given.texts.map((text): GivenText => {
    const unit = units.get(text.context);
    if (unit === undefined) return text;
    const plain = (words: string) =>
      unit.form === 'marked' ? words : words.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    return { ...text, context: unit.context, source: plain(text.source), target: plain(text.target) };
  });
  return { ...given, texts };
}

/** The name of an element of XLIFF itself; '' for those of other namespaces. */
function nameOf({ uri, local }: SaxesTagNS): string {
  return uri === xliffNamespace ? local : '';
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  return (Object.values(attributes) as SaxesAttributeNS[]).find((each) => each.name === name)?.value;
}

/** Ids that are no names of placeholders are none of ours, and come to be refused as such. */
function safeName(id: string | undefined): string {
  return id !== undefined && /^[a-z]+\d+$/.test(id) ? id : 'unknown';
}

function placeholder(tag: SaxesTagNS, name: string): string {
  switch (name) {
    case 'pc':
    case 'sc':
      return `<${safeName(attributeOf(tag, 'id'))}>`;
    case 'ph':
      return `<${safeName(attributeOf(tag, 'id'))}/>`;
    case 'ec':
      return `</${safeName(attributeOf(tag, 'startRef'))}>`;
    case 'mrk':
      return '';
    // A character that XML cannot have is one that no page can have either.
    default:
      return name === 'cp' ? '\uFFFD' : '<unknown/>';
  }
}

function stateOf(states: readonly string[]): GivenText['says'] {
  if (states.every((state) => state === 'final' || state === 'reviewed')) return 'final';
  return states.includes('initial') ? 'draft' : 'translated';
}
