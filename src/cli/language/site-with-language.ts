import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import type { Language } from '../../i18n/languages.ts';
import { parseYaml } from '../../schema/yaml-document.ts';
import { valueIn } from '../upgrade/text-edits.ts';

/**
 * The text of `site.yaml` with one more language at the end of its list, written as those before it, and every other byte
 * as it was; `undefined` where the list is written in a way of its own.
 */
export function siteWithLanguage(
  source: string,
  { path, tag, name, direction }: Pick<Language, 'path' | 'tag' | 'name' | 'direction'>,
): string | undefined {
  const before = valueIn(source) as { languages?: unknown[] } | undefined;
  const list = before === undefined ? undefined : parseYaml(source).get('languages', true);
  if (!isSeq(list) || !Array.isArray(before?.languages)) return undefined;
  const last = list.items.at(-1);
  const range = isMap(last) ? last.range : undefined;
  if (!isMap(last) || !range) return undefined;
  const added = { path, tag, name, direction };
  const flow = `{ ${Object.entries(added)
    .map(
      ([field, value]) =>
        `${field}: ${/^[\p{L}\p{M}][\p{L}\p{M}\p{Nd} -]*$/u.test(value) ? value : JSON.stringify(value)}`,
    )
    .join(', ')} }`;
  // What is behind a mapping in lines of its own is white space and comments of what follows.
  const end = range[0] + source.slice(range[0], range[1]).trimEnd().length;
  let changed: string;
  if (list.flow) changed = `${source.slice(0, end)}, ${flow}${source.slice(end)}`;
  else {
    const lineEnd = source.indexOf('\n', end);
    const at = lineEnd < 0 ? source.length : lineEnd - (source[lineEnd - 1] === '\r' ? 1 : 0);
    const newLine = source.includes('\r\n') ? '\r\n' : '\n';
    const dash = source.lastIndexOf('-', range[0]);
    const indent = source.slice(source.lastIndexOf('\n', dash) + 1, dash);
    const gap = source.slice(dash + 1, range[0]);
    const inner = newLine + indent + ' '.repeat(gap.length + 1);
    const item = last.flow
      ? flow
      : Object.entries(added)
          .map(([field, value]) => `${field}: ${value}`)
          .join(inner);
    changed = `${source.slice(0, at)}${newLine}${indent}-${gap}${item}${source.slice(at)}`;
  }
  const expected = { ...before, languages: [...before.languages, added] };
  return isDeepStrictEqual(valueIn(changed), expected) ? changed : undefined;
}
