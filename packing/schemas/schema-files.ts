import { contentFiles, type FileKind, fileKinds } from './content-files.ts';
import { type DescribedIn, describedIn, textOf } from './field-texts.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { wordsSchemas } from './words-schemas.ts';

/** All schemas of the package by their paths in its folder `schemas/`: `en/site.schema.json`. */
export function schemaFiles(): Map<string, JsonSchema> {
  const languages = Object.keys(describedIn) as DescribedIn[];
  return new Map(
    languages.flatMap((language) =>
      [
        ...fileKinds.map((kind): [string, JsonSchema] => [kind, describedSchema(kind, language)]),
        ...wordsSchemas(language),
      ].map(([name, schema]) => [`${language}/${name}.schema.json`, schema]),
    ),
  );
}

/** What files of a kind may say, each field with its description. */
export function describedSchema(kind: FileKind, language: DescribedIn): JsonSchema {
  const { path, schema } = contentFiles[kind];
  const { $schema, ...made } = jsonSchemaOf(schema);
  return {
    ...($schema !== undefined && { $schema }),
    title: path,
    description: textOf(language, kind, []) ?? '',
    ...withTexts(made, (fields) => textOf(language, kind, fields)),
  };
}

/** A schema in which all fields are described; names that an editor chooses, and entries of lists, are none. */
function withTexts(
  schema: JsonSchema,
  text: (path: readonly string[]) => string | undefined,
  path: readonly string[] = [],
): JsonSchema {
  const within = (part: JsonSchema) => withTexts(part, text, path);
  const { properties, additionalProperties, items, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([field, value]) => {
          const way = [...path, field];
          const description = text(way);
          return [field, { ...(description && { description }), ...withTexts(value, text, way) }];
        }),
      ),
    }),
    ...(additionalProperties && { additionalProperties: within(additionalProperties) }),
    ...(items && { items: within(items) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(oneOf && { oneOf: oneOf.map(within) }),
  };
}
