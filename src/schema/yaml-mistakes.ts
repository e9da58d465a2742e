import { type Document, isCollection, isScalar, type ParsedNode, visit, type YAMLParseError } from 'yaml';
import { type Lines, linesOf } from './lines.ts';
import { parseYaml } from './yaml-document.ts';

/** What an editor did wrong in writing YAML. */
export interface YamlMistake {
  offset: number;
  message: string;
  next: string;
}

const inQuotes = 'Write the whole value in quotation marks: "…".';

/** Mistakes in the form of a YAML text: one for each line, since further ones of a line follow from the first. */
export function yamlMistakes(document: Document.Parsed, source: string): YamlMistake[] {
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const lines = linesOf(source);
  if (tabs.length > 0 && source.includes('\t')) return tabMistakes(tabs, source, lines);
  const problems = withoutConsequences(
    firstOfEachLine(document.errors, ({ pos }) => pos[0], lines),
    source,
  );
  const context = {
    source,
    isJson: source.trimStart().startsWith('{'),
    unclosed: unclosedIn(document, source),
  };
  const mistakes = [...shortcuts(document, source), ...problems.map((problem) => mistake(problem, context))];
  return firstOfEachLine(mistakes, ({ offset }) => offset, lines);
}

/** A tab misplaces the lines after it, so the others are looked for in the text with spaces in its place. */
function tabMistakes(tabs: YAMLParseError[], source: string, lines: Lines): YamlMistake[] {
  const texts = source.split('\n');
  const tabbed = new Set(tabs.map(({ pos }) => lines.lineAt(pos[0])));
  // Of so many tabs the editor does not get to what comes after them.
  if (tabbed.size > 200) return tabsIn(tabbed, texts, lines);
  const mended = texts.map((line) => line.replaceAll('\t', '  ')).join('\n');
  const mendedLines = linesOf(mended);
  const others = yamlMistakes(parseYaml(mended), mended);
  const moved = others.map((other) => {
    const line = mendedLines.lineAt(other.offset);
    const column = Math.min(other.offset - mendedLines.startOf(line), texts[line]?.length ?? 0);
    return { ...other, offset: lines.startOf(line) + column };
  });
  return firstOfEachLine([...tabsIn(tabbed, texts, lines), ...moved], ({ offset }) => offset, lines);
}

function tabsIn(tabbed: Iterable<number>, texts: readonly string[], lines: Lines): YamlMistake[] {
  return [...tabbed].map((line) => ({
    offset: lines.startOf(line) + Math.max(0, texts[line]?.indexOf('\t') ?? 0),
    message: 'Unexpected tab, expected spaces before the name of a field',
    next: 'Replace the tab by two spaces.',
  }));
}

/** A line that cannot be understood misplaces those after it, up to the next field that is not indented. */
function withoutConsequences(problems: YAMLParseError[], source: string): YAMLParseError[] {
  let misplacing: number | undefined;
  let isLost = false;
  return problems.filter(({ code, message, pos: [offset] }) => {
    if (isLost) return false;
    // After this one the parser reads nothing any more and complains of every word.
    isLost = message.includes('in YAML stream');
    if (!misplacingCodes.includes(code)) return true;
    const follows = misplacing !== undefined && !/\n[^\s#][^\n]*\n/.test(source.slice(misplacing, offset));
    misplacing = offset;
    return !follows;
  });
}

const misplacingCodes = ['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'];

function firstOfEachLine<Item>(items: Item[], offsetOf: (item: Item) => number, lines: Lines): Item[] {
  const byLine = new Map<number, Item>();
  for (const item of items.toSorted((a, b) => offsetOf(a) - offsetOf(b))) {
    const line = lines.lineAt(offsetOf(item));
    if (!byLine.has(line)) byLine.set(line, item);
  }
  return [...byLine.values()];
}

/**
 * Anchors, aliases and tags. A text that starts with `&`, `*` or `!` by chance would lose its first word, and no
 * file here is so long that it needs them.
 */
function shortcuts(document: Document.Parsed, source: string): YamlMistake[] {
  const found: YamlMistake[] = [];
  const report = (offset: number, mark: string) => found.push(reserved(offset, mark));
  visit(document, {
    Alias: (_key, { range }) => void report(range?.[0] ?? 0, '*'),
    Value: (_key, node) => {
      if (node.anchor === undefined) return;
      const before = source.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? source.length);
      report(Math.max(0, before), '&');
    },
  });
  return [...found, ...document.warnings.map(({ pos: [offset] }) => reserved(offset, '!'))];
}

function reserved(offset: number, mark: string): YamlMistake {
  return {
    offset,
    message: `Unexpected “${mark}” at the start of a value, expected a letter, a digit or a quotation mark`,
    next: inQuotes,
  };
}

/** What is the same for all mistakes of a text. */
interface Context {
  source: string;
  isJson: boolean;
  unclosed: (offset: number) => YamlMistake | undefined;
}

