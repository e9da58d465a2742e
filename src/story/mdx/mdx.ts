import { type MdastNode, mdxToMdast } from 'satteri';
import { error, type Finding, type Place, placeIn } from '../../schema/finding.ts';
import { type Lines, linesOf } from '../../schema/lines.ts';
import { unclosedCode, withoutCode } from './code-text.ts';
import { parseWithEastAsianMarks } from './east-asian.ts';
import { codeInBraces, excessiveCode } from './mdx-braces.ts';
import { codeMistake } from './mdx-code.ts';
import { type Excess, excessIn } from './mdx-limits.ts';
import { endOfTag, type MdxMistake, withoutParagraph } from './mdx-mending.ts';
import { mistakeAt, mistakeInBraces } from './mdx-mistakes.ts';
import { tagMistake } from './mdx-tags.ts';
import { parseWithReferences } from './note-references.ts';

export type { MdastNode } from 'satteri';

/** A file that starts with head matter between two lines of `---`. */
export interface SplitSource {
  /** YAML between the lines; `undefined` where the file has none. */
  head: string | undefined;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/** Parts head matter and body; the head matter's text starts on line 2. */
export function splitHead(source: string): SplitSource {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source);
  if (match === null) return { head: undefined, body: source, bodyLine: 1 };
  return {
    // A part of a text keeps the whole of it in memory, as what is read of the head would do for good.
    head: Buffer.from(match[1] ?? '').toString(),
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** A parsed body, with places in the file instead of in the body. */
export interface Mdx {
  nodes: readonly MdastNode[];
  /** Place of a node, or of a word in its first tag. */
  placeOf: (node: MdastNode, word?: string) => Place;
  findings: Finding[];
}

/** How often a text is mended before the rest of its mistakes is likely to follow from the first ones. */
const triesAtMost = 40;
/** How many characters are parsed in all tries together: a long text has fewer of them. */
const parsedAtMost = 4_000_000;

/**
 * Parses MDX natively. A text with a syntax error is mended and parsed again, so that one run names every mistake.
 * @param code whether `import` and `export` are the staff's tools or an error.
 */
export function parseMdx(body: string, path: string, bodyLine: number, code: 'allowed' | 'forbidden'): Mdx {
  const findings: Finding[] = [];
  const { file } = placeIn(path);
  const lastLine = () => bodyLine + linesOf(body).count - 1;
  const met = new Set<string>();
  let source = `${body}\n`;
  const tries = Math.min(triesAtMost, Math.max(2, Math.ceil(parsedAtMost / source.length)));
  for (let tried = 0; tried < tries; tried++) {
    const text = source;
    let known: Lines | undefined;
    const placeAt = (offset: number): Place => {
      known ??= linesOf(text);
      const lines = known;
      const line = lines.lineAt(offset);
      return { file, line: line + bodyLine, column: offset - lines.startOf(line) + 1 };
    };
    const parsed = parseOnce(source, code);
    if (parsed.state === 'excess') {
      findings.push(error('too-much', placeAt(parsed.offset), parsed.message, parsed.next));
      break;
    }
    if (parsed.state === 'parsed') {
      const placeOf = (node: MdastNode, word?: string): Place => {
        const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
        return word === undefined
          ? { file, line: line + bodyLine - 1, column }
          : placeAt(offset + indexInTag(source, offset, word));
      };
      const deep = nodeTooDeep(parsed.nodes);
      if (deep === undefined) return { nodes: parsed.nodes, placeOf, findings };
      findings.push(tooDeep(placeOf(deep)));
      break;
    }
    const { mistake } = parsed;
    const key = `${mistake.rule} at ${mistake.offset}`;
    const place = placeAt(mistake.offset);
    if (met.has(key) || place.line > lastLine()) {
      // Mending did not help or is itself what does not fit, and the editor knows about its cause already.
      source = withoutParagraph(source, mistake.offset);
      continue;
    }
    met.add(key);
    findings.push(error(mistake.rule, place, mistake.message, mistake.next));
    source = mistake.mended;
  }
  return { nodes: [], placeOf: () => placeIn(path), findings };
}

type Parsed =
  | { state: 'parsed'; nodes: readonly MdastNode[] }
  | { state: 'mistaken'; mistake: MdxMistake }
  | ({ state: 'excess' } & Excess);

function parseOnce(source: string, code: 'allowed' | 'forbidden'): Parsed {
  const { text, unclosed } =
    code === 'forbidden' ? withoutCode(source) : { text: source, unclosed: undefined };
  const codeFound = code === 'forbidden' ? codeMistake(text) : undefined;
  if (codeFound) return { state: 'mistaken', mistake: codeFound };
  if (unclosed !== undefined) return { state: 'mistaken', mistake: unclosedCode(unclosed, text) };
  const tagFound = () => (code === 'forbidden' ? tagMistake(text) : undefined);
  const excess = excessIn(text) ?? (code === 'allowed' ? excessiveCode(withoutCode(source).text) : undefined);
  if (excess) return { state: 'excess', ...excess };
  const brace = code === 'forbidden' ? codeInBraces(text) : undefined;
  if (brace !== undefined) return { state: 'mistaken', mistake: tagFound() ?? mistakeInBraces(brace, text) };
  try {
    const features = { smartPunctuation: false, frontmatter: false };
    const root = parseWithEastAsianMarks(source, (text) =>
      parseWithReferences(text, (marked) => mdxToMdast(marked, { features })),
    );
    return { state: 'parsed', nodes: childrenOf(root) };
  } catch (cause) {
    const thrown = cause instanceof Error ? cause.message : String(cause);
    return { state: 'mistaken', mistake: tagFound() ?? mistakeAt(thrown, text) };
  }
}

/** How deep marks, lists and elements may be in each other; whatever reads a text may go down as deep as that. */
const depthAtMost = 60;

function nodeTooDeep(nodes: readonly MdastNode[]): MdastNode | undefined {
  let level = nodes;
  for (let depth = 0; depth < depthAtMost && level.length > 0; depth++) level = level.flatMap(childrenOf);
  return level[0];
}

function tooDeep(place: Place): Finding {
  return error(
    'too-much',
    place,
    `Unexpected text within ${depthAtMost} marks, lists or elements, expected it as deep as somebody reads`,
    'Close those before it, or leave them out.',
  );
}

/** Where a word stands in the tag that starts at an offset. */
function indexInTag(source: string, offset: number, word: string): number {
  const tag = source.slice(offset, endOfTag(source, offset));
  const isPart = (character = '') => /[\w-]/.test(character);
  for (let at = tag.indexOf(word); at >= 0; at = tag.indexOf(word, at + 1))
    if (!isPart(tag[at - 1]) && !isPart(tag[at + word.length])) return at;
  return 0;
}

/** The children of a node, none for a leaf. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as readonly MdastNode[]) : [];
}
