import { type MdastNode, mdxToMdast } from 'satteri';
import { error, type Finding, type Place, placeIn } from '../../schema/finding.ts';
import { codeMistake } from './mdx-code.ts';
import { endOfTag, type MdxMistake, withoutParagraph } from './mdx-mending.ts';
import { mistakeAt } from './mdx-mistakes.ts';
import { tagMistake } from './mdx-tags.ts';

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
    head: match[1] ?? '',
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

/**
 * Parses MDX natively. A text with a syntax error is mended and parsed again, so that one run names every mistake.
 * @param code whether `import` and `export` are the staff's tools or an error.
 */
export function parseMdx(body: string, path: string, bodyLine: number, code: 'allowed' | 'forbidden'): Mdx {
  const findings: Finding[] = [];
  let source = `${body}\n`;
  const met = new Set<string>();
  const placeAt = (offset: number) => {
    const before = source.slice(0, offset).split('\n');
    return placeIn(path, before.length + bodyLine - 1, (before.at(-1)?.length ?? 0) + 1);
  };
  for (let tries = 0; tries < triesAtMost; tries++) {
    const { nodes, mistake } = parseOnce(source, code);
    if (mistake === undefined) {
      const placeOf = (node: MdastNode, word?: string) => {
        const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
        return word === undefined
          ? placeIn(path, line + bodyLine - 1, column)
          : placeAt(offset + indexInTag(source, offset, word));
      };
      return { nodes, placeOf, findings };
    }
    const key = `${mistake.rule} at ${mistake.offset}`;
    const place = placeAt(mistake.offset);
    if (met.has(key) || place.line >= bodyLine + body.split('\n').length) {
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

function parseOnce(
  source: string,
  code: 'allowed' | 'forbidden',
): { nodes: readonly MdastNode[]; mistake?: MdxMistake } {
  const codeFound = code === 'forbidden' ? codeMistake(source) : undefined;
  if (codeFound) return { nodes: [], mistake: codeFound };
  try {
    return {
      nodes: childrenOf(mdxToMdast(source, { features: { smartPunctuation: false, frontmatter: false } })),
    };
  } catch (cause) {
    const thrown = cause instanceof Error ? cause.message : String(cause);
    const tagFound = code === 'forbidden' ? tagMistake(source) : undefined;
    return { nodes: [], mistake: tagFound ?? mistakeAt(thrown, source) };
  }
}

/** Where a word stands in the tag that starts at an offset. */
function indexInTag(source: string, offset: number, word: string): number {
  const tag = source.slice(offset, endOfTag(source, offset));
  return Math.max(0, tag.search(new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w-])`)));
}

/** The children of a node, none for a leaf. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as readonly MdastNode[]) : [];
}
