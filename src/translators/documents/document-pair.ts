/* A document in its source language and in that of a translator. */
import { noteId } from '../../story/blocks.ts';
import type { OwnPlaces } from '../own-places/own-attributes.ts';
import type { Around } from '../unit.ts';
import { headTexts, type OpenDocument, type OpenKind, textOf } from './open-document.ts';
import type { IsOriginal } from './quotations.ts';

/** Whether a block is translated from the wording that its source has now. */
export interface BlockState {
  isStale: boolean;
  /** The wording that it was translated from; absent where nobody said. */
  from?: string | undefined;
}

/** A document in two languages. */
export interface DocumentPair {
  kind: OpenKind;
  /** What stands before the names of fields of its head, in contexts: `article`, or the name of a page. */
  name: string;
  source: { path: string; file: string };
  /** `file` is absent where the language has none yet. */
  target: { path: string; file?: string | undefined };
  /** By id of the block; absent for pages. */
  states: ReadonlyMap<string, BlockState>;
  isOriginal: IsOriginal;
  /** Name of the captions in the language of the translation, by their name in the source; absent where there are none. */
  captionsOf: (name: string, around: Around) => string | undefined;
  own: OwnPlaces;
}

/** What a text of the body is called in files for translators. */
export function contextOf({ kind, name }: Pick<DocumentPair, 'kind' | 'name'>, key: string): string {
  if (kind === 'page') return `${name}#${key}`;
  // Both documents of a story may have a note of the same label, and nothing else of the same id.
  return kind === 'conversa' && key.startsWith(noteId('')) ? `${name}/${key}` : key;
}

/** Whether a document says what was meant, and all else as before. */
export function holds(
  pair: DocumentPair,
  source: OpenDocument,
  before: OpenDocument | undefined,
  after: OpenDocument,
  some: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, string> = some,
): boolean {
  if (after.findings.length > 0) return false;
  const said = (document: OpenDocument) =>
    new Map([
      ...headTexts[pair.kind].map((name) => [`${pair.name}/${name}`, document.head.get(name)] as const),
      ...[...document.slots].map(
        ([key, slot]) => [contextOf(pair, key), textOf(slot, source.slots.get(key)).text] as const,
      ),
    ]);
  const now = said(after);
  const was = before ? said(before) : new Map<string, string>();
  for (const [context, text] of some) if (now.get(context) !== text) return false;
  for (const [context, text] of was) if (!all.has(context) && now.get(context) !== text) return false;
  return [...now.keys()].every((context) => was.has(context) || all.has(context) || !before);
}
