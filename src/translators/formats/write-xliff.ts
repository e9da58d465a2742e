/* XLIFF 2.1, as OASIS has it. A placeholder carries its name as its id, and what it stands for as original data. */
import type { Language } from '../../i18n/languages.ts';
import { type Group, type Unit, type UnitState, unitsOf } from '../unit.ts';
import { partsOfText, xmlText } from './xml.ts';

/** The namespace of all of XLIFF 2. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** What a segment says of its state. */
const states: Readonly<Record<UnitState, string>> = {
  missing: 'state="initial"',
  fuzzy: 'state="initial" subState="hearth:stale"',
  final: 'state="final"',
};

/** The file of a group in XLIFF; the same bytes for the same texts. */
export function writeXliff(group: Group, into: Language): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${xliffNamespace}" version="2.1" srcLang="${group.sourceTag}" trgLang="${into.tag}">`,
    `  <file id="texts" original="${xmlText(group.name)}">`,
    ...unitsOf(group).map(unitOf),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

/** An address as an id of XML, which takes few characters; no two addresses have the same. */
export function idOf(context: string): string {
  return context.replaceAll(/[^\p{L}\p{Nd}.-]/gu, (character) =>
    character === '/' ? ':' : `_${character.codePointAt(0)?.toString(16)}_`,
  );
}

function unitOf(unit: Unit): string {
  const { context, source, target, state, place, notes, previous, placeholders } = unit;
  const said = [...notes, ...(previous === undefined ? [] : [`Translated from: ${previous}`])];
  const data = placeholders.flatMap(({ name, open, close }) => [
    `        <data id="${name}.open">${xmlText(open)}</data>`,
    ...(close === undefined ? [] : [`        <data id="${name}.close">${xmlText(close)}</data>`]),
  ]);
  return [
    `    <unit id="${idOf(context)}" name="${xmlText(context)}" xml:space="preserve">`,
    '      <notes>',
    `        <note category="location">${xmlText(`${place.file}:${place.line}`)}</note>`,
    ...said.map((note) => `        <note>${xmlText(note)}</note>`),
    '      </notes>',
    ...(data.length > 0 ? ['      <originalData>', ...data, '      </originalData>'] : []),
    `      <segment ${states[state]}>`,
    `        <source>${contentOf(source, unit)}</source>`,
    ...(target === '' ? [] : [`        <target>${contentOf(target, unit)}</target>`]),
    '      </segment>',
    '    </unit>',
  ].join('\n');
}

function contentOf(text: string, { form, placeholders }: Unit): string {
  return partsOfText(text, form === 'marked')
    .map((part) => {
      if (part.kind === 'words') return xmlText(part.words);
      const isKnown = placeholders.some(({ name }) => name === part.name);
      const kept = 'canCopy="no" canDelete="no"';
      const data = (of: string, side: string) => (isKnown ? ` ${of}="${part.name}.${side}"` : '');
      if (part.kind === 'close') return '</pc>';
      return part.kind === 'whole'
        ? `<ph id="${part.name}" ${kept}${data('dataRef', 'open')}/>`
        : `<pc id="${part.name}" ${kept}${data('dataRefStart', 'open')}${data('dataRefEnd', 'close')}>`;
    })
    .join('');
}
