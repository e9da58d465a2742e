import {
  type Document,
  isCollection,
  isScalar,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';

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
  if (tabs.length > 0 && source.includes('\t')) return tabMistakes(tabs, source);
  const problems = withoutConsequences(
    firstOfEachLine(document.errors, ({ pos }) => pos[0], source),
    source,
  );
  const mistakes = [
    ...shortcuts(document, source),
    ...problems.map((problem) => mistake(problem, document, source)),
  ];
  return firstOfEachLine(mistakes, ({ offset }) => offset, source);
}

/** A tab misplaces the lines after it, so the others are looked for in the text with spaces in its place. */
function tabMistakes(tabs: YAMLParseError[], source: string): YamlMistake[] {
  const lines = source.split('\n');
  const tabbed = new Set(tabs.map(({ pos }) => lineAt(source, pos[0])));
  const mended = lines.map((line) => line.replaceAll('\t', '  '));
  const others = yamlMistakes(parseDocument(mended.join('\n'), { prettyErrors: false }), mended.join('\n'));
  const moved = others.map((other) => {
    const line = lineAt(mended.join('\n'), other.offset);
    const column = Math.min(other.offset - startOf(mended, line), lines[line]?.length ?? 0);
    return { ...other, offset: startOf(lines, line) + column };
  });
  const own = [...tabbed].map((line) => ({
    offset: startOf(lines, line) + Math.max(0, lines[line]?.indexOf('\t') ?? 0),
    message: 'Unexpected tab, expected spaces before the name of a field',
    next: 'Replace the tab by two spaces.',
  }));
  return firstOfEachLine([...own, ...moved], ({ offset }) => offset, source);
}

/** The number of the line that an offset is in, from 0. */
function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}

function startOf(lines: readonly string[], line: number): number {
  return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
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

function firstOfEachLine<Item>(items: Item[], offsetOf: (item: Item) => number, source: string): Item[] {
  const byLine = new Map<number, Item>();
  for (const item of items.toSorted((a, b) => offsetOf(a) - offsetOf(b))) {
    const line = lineAt(source, offsetOf(item));
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
      if (node.anchor !== undefined) report(source.indexOf(`&${node.anchor}`), '&');
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

function mistake(problem: YAMLParseError, document: Document.Parsed, source: string): YamlMistake {
  const offset = problem.pos[0];
  const line = source.slice(offset).split('\n', 1)[0] ?? '';
  const json = source.trimStart().startsWith('{');
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
      return unclosed(offset, document, source) ?? (json ? misplacedInJson : misplaced)(offset, line);
    case 'BAD_INDENT':
      return unclosed(offset, document, source) ?? indentedField(offset, source);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s/.test(line) ? colonInValue(offset, line) : indentedField(offset + line.length + 1, source);
    case 'UNEXPECTED_TOKEN':
      return json ? misplacedInJson(offset, line) : textAfter(offset, line, source);
    default:
      return (json ? misplacedInJson : misplaced)(offset, line);
  }
}

/** A quotation mark or bracket that nothing closes, reported where it opens. */
function unclosed(offset: number, document: Document.Parsed, source: string): YamlMistake | undefined {
  let opened: number | undefined;
  const closers: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };
  const remember = (node: ParsedNode) => {
    const [start, end] = node.range;
    const closer = closers[source[start] ?? ''];
    if (closer !== undefined && start < offset && (end === start + 1 || source[end - 1] !== closer))
      opened ??= start;
  };
  visit(document, {
    Value: (_key, node) => {
      if (isScalar(node) ? /^QUOTE/.test(node.type ?? '') : isCollection(node) && node.flow === true)
        remember(node as ParsedNode);
    },
  });
  if (opened === undefined) return undefined;
  const opener = source[opened] ?? '';
  return {
    offset: opened,
    message: `Unexpected ${opener} without its partner, expected ${closers[opener]} at the end of the value`,
    next: `Add the ${closers[opener]}.`,
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
  const [line = ''] = source.slice(lineStart).split('\n', 1);
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
