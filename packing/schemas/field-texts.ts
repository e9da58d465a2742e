import type { FileKind } from './content-files.ts';
import { english } from './english.ts';
import { portuguese } from './portuguese.ts';

/** What each field of a mapping is for: a text, and where it has fields of its own, theirs behind it. */
export interface FieldTexts {
  readonly [field: string]: string | readonly [text: string, fields: FieldTexts];
}

/** The same fields in another language: one that lacks any, or has another, does not compile. */
export type Same<Texts> = {
  readonly [Field in keyof Texts]: Texts[Field] extends readonly [string, infer Within]
    ? readonly [string, Same<Within>]
    : string;
};

/** Languages in which fields are described, as they are named in paths. */
export const describedIn = { en: english, pt: portuguese } as const;
export type DescribedIn = keyof typeof describedIn;

/** What a field is for, by the fields that lead to it; that of no field is of the whole file. */
export function textOf(language: DescribedIn, kind: FileKind, path: readonly string[]): string | undefined {
  let found: FieldTexts[string] | undefined = describedIn[language][kind];
  for (const field of path) {
    const fields: FieldTexts | undefined = typeof found === 'object' ? found[1] : undefined;
    found = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  }
  return typeof found === 'object' ? found[0] : found;
}
