/* The texts of a YAML file that has all languages, for translators into one of them. */
import { type Document, isMap } from 'yaml';
import type { z } from 'zod';
import type { Language } from '../../i18n/languages.ts';
import { slug } from '../../schema/fields.ts';
import { placeIn } from '../../schema/finding.ts';
import { linesOf } from '../../schema/lines.ts';
import { parseYaml } from '../../schema/yaml-document.ts';
import { asRead, asWritten, type Edit, edited } from '../edits.ts';
import { takeVerified } from '../take-verified.ts';
import type { Part, Provenance, Refused, Unit, Written } from '../unit.ts';
import { type SaidField, saidFields } from './said-fields.ts';
import { added, asMapping, nodeAt, replaced } from './yaml-edits.ts';

/** A file with fields in all languages. */
export interface FieldsFile {
  path: string;
  /** As it is on the disk. */
  file: string;
  schema: z.ZodType;
  /** What stands before the way to a field in the context of a unit. */
  prefix: string;
  /** Path of the language that it was written in. */
  source: string;
  into: Language;
  /** Paths of all languages of the publication. */
  known: readonly string[];
  /** Whether it says of each language how its text was translated. */
  isCredited: boolean;
}

/** The part of a file with fields in all languages. */
export function fieldsPart(of: FieldsFile): Part {
  const { path, file } = of;
  const units = unitsIn(of, asRead(file));
  return {
    path,
    before: file,
    units,
    withTexts: (texts, { provenance }) => withTexts(of, texts, provenance),
  };
}

function unitsIn({ path, schema, prefix, source, into }: FieldsFile, text: string): Unit[] {
  const document = parseYaml(text);
  const lines = linesOf(text);
  return saidFields(schema, document.toJS()).flatMap((field): Unit[] => {
    const { way, as } = field;
    const original = textIn(field, source) ?? textIn(field, firstOf(field));
    if (original === undefined || source === into.path) return [];
    const own = textIn(field, into.path);
    const [offset = 0] = nodeAt(document, way)?.range ?? [];
    return [
      {
        context: contextOf(prefix, way),
        form: as === 'list' ? 'lines' : 'plain',
        source: original,
        target: own ?? '',
        state: own === undefined ? 'missing' : 'final',
        place: placeIn(path, lines.lineAt(offset) + 1),
        notes: notesOn(field),
        placeholders: [],
      },
    ];
  });
}

function contextOf(prefix: string, way: readonly PropertyKey[]): string {
  return [prefix, ...way.map(String)].filter(Boolean).join('/');
}

function notesOn({ as, value }: SaidField): string[] {
  if (typeof value === 'string') return ['The same in all languages so far.'];
  if (as === 'slug') return ['The last part of an address: small letters, digits and hyphens.'];
  return as === 'list'
    ? ['Other words that readers may search for, one a line; as many as your language has.']
    : [];
}

function textIn({ value }: SaidField, language: string | undefined): string | undefined {
  if (typeof value === 'string') return value.trim();
  const said =
    typeof value === 'object' && value !== null && language !== undefined && Object.hasOwn(value, language)
      ? (value as Record<string, unknown>)[language]
      : undefined;
  return Array.isArray(said)
    ? said.map(String).join('\n')
    : said === undefined
      ? undefined
      : String(said).trim();
}

function firstOf({ value }: SaidField): string | undefined {
  return typeof value === 'object' && value !== null ? Object.keys(value)[0] : undefined;
}

function withTexts(
  of: FieldsFile,
  texts: ReadonlyMap<string, string>,
  provenance: Provenance | undefined,
): Written {
  const { file, into, schema } = of;
  const before = asRead(file);
  const needsCredit = of.isCredited && !isCreditedIn(parseYaml(before), into);
  const refused = new Map<string, Refused>();
  const usable = new Map<string, string>();
  for (const [context, text] of texts) {
    const wrong = needsCredit && provenance === undefined ? noProvenance : wrongSlug(context, text);
    if (wrong) refused.set(context, wrong);
    else usable.set(context, text);
  }
  if (usable.size === 0) return { text: undefined, refused };
  const result = takeVerified(before, usable, {
    write: (text, some) => rewritten(of, text, some, provenance),
    holds: (text, some) => {
      const document = parseYaml(text);
      if (document.errors.length > 0 || !schema.safeParse(document.toJS()).success) return false;
      const now = new Map(unitsIn(of, text).map(({ context, target }) => [context, target]));
      const was = new Map(unitsIn(of, before).map(({ context, target }) => [context, target]));
      return (
        [...now].every(([context, target]) => texts.has(context) || target === was.get(context)) &&
        [...some].every(([context, text]) => now.get(context) === text) &&
        now.size === was.size
      );
    },
  });
  for (const [context, why] of result.refused) refused.set(context, why);
  return { text: result.text === undefined ? undefined : asWritten(file, result.text), refused };
}

/** What is said without how it came about. */
export const noProvenance: Refused = {
  found: 'the first texts in this language',
  expected: 'how they came about, which readers are told',
  next: 'Say “--how human --by NAME”, “--how ai” or “--how ai-reviewed --by NAME”.',
};

function wrongSlug(context: string, text: string): Refused | undefined {
  return context.split('/').at(-1) === 'slug' ? refusedSlug(text) : undefined;
}

/** Why a text cannot be the last part of an address. */
export function refusedSlug(text: string): Refused | undefined {
  const read = slug.safeParse(text);
  return read.success
    ? undefined
    : {
        found: text,
        expected: read.error.issues[0]?.message ?? 'a slug',
        next: 'Write words of your language in small letters, with hyphens between them.',
      };
}

function isCreditedIn(document: Document.Parsed, { path }: Language): boolean {
  return nodeAt(document, ['translated', path]) !== undefined;
}

function rewritten(
  of: FieldsFile,
  text: string,
  texts: ReadonlyMap<string, string>,
  provenance: Provenance | undefined,
): string {
  const { schema, prefix, into, known, isCredited } = of;
  const document = parseYaml(text);
  const edits = saidFields(schema, document.toJS()).flatMap((field): Edit[] => {
    const { way, as, value } = field;
    const said = texts.get(contextOf(prefix, way));
    const node = nodeAt(document, way);
    if (said === undefined || !node) return [];
    const translated =
      as === 'list'
        ? said
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
        : said;
    if (typeof value === 'string')
      return [
        asMapping(
          text,
          node,
          [...new Set([...known, into.path])].map((path) => [path, path === into.path ? said : value]),
        ),
      ];
    const own = nodeAt(document, [...way, into.path]);
    if (own) return [replaced(text, own, translated)];
    return isMap(node) ? [added(text, node, into.path, translated)] : [];
  });
  if (isCredited && provenance && !isCreditedIn(document, into))
    edits.push(...creditEdit(document, text, into, provenance));
  return edited(text, edits);
}

function creditEdit(
  document: Document.Parsed,
  text: string,
  { path }: Language,
  provenance: Provenance,
): Edit[] {
  const credit = creditOf(provenance);
  const translated = nodeAt(document, ['translated']);
  if (isMap(translated)) return [added(text, translated, path, credit)];
  return isMap(document.contents) ? [added(text, document.contents, 'translated', { [path]: credit })] : [];
}

/** How a text came about as files say it. */
export function creditOf({ how, by, reviewer }: Provenance): Record<string, string> {
  return { how, ...(by && { by }), ...(reviewer && { reviewer }) };
}
