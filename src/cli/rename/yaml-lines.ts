import { lineOfField, valueIn, withValue as withYamlValue } from '../upgrade/text-edits.ts';

/** The text of a YAML file, or of the head of a document, with another value of a field. */
export function withValue(text: string, field: readonly string[], value: string): string | undefined {
  const [start = ''] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  if (start === '') return withYamlValue(text, field, value);
  const end = text.slice(start.length).search(/^---[ \t]*\r?$/m);
  if (end < 0) return undefined;
  const head = text.slice(start.length, start.length + end);
  const changed = withYamlValue(head, field, value);
  return changed === undefined ? undefined : start + changed + text.slice(start.length + end);
}

/** The text without the line that a field at its top stands on; as it is where there is none. */
export function withoutLine(text: string, field: string): string {
  const value = valueIn(text);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return text;
  const lines = text.split(/(?<=\n)/);
  lines.splice(lineOfField(text, [field]) - 1, 1);
  return lines.join('');
}
