/* A document or page in its source language and in that of a translator, as a part of what the translator is given. */
import { placeIn } from '../../schema/finding.ts';
import { linesOf } from '../../schema/lines.ts';
import { asRead, asWritten } from '../edits.ts';
import { refusedSlug } from '../fields/fields-part.ts';
import { type NamedMarks, notesOn, placeholdersOf } from '../marks/marked-text.ts';
import { takeVerified } from '../take-verified.ts';
import type { Around, Part, Refused, Unit, Written } from '../unit.ts';
import { contextOf, type DocumentPair, holds } from './document-pair.ts';
import { newDocument } from './new-document.ts';
import { type OpenDocument, openDocument, settledFor, textOf } from './open-document.ts';
import { otherForm, partsOfOtherForm } from './page-forms.ts';
import type { Slot } from './slots.ts';
import { withMoreTexts } from './write-document.ts';

/** The part of a document that translators are given. */
export function documentPart(pair: DocumentPair): Part {
  const source = openDocument(pair.kind, asRead(pair.source.file));
  const target =
    pair.target.file === undefined ? undefined : openDocument(pair.kind, asRead(pair.target.file));
  return {
    path: pair.target.path,
    before: pair.target.file,
    units: [...headUnits(pair, source, target), ...slotUnits(pair, source, target)],
    withTexts: (texts, around) => withTexts(pair, source, target, texts, around),
  };
}

function headUnits(pair: DocumentPair, source: OpenDocument, target: OpenDocument | undefined): Unit[] {
  return [...source.head].map(([name, text]) => {
    const own = target?.head.get(name);
    return {
      context: `${pair.name}/${name}`,
      form: 'plain',
      source: text,
      target: own ?? '',
      state: own === undefined ? 'missing' : 'final',
      place: placeIn(pair.source.path, 2),
      notes: name === 'slug' ? ['The last part of an address: small letters, digits and hyphens.'] : [],
      placeholders: [],
    };
  });
}

function slotUnits(pair: DocumentPair, source: OpenDocument, target: OpenDocument | undefined): Unit[] {
  const lines = linesOf(source.text);
  const perBlock = Map.groupBy(source.slots.values(), ({ id }) => id);
  const others = pair.kind === 'page' && target ? partsOfOtherForm(source, target) : new Set<string>();
  return [...source.slots.values()].map((slot): Unit => {
    const { text, named } = textOf(slot);
    const own = otherForm(others, slot) ? undefined : target?.slots.get(slot.key);
    const state = pair.states.get(slot.id);
    const isAlone = perBlock.get(slot.id)?.length === 1;
    const from = own && state?.isStale ? state.from : undefined;
    return {
      context: contextOf(pair, slot.key),
      form: slot.text.kind === 'marked' ? 'marked' : 'plain',
      source: text,
      target: own ? textOf(own, slot).text : '',
      state: own === undefined ? 'missing' : state?.isStale ? 'fuzzy' : 'final',
      ...(isAlone && from !== undefined && { previous: from }),
      place: placeIn(pair.source.path, lines.lineAt(slot.start) + 1),
      notes: [
        ...notesOfSlot(slot, named),
        ...(isAlone || from === undefined ? [] : [`The block was translated from: ${from}`]),
        ...(otherForm(others, slot)
          ? ['This part of the page has another form in this language: translate it in the file.']
          : []),
      ],
      placeholders: placeholdersOf(named),
      ...(pair.kind !== 'page' && { block: { of: pair.kind, id: slot.id } }),
    };
  });
}

function notesOfSlot({ text, key }: Slot, named: NamedMarks): string[] {
  if (text.kind === 'code') return ['Lines for a machine: only what readers read in them is translated.'];
  return [
    ...(key.endsWith('/alt') ? ['What a picture shows, for those who do not see it.'] : []),
    ...notesOn(named),
  ];
}

function withTexts(
  pair: DocumentPair,
  source: OpenDocument,
  target: OpenDocument | undefined,
  given: ReadonlyMap<string, string>,
  around: Around,
): Written {
  const refused = new Map<string, Refused>();
  const texts = new Map<string, string>();
  const others = pair.kind === 'page' && target ? partsOfOtherForm(source, target) : new Set<string>();
  for (const [context, text] of given) {
    const slot = source.slots.values().find(({ key }) => contextOf(pair, key) === context);
    const wrong =
      context === `${pair.name}/slug`
        ? refusedSlug(text)
        : slot && otherForm(others, slot)
          ? inOtherForm
          : undefined;
    if (wrong) refused.set(context, wrong);
    else texts.set(context, slot ? settledFor(slot, text) : text.replaceAll(/\s+/g, ' ').trim());
  }
  const write = { pair, source, around, refused };
  if (target === undefined) {
    const text = newDocument(write, texts);
    return { text, refused };
  }
  const usable = () => new Map([...texts].filter(([context]) => !refused.has(context)));
  const before = target.text;
  // What a text lacks is known only where it is written; the rest is written without it.
  withMoreTexts(write, before, usable());
  const result = takeVerified(before, usable(), {
    write: (file, some) => withMoreTexts(write, file, some),
    holds: (file, some) =>
      holds(pair, source, openDocument(pair.kind, before), openDocument(pair.kind, file), some, texts),
  });
  for (const [context, why] of result.refused) if (!refused.has(context)) refused.set(context, why);
  return {
    text:
      result.text === undefined || result.text === before
        ? undefined
        : asWritten(pair.target.file, result.text),
    refused,
  };
}

const inOtherForm: Refused = {
  found: 'a part of a page that has another form in this language',
  expected: 'the same paragraphs, lists and tables below the heading in both',
  next: 'Translate this part in the file.',
};
