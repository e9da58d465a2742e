import { z } from 'zod';
import { forms, sameAs } from '../../src/schema/fields.ts';

/** A JSON Schema, as far as those made here have keywords. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: unknown[];
  pattern?: string;
  patternErrorMessage?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  [keyword: string]: unknown;
}

/** The dialect that editors know best. */
export const dialect = 'http://json-schema.org/draft-07/schema#';

/**
 * What a file may say for Hearth to take it, as far as JSON Schema can say it: nothing that is right is refused by it, and
 * what only code can see, as a date that no calendar has, is left to `hearth check`.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, moreOf(zodSchema)),
  });
  return plain(made as JsonSchema);
}

/** What the schema itself does not tell of its form. */
function moreOf(schema: z.core.$ZodType): JsonSchema {
  const same = sameAs.get(schema);
  if (same) {
    const { $schema, ...made } = jsonSchemaOf(same);
    return made;
  }
  const { isTrimmed, pattern } = forms.get(schema) ?? {};
  if (!isTrimmed || !(schema instanceof z.ZodString)) return {};
  const own = pattern ?? patternOf(schema);
  return { pattern: own ? withSpace(own) : '\\S', patternErrorMessage: expectedBy(schema) };
}

/** The first regular expression that a text is held against. */
function patternOf({ _zod: { def } }: z.ZodString): string | undefined {
  const patterns = def.checks?.map(({ _zod: { def: check } }) =>
    'pattern' in check ? check.pattern : undefined,
  );
  return patterns?.find((pattern) => pattern instanceof RegExp)?.source;
}

/** White space around a text is taken off before anything looks at it. */
function withSpace(pattern: string): string {
  const start = pattern.startsWith('^') ? '^\\s*' : '';
  const end = pattern.endsWith('$') ? '\\s*$' : '';
  return `${start}(?:${pattern.replace(/^\^|\$$/g, '')})${end}`;
}

/** What Hearth's own message says is expected. */
function expectedBy({ _zod: { def } }: z.ZodString): string {
  return `Expected ${def.error?.({ code: 'custom' } as never)}`;
}

/** The same without what says nothing: any name, any number, no more than a computer can count. */
function plain(schema: JsonSchema): JsonSchema {
  const isSafe = (bound: unknown) => Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER;
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      if (/^(?:minimum|maximum)$/.test(key) && isSafe(value)) return undefined;
      return key === 'propertyNames' && Object.keys(value).join() === 'type' ? undefined : value;
    }),
  );
}
