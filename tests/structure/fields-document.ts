import { contentFiles, type FileKind, fileKinds, isHeadMatter } from '../../packing/schemas/content-files.ts';
import { type DescribedIn, textOf } from '../../packing/schemas/field-texts.ts';
import type { JsonSchema } from '../../packing/schemas/json-schema.ts';
import { describedSchema } from '../../packing/schemas/schema-files.ts';
import { wordsPath } from '../../packing/schemas/words-schemas.ts';
import { namespaces } from '../../src/i18n/words.ts';
import { type FieldWords, fieldWords } from './field-words.ts';

/** A field with everything that may stand at its place. */
interface Field {
  name: string;
  options: JsonSchema[];
  /** Whether it cannot be left out: in all mappings that have it, in some of them, or in none. */
  needed: 'always' | 'sometimes' | 'never';
}

/** The documentation of every field of every file, in Markdown. */
export function fieldsDocument(language: DescribedIn): string {
  const words = fieldWords[language];
  return [
    words.head,
    ...fileKinds.map((kind) => section(kind, language, words)),
    credits(language, words),
    words.interface,
    settings(language),
    words.foot,
  ].join('\n\n');
}

/** What tells Visual Studio Code of all schemas at once. */
function settings(language: DescribedIn): string {
  const folder = `./node_modules/hearth/schemas/${language}`;
  const json = (fileMatch: string, name: string) =>
    `    { "fileMatch": ["${fileMatch}"], "url": "${folder}/${name}.schema.json" }`;
  const yaml = fileKinds.filter((kind) => contentFiles[kind].path.endsWith('.yaml'));
  return [
    '```json',
    '{',
    '  "yaml.schemas": {',
    yaml.map((kind) => `    "${folder}/${kind}.schema.json": "${contentFiles[kind].path}"`).join(',\n'),
    '  },',
    '  "json.schemas": [',
    namespaces.map((name) => json(`${wordsPath}/${name}.json`, `interface-${name}`)).join(',\n'),
    '  ]',
    '}',
    '```',
  ].join('\n');
}

function section(kind: FileKind, language: DescribedIn, words: FieldWords): string {
  const { path } = contentFiles[kind];
  const schema = describedSchema(kind, language);
  return [
    `## \`${path}\``,
    escaped(textOf(language, kind, []) ?? ''),
    ...table(rowsOf(schema, '', words), words),
    ...(path.endsWith('.yaml') ? [`\`\`\`yaml\n${schemaLine(kind, language)}\n\`\`\``] : []),
    ...(isHeadMatter(kind) ? [words.headMatter] : []),
  ].join('\n\n');
}

/** The first line of a file, by which editors find its schema. */
function schemaLine(kind: FileKind, language: DescribedIn): string {
  const folders = contentFiles[kind].path.split('/').length - 1;
  const up = folders > 0 ? '../'.repeat(folders) : './';
  return `# yaml-language-server: $schema=${up}node_modules/hearth/schemas/${language}/${kind}.schema.json`;
}

function table(rows: readonly string[], { columns }: FieldWords): string[] {
  return rows.length > 0 ? [[columns, '| --- | --- | --- | --- |', ...rows].join('\n')] : [];
}

/** What is said of a text in all files in the same way: how it came about. */
function credits(language: DescribedIn, words: FieldWords): string {
  const { written = {} } = describedSchema('article', language).properties ?? {};
  return [words.credits, ...table(rowsOf(written, '', words), words)].join('\n\n');
}

function isCredit(schema: JsonSchema): boolean {
  return mappingsIn(schema).some(({ properties = {} }) => 'how' in properties);
}

function rowsOf(schema: JsonSchema, before: string, words: FieldWords): string[] {
  return fieldsOf(mappingsIn(schema)).flatMap(({ name, options, needed }) => {
    const [option = {}] = options;
    const field = before + name;
    const ofCredit = isCredit(option);
    const values = ofCredit ? words.credit : valueIn({ anyOf: options }, words);
    const row = [`\`${field}\``, words[needed], values, escaped(option.description ?? '')];
    return [
      `| ${row.join(' | ')} |`,
      ...(ofCredit ? [] : rowsOf(option, `${field}.${namesIn(option)}`, words)),
    ];
  });
}

/** The names between a field and the fields within it: `*.*.` for what stands by language and then by id. */
function namesIn({ additionalProperties }: JsonSchema): string {
  return additionalProperties ? `*.${namesIn(additionalProperties)}` : '';
}

/** All mappings with fields of their own that may stand at a place, in lists and under names too. */
function mappingsIn(schema: JsonSchema): JsonSchema[] {
  const { additionalProperties, properties, items, anyOf = [], oneOf = [] } = schema;
  const within = [...anyOf, ...oneOf, ...(items ? [items] : [])];
  if (additionalProperties) within.push(additionalProperties);
  return [...(properties ? [schema] : []), ...within.flatMap(mappingsIn)];
}

/** The fields of mappings of which one stands, each once. */
function fieldsOf(mappings: readonly JsonSchema[]): Field[] {
  const all = mappings.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, schema]) => ({ name, schema, isNeeded: required.includes(name) })),
  );
  return [...Map.groupBy(all, ({ name }) => name)].map(([name, found]) => {
    const isNeeded = found.filter((each) => each.isNeeded).length;
    return {
      name,
      options: found.map(({ schema }) => schema),
      needed: isNeeded === 0 ? 'never' : isNeeded < mappings.length ? 'sometimes' : 'always',
    };
  });
}

/** What may stand in a field, each once; the few words that it may be are one list. */
function valueIn(schema: JsonSchema, words: FieldWords): string {
  const values = [...new Set(valuesOf(schema, words))];
  return values.join(values.every((value) => value.startsWith('`')) ? ', ' : words.or);
}

function valuesOf(schema: JsonSchema, words: FieldWords): string[] {
  const { type, minimum, maximum, items, additionalProperties, propertyNames } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.flatMap((option) => valuesOf(option, words));
  if (schema.enum) return [schema.enum.map((value) => `\`${value}\``).join(', ')];
  const holding = (what: string, within: JsonSchema) => `${what} (${valueIn(within, words)})`;
  if (items) return [holding(words.list, items)];
  if (additionalProperties)
    return [holding(propertyNames ? words.named : words.byLanguage, additionalProperties)];
  if (type === 'object') return [words.fields];
  if (type === 'boolean') return ['`true`, `false`'];
  if (type === 'integer') return [maximum === undefined ? words.number : `${minimum}–${maximum}`];
  return [words.text];
}

/** A text in Markdown, where tags would be HTML and a line would end a cell. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
