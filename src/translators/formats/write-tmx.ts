/* TMX 1.4b: what is translated, as a memory for translators’ tools. */
import type { Language } from '../../i18n/languages.ts';
import { type Group, type Unit, unitsOf } from '../unit.ts';
import { partsOfText, xmlText } from './xml.ts';

/** The translations of a group that are true of their source as it is. @param version of Hearth. */
export function writeTmx(group: Group, into: Language, version: string): string {
  const { name, sourceTag } = group;
  const translated = unitsOf(group).filter(({ state, target }) => state === 'final' && target !== '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="Hearth" creationtoolversion="${xmlText(version)}" segtype="block" o-tmf="Hearth" adminlang="en" srclang="${sourceTag}" datatype="plaintext"/>`,
    '  <body>',
    ...translated.flatMap((unit) => [
      `    <tu tuid="${xmlText(`${name}#${unit.context}`)}">`,
      ...[
        [sourceTag, unit.source],
        [into.tag, unit.target],
      ].map(([tag, text = '']) => `      <tuv xml:lang="${tag}"><seg>${segment(text, unit)}</seg></tuv>`),
      '    </tu>',
    ]),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function segment(text: string, { form, placeholders }: Unit): string {
  const parts = partsOfText(text, form === 'marked');
  const numbers = [...new Set(parts.flatMap((part) => (part.kind === 'words' ? [] : [part.name])))];
  return parts
    .map((part) => {
      if (part.kind === 'words') return xmlText(part.words);
      const number = numbers.indexOf(part.name) + 1;
      const { open = '', close = '' } = placeholders.find(({ name }) => name === part.name) ?? {};
      const type = part.name.replaceAll(/\d/g, '');
      if (part.kind === 'open') return `<bpt i="${number}" type="${type}">${xmlText(open)}</bpt>`;
      return part.kind === 'close'
        ? `<ept i="${number}">${xmlText(close)}</ept>`
        : `<ph type="${type}">${xmlText(open)}</ph>`;
    })
    .join('');
}
