import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaces, referenceCatalogues, shippedCatalogues } from '../../src/i18n/words.ts';
import { slug } from '../../src/schema/fields.ts';
import type { DescribedIn } from './field-texts.ts';
import { dialect, type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** Where words of the interface are that a publication has in place of those that Hearth brings. */
export const wordsPath = 'interface/*';

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
const formKey = new RegExp(`^(.*)_(?:${forms.join('|')})$`);
const catalogueIn = { en: referenceCatalogues, pt: join(shippedCatalogues, 'pt-BR') };

/** What each catalogue of a publication may say: words of the interface, each with what Hearth says in its place. */
export function wordsSchemas(language: DescribedIn): [name: string, schema: JsonSchema][] {
  return namespaces.map((namespace) => {
    const keys = Object.keys(wordsOf(referenceCatalogues, namespace));
    const shipped = wordsOf(catalogueIn[language], namespace);
    const properties = Object.fromEntries(
      [...new Set(keys.flatMap(formsOf))].map((key) => [
        key,
        {
          description: shipped[key] ?? shipped[key.replace(formKey, '$1_other')] ?? '',
          ...wordIn(namespace),
        },
      ]),
    );
    return [
      `interface-${namespace}`,
      {
        $schema: dialect,
        title: `${wordsPath}/${namespace}.json`,
        description: about[language],
        type: 'object',
        properties,
        additionalProperties: false,
      },
    ];
  });
}

const about = {
  en: 'Words of the interface in a language, in place of those that Hearth brings, which are shown here.',
  pt: 'Palavras da interface numa língua, no lugar das que o Hearth traz, que aparecem aqui.',
} as const;

/** A counted word has a key for each form that any language has. */
function formsOf(key: string): string[] {
  const [, word] = formKey.exec(key) ?? [];
  return word === undefined ? [key] : forms.map((form) => `${word}_${form}`);
}

/** Words of addresses are slugs; no other is empty. */
function wordIn(namespace: string): JsonSchema {
  if (namespace !== 'routes') return { type: 'string', minLength: 1 };
  const { $schema, ...schema } = jsonSchemaOf(slug);
  return schema;
}

function wordsOf(folder: string, namespace: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, `${namespace}.json`), 'utf8'));
}
