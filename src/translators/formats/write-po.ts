/*
 * PO, as gettext has it (Poedit, Weblate). Own code, here and for reading: what libraries there are forget previous wordings,
 * or the lines that a mistake is named with.
 */
import { type Language, localise } from '../../i18n/languages.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Group, type Unit, unitsOf } from '../unit.ts';

/** Names of the header’s fields by which an import knows where a file belongs. */
export const poFields = { group: 'X-Hearth-Group', language: 'X-Hearth-Language' } as const;

/** The file of a group in PO; the same bytes for the same texts. */
export function writePo(group: Group, into: Language, site: Site): string {
  const header = [
    `Project-Id-Version: ${oneLine(localise(site.name, site.languages[0] ?? into))}`,
    `Report-Msgid-Bugs-To: ${oneLine(site.contact.email)}`,
    'PO-Revision-Date: 1970-01-01 00:00+0000',
    'Last-Translator: ',
    `Language-Team: ${oneLine(into.name)}`,
    `Language: ${into.tag.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `X-Source-Language: ${group.sourceTag}`,
    `${poFields.group}: ${oneLine(group.name)}`,
    `${poFields.language}: ${into.path}`,
  ];
  const head = ['msgid ""', 'msgstr ""', ...header.map((line) => quoted(`${line}\n`))].join('\n');
  return `${[head, ...unitsOf(group).map(messageOf)].join('\n\n')}\n`;
}

function messageOf(unit: Unit): string {
  const { context, form, source, target, state, previous, place, notes } = unit;
  const flags = [...(state === 'fuzzy' ? ['fuzzy'] : []), ...(form === 'marked' ? ['xml-text'] : [])];
  const file = `${place.file}:${place.line}`;
  return [
    ...notes.map((note) => `#. ${oneLine(note)}`),
    // A name with a space is kept together by these two, as gettext does.
    `#: ${file.includes(' ') ? `\u2068${file}\u2069` : file}`,
    ...(flags.length > 0 ? [`#, ${flags.join(', ')}`] : []),
    ...(previous === undefined ? [] : field('msgid', previous, '#| ')),
    ...field('msgctxt', context),
    ...field('msgid', source),
    ...field('msgstr', target),
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** As long as gettext makes its lines. */
const width = 77;

function field(name: string, text: string, prefix = ''): string[] {
  const whole = `${prefix}${name} ${quoted(text)}`;
  if (whole.length <= width + prefix.length && !text.slice(0, -1).includes('\n')) return [whole];
  return [`${prefix}${name} ""`, ...linesOf(text).map((line) => prefix + quoted(line))];
}

/** A text in parts that each fit on a line, cut behind line breaks and spaces. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[ \n])(?! )/)) {
    if (line !== '' && (line.endsWith('\n') || quoted(line + part).length > width)) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line];
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"\n\t\r]/g, (character) => escapes[character] ?? character)}"`;
}
