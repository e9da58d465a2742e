/* Reads PO line by line: a message that is broken is named with its line, and those around it are read. */
import { type FileMistake, type GivenBack, type GivenText, mostTexts } from './given-back.ts';
import { poFields } from './write-po.ts';

type Field = 'msgctxt' | 'msgid' | 'msgstr';

interface Message {
  fields: Map<Field, string>;
  flags: Set<string>;
  line: number;
  /** Why it is of no use. */
  mistake?: FileMistake | undefined;
  last?: Field;
}

/** What a file in PO says. */
export function readPo(file: string): GivenBack {
  const mistakes: FileMistake[] = [];
  const texts: GivenText[] = [];
  let header = new Map<string, string>();
  for (const message of messagesIn(file)) {
    const source = message.fields.get('msgid');
    const target = message.fields.get('msgstr');
    const context = message.fields.get('msgctxt');
    if (message.mistake) mistakes.push(message.mistake);
    else if (source === undefined || target === undefined) mistakes.push(incomplete(message));
    else if (source === '' && context === undefined) header = fieldsOf(target);
    else if (context === undefined) mistakes.push(withoutContext(message));
    else
      texts.push({
        context,
        source,
        target,
        says: message.flags.has('fuzzy') ? 'draft' : 'final',
        line: message.line,
      });
    if (texts.length > mostTexts) {
      mistakes.push(tooMany(message));
      break;
    }
  }
  const language = header.get(poFields.language) ?? header.get('Language')?.replaceAll('_', '-');
  return { group: header.get(poFields.group), language, texts, mistakes };
}

function* messagesIn(file: string): Generator<Message> {
  let message: Message | undefined;
  for (const [index, whole] of file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = whole.trim();
    const line = index + 1;
    const [, name] = /^(msgctxt|msgid|msgstr)\s*(?=")/.exec(text) ?? [];
    const startsNew =
      text === '' ||
      name === 'msgctxt' ||
      text.startsWith('#') ||
      (name === 'msgid' && message?.last !== 'msgctxt');
    if (message && startsNew && (message.fields.size > 0 || message.mistake)) {
      yield message;
      message = undefined;
    }
    // What is no longer in the source, and what was before, is for people.
    if (text === '' || text.startsWith('#~') || text.startsWith('#|')) continue;
    message ??= { fields: new Map(), flags: new Set(), line };
    if (text.startsWith('#')) {
      if (text.startsWith('#,')) for (const flag of text.slice(2).split(',')) message.flags.add(flag.trim());
      continue;
    }
    if (message.fields.size === 0) message.line = line;
    const mistake = addLine(message, name as Field | undefined, text, line);
    message.mistake ??= mistake;
  }
  if (message && (message.fields.size > 0 || message.mistake)) yield message;
}

/** Adds a line to a message; what is wrong with it, if anything is. */
function addLine(
  message: Message,
  name: Field | undefined,
  text: string,
  line: number,
): FileMistake | undefined {
  const wrong = (found: string, expected: string, next: string) => ({ line, found, expected, next });
  if (name === undefined && !text.startsWith('"'))
    return wrong(
      `“${text.slice(0, 40)}”`,
      'msgctxt, msgid, msgstr or a text in quotation marks',
      'Correct the line; messages in plural forms are not among those that were exported.',
    );
  const words = unquoted(name === undefined ? text : text.slice(name.length).trim());
  if (words === undefined)
    return wrong(
      'a text that does not end, or with a \\ that means nothing',
      'it between two "',
      'Close it with ", and write \\" for one in the text.',
    );
  const field = name ?? message.last;
  if (field === undefined) return wrong('a text of nothing', 'msgid before it', 'Write what it is of.');
  if (name !== undefined && message.fields.has(name))
    return wrong(`a second ${name}`, 'one of each', 'Remove one of the two.');
  message.fields.set(field, (message.fields.get(field) ?? '') + words);
  message.last = field;
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** What stands between quotation marks; `undefined` where it does not. */
function unquoted(text: string): string | undefined {
  if (!/^"(?:[^"\\]|\\[ntr"\\])*"$/.test(text)) return undefined;
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

function fieldsOf(header: string): Map<string, string> {
  return new Map(
    header.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
    }),
  );
}

function incomplete({ line, fields }: Message): FileMistake {
  const lacking = (['msgid', 'msgstr'] as const).filter((name) => !fields.has(name));
  return {
    line,
    found: `a message without ${lacking.join(' and ')}`,
    expected: 'both',
    next: 'Export it again, and translate in that file.',
  };
}

function withoutContext({ line }: Message): FileMistake {
  return {
    line,
    found: 'a message without msgctxt',
    expected: 'the address of the text that it translates',
    next: 'Export it again, and translate in that file.',
  };
}

function tooMany({ line }: Message): FileMistake {
  return {
    line,
    found: `more than ${mostTexts} messages`,
    expected: 'a file that was exported',
    next: 'Divide it.',
  };
}
