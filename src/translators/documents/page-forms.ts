/* Parts of a page that have another form in another language: there nothing says which text is which. */
import type { OpenDocument } from './open-document.ts';
import { partOfKey } from './page-addresses.ts';
import type { Slot } from './slots.ts';

/** The parts of a page in which two languages differ in more than words. */
export function partsOfOtherForm(source: OpenDocument, target: OpenDocument): ReadonlySet<string> {
  const [one, other] = [source, target].map(formsIn);
  const parts = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return new Set([...parts].filter((part) => one?.get(part) !== other?.get(part)));
}

function formsIn({ slots }: OpenDocument): Map<string, string> {
  const byPart = Map.groupBy(slots.values(), ({ key }) => partOfKey(key));
  return new Map(
    [...byPart].map(([part, some]) => [part, some.map(({ key, text }) => `${key} ${text.kind}`).join('\n')]),
  );
}

/** Whether a text stands in one of these parts. */
export function otherForm(parts: ReadonlySet<string>, { key }: Slot): boolean {
  return parts.has(partOfKey(key));
}