function mistake(problem: YAMLParseError, { source, isJson: json, unclosed }: Context): YamlMistake {
  const offset = problem.pos[0];
  const line = restOfLine(source, offset);
  switch (problem.code) {
    case 'DUPLICATE_KEY':
      return {
        offset,
        message: `Unexpected second field ${quoted(nameIn(line))}, expected each field once`,
        next: 'Remove one of the two.',
      };
    case 'BAD_SCALAR_START':
      return reserved(offset, line[0] ?? '');
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: `Unexpected ${quoted(line.slice(0, 2))} between double quotation marks, expected “\\\\” for a backslash`,
        next: 'Write the backslash twice.',
      };
    case 'MULTIPLE_DOCS':
      return {
        offset,
        message: 'Unexpected line “---”, expected all fields in one part',
        next: 'Remove the line.',
      };
    case 'MISSING_CHAR':
      return unclosed(offset) ?? (json ? misplacedInJson : misplaced)(offset, line);
    case 'BAD_INDENT':
      return unclosed(offset) ?? indentedField(offset, source);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s/.test(line) ? colonInValue(offset, line) : indentedField(offset + line.length + 1, source);
    case 'UNEXPECTED_TOKEN':
      return json ? misplacedInJson(offset, line) : textAfter(offset, line, source);
    default:
      return (json ? misplacedInJson : misplaced)(offset, line);
  }
}

function restOfLine(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(offset, end < 0 ? source.length : end);
}

/** So much of a line is looked at. */
const longestLine = 1000;

/** The first quotation mark or bracket before an offset that nothing closes, reported where it opens. */
function unclosedIn(document: Document.Parsed, source: string): Context['unclosed'] {
  let opened: number | undefined;
  const closers: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };
  visit(document, {
    Value: (_key, node) => {
      const isClosed = isScalar(node)
        ? /^QUOTE/.test(node.type ?? '')
        : isCollection(node) && node.flow === true;
      if (!isClosed) return;
      const [start, end] = (node as ParsedNode).range;
      const closer = closers[source[start] ?? ''];
      if (closer !== undefined && (end === start + 1 || source[end - 1] !== closer)) opened ??= start;
    },
  });
  return (offset) => {
    if (opened === undefined || opened >= offset) return undefined;
    const opener = source[opened] ?? '';
    const [, hidden] =
      /^[^\n"']*\s(#[^\s#][^\s,}\]]*)/.exec(source.slice(opened, opened + longestLine)) ?? [];
    return {
      offset: opened,
      message: `Unexpected ${opener} without its partner, expected ${closers[opener]} at the end of the value`,
      next:
        hidden !== undefined && /[[{]/.test(opener)
          ? `A “#” behind a space begins a comment, up to the end of the line. Write the value in quotation marks: "${hidden}".`
          : `Add the ${closers[opener]}.`,
    };
  };
}

function colonInValue(offset: number, line: string): YamlMistake {
  return {
    offset: offset + line.search(/:\s/),
    message: 'Unexpected colon within a value, expected quotation marks around a value that has one',
    next: inQuotes,
  };
}

function indentedField(lineStart: number, source: string): YamlMistake {
  const line = restOfLine(source, lineStart);
  return {
    offset: lineStart + line.search(/\S|$/),
    message: `Unexpected spaces before ${quoted(nameIn(line))}, expected it below the field before it`,
    next: 'Let it start in the same column as the fields beside it.',
  };
}

function textAfter(offset: number, line: string, source: string): YamlMistake {
  const before = source.slice(0, offset).trimEnd().at(-1) ?? '';
  const text = quoted(line.trim());
  if (/["'\]}]/.test(before)) {
    return {
      offset,
      message: `Unexpected ${text} after ${before}, expected the end of the value`,
      next:
        before === '"' || before === "'"
          ? 'Write a value with quotation marks in it in the other kind, or in “ and ”, and nothing after the last one.'
          : inQuotes,
    };
  }
  if (/[|>]/.test(before)) {
    return {
      offset,
      message: `Unexpected ${text} after ${before}, expected the text on the next lines`,
      next: 'Start the text on the next line, indented by two spaces.',
    };
  }
  return misplaced(offset, line);
}

/** JSON is YAML, too, but what an editor forgets in it is another thing. */
function misplacedInJson(offset: number, line: string): YamlMistake {
  return {
    offset,
    message: `Unexpected ${quoted(line.trim()) || 'end of the line'}, expected "name": "text" and commas in between`,
    next: 'Write a comma after each text but the last, and straight quotation marks around names and texts.',
  };
}

function misplaced(offset: number, line: string): YamlMistake {
  return {
    offset,
    message: `Unexpected ${quoted(line.trim()) || 'end of the text'}, expected “name: value”`,
    next: 'Write a space after the colon, start fields that belong together in the same column, and indent a text that goes on in the next line.',
  };
}

function nameIn(line: string): string {
  return (line.split(':')[0] ?? '').replaceAll('"', '').trim();
}

function quoted(text = ''): string {
  return text && `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
