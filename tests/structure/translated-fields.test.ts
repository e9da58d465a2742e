import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { contentFiles, type FileKind, fileKinds } from '../../packing/schemas/content-files.ts';
import { headOf } from '../../src/schema/document.ts';
import { saidAs } from '../../src/schema/fields.ts';
import { headTexts } from '../../src/translators/documents/open-document.ts';
import { insideOf } from '../../src/translators/fields/said-fields.ts';

/** Mappings to texts whose names are no languages. */
const ofNoLanguage = ['redirects'];

test('Translators are given every field that says something in each language', () => {
  const forgotten = fileKinds.flatMap((kind) => mappingsToTexts(contentFiles[kind].schema, kind));
  assert.deepEqual(
    forgotten.filter((field) => !ofNoLanguage.includes(field)),
    [],
    'Use “localised” or “inEachLanguage” of src/schema/fields.ts, or say here that its names are no languages.',
  );
});

test('A mapping from languages to texts is found wherever it stands', () => {
  const byLanguage = z.record(z.string(), z.string());
  const schema = z.object({ a: z.array(z.union([z.number(), byLanguage])).optional(), b: byLanguage });
  assert.deepEqual(mappingsToTexts(schema, 'file'), ['file a', 'file b']);
});

for (const kind of ['article', 'conversa', 'page'] as const)
  test(`Translators are given every text in the head of a file of the kind ${kind}`, () => {
    const texts = Object.entries<z.ZodType>(headOf[kind].shape).filter(([, schema]) => isText(schema));
    assert.deepEqual(texts.map(([name]) => name).sort(), [...headTexts[kind]].sort());
  });

function mappingsToTexts(schema: z.core.$ZodType, way: FileKind | string): string[] {
  if (saidAs(schema) !== undefined) return [];
  const inside = insideOf(schema);
  if (inside) return mappingsToTexts(inside, way);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option) => mappingsToTexts(option, way));
  if (schema instanceof z.ZodObject)
    return Object.entries<z.ZodType>(schema.shape).flatMap(([name, part]) =>
      mappingsToTexts(part, `${way} ${name}`),
    );
  if (schema instanceof z.ZodArray) return mappingsToTexts(schema.element, way);
  if (!(schema instanceof z.ZodRecord)) return [];
  const value = schema.valueType as z.core.$ZodType;
  return isText(value) || (value instanceof z.ZodArray && isText(value.element))
    ? [way]
    : mappingsToTexts(value, `${way} *`);
}

function isText(schema: z.core.$ZodType): boolean {
  const inside = insideOf(schema);
  return inside ? isText(inside) : schema instanceof z.ZodString;
}
