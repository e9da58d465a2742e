/* A document or a page of the staff, opened for translators: its head and the texts of its body, each where it stands. */
import { isMap, isScalar } from 'yaml';
import type { headOf } from '../../schema/document.ts';
import type { Finding } from '../../schema/finding.ts';
import { parseYaml } from '../../schema/yaml-document.ts';
import { parseMdx, splitHead } from '../../story/mdx/mdx.ts';
import { type Edit, edited } from '../edits.ts';
import { nodeAt, replaced } from '../fields/yaml-edits.ts';
import { markedText, type NamedMarks, namesLike, namesOf } from '../marks/marked-text.ts';
import { rawText, settled } from '../marks/raw-text.ts';
import type { Refused } from '../unit.ts';
import { attributeWords } from './attributes.ts';
import { pageAddresses } from './page-addresses.ts';
import { type Piece, type Slot, written } from './slots.ts';
import { takenApart } from './take-apart.ts';

export type OpenKind = keyof typeof headOf;

/** Fields of head matter that readers are shown, or that are part of an address; the others say how a text came about. */
export const headTexts = {
  article: ['slug', 'description'],
  conversa: ['description'],
  page: ['title', 'slug', 'description', 'menu'],
} as const satisfies { [Kind in OpenKind]: readonly (keyof (typeof headOf)[Kind]['shape'])[] };

/** A document with its texts by their keys. */
export interface OpenDocument {
  kind: OpenKind;
  /** The whole text, as every reader is given it. */
  text: string;
  bodyStart: number;
  /** In the order of the text; places are those of the whole text. */
  slots: ReadonlyMap<string, Slot>;
  pieces: readonly Piece[];
  /** Texts of the head by their names. */
  head: ReadonlyMap<string, string>;
  findings: readonly Finding[];
}

/** Opens a document. */
export function openDocument(kind: OpenKind, text: string): OpenDocument {
  const { head, body, bodyLine } = splitHead(text);
  const bodyStart = text.length - body.length;
  const { nodes, findings } = parseMdx(body, '', bodyLine, kind === 'page' ? 'allowed' : 'forbidden');
  const taken = takenApart(nodes, body, kind === 'page' ? pageAddresses() : written);
  const moved = <Part extends { start: number; end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + bodyStart,
    end: part.end + bodyStart,
  });
  return {
    kind,
    text,
    bodyStart,
    slots: new Map(taken.slots.map((slot) => [slot.key, moved(slot)])),
    pieces: taken.pieces.map(moved),
    head: headTextsIn(kind, head ?? ''),
    findings,
  };
}

function headTextsIn(kind: OpenKind, head: string): Map<string, string> {
  const document = parseYaml(head);
  return new Map(
    headTexts[kind].flatMap((name): [string, string][] => {
      const node = nodeAt(document, [name]);
      return isScalar(node) && node.value !== null ? [[name, String(node.value).trim()]] : [];
    }),
  );
}

/** A text of a slot, and the marks in it by the names of their placeholders. */
export function textOf(slot: Slot, source?: Slot): { text: string; named: NamedMarks } {
  if (slot.text.kind !== 'marked') return { text: slot.text.words, named: new Map() };
  const { tokens } = slot.text;
  const named =
    source?.text.kind === 'marked' ? namesLike(namesOf(source.text.tokens), tokens) : namesOf(tokens);
  return { text: markedText(tokens, named), named };
}

/** A text for translators as it is read back: without what no file keeps. */
export function settledFor({ text }: Slot, words: string): string {
  if (text.kind === 'marked') return settled(words);
  return text.kind === 'code' ? words : words.replaceAll(/\s+/g, ' ').trim();
}

/**
 * What stands in the file for a text.
 * @param named marks that it may have, each as it stands in this language.
 * @param wanted names of those that have to be in it.
 */
export function fileText(
  slot: Slot,
  words: string,
  named: NamedMarks,
  wanted: readonly string[],
  quote: string,
): { raw: string } | { refused: Refused } {
  switch (slot.text.kind) {
    case 'marked':
      return rawText(words, named, wanted, slot.text.stand);
    case 'attribute':
      return { raw: attributeWords(words, quote) };
    case 'code':
      return /^\s{0,3}(?:`{3}|~{3})/m.test(words)
        ? {
            refused: {
              found: 'a line that ends the code block',
              expected: 'lines of code without three ` or ~ at their start',
              next: 'Move it in by four spaces, or leave it out.',
            },
          }
        : { raw: words };
  }
}

/** Changes of head matter. */
export function headEdits(text: string, texts: ReadonlyMap<string, string>): Edit[] {
  const { head } = splitHead(text);
  const document = parseYaml(head ?? '');
  const start = text.indexOf('\n') + 1;
  return [...texts].flatMap(([name, words]) => {
    const node = nodeAt(document, [name]);
    if (!isScalar(node)) return [];
    const edit = replaced(head ?? '', node, words);
    return [{ ...edit, start: edit.start + start, end: edit.end + start }];
  });
}

/** Head matter of a translation: that of its source with other texts, and with how it was translated. */
export function translatedHead(
  text: string,
  texts: ReadonlyMap<string, string>,
  credit: Record<string, string>,
): string {
  const { head = '' } = splitHead(text);
  const withCredit = [
    'translated:',
    ...Object.entries(credit).map(
      ([key, value]) =>
        `  ${key}: ${/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(value) ? value : JSON.stringify(value)}`,
    ),
    '',
  ].join('\n');
  const edits = headEdits(text, texts).map((edit) => ({
    ...edit,
    start: edit.start - text.indexOf('\n') - 1,
    end: edit.end - text.indexOf('\n') - 1,
  }));
  const { contents } = parseYaml(head);
  const own = isMap(contents)
    ? contents.items.find((pair) => isScalar(pair.key) && pair.key.value === 'written')
    : undefined;
  if (own === undefined || !isScalar(own.key)) return `---\n${edited(head, edits)}${withCredit}---\n`;
  const from = own.key.range?.[0] ?? 0;
  const value = own.value as { range?: [number, number, number] } | null;
  const behind = head.indexOf('\n', (value?.range?.[1] ?? from) - 1) + 1 || head.length;
  return `---\n${edited(head, [...edits, { start: from, end: behind, text: withCredit }])}---\n`;
}
