import type { Language } from '../i18n/languages.ts';
import { onceEach } from '../i18n/once-each.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { isNear, nearest } from '../schema/nearest.ts';
import type { Yaml } from '../schema/yaml.ts';

const pluralKey = /^(.*)_(zero|one|two|few|many|other)$/;

/**
 * How a catalogue differs from the one that all are held against.
 * @param brought words that the language has anyway, and that may be missing.
 */
export function catalogueDifferences(
  reference: Readonly<Record<string, string>>,
  catalogue: Yaml<Record<string, string>>,
  path: string,
  language: Language,
  brought: Readonly<Record<string, string>> = {},
): Finding[] {
  const expected = new Map(
    Object.entries(reference).flatMap(([key, text]) => formsOf(key, language).map((form) => [form, text])),
  );
  const absent = new Set([...expected.keys()].filter((key) => !Object.hasOwn(catalogue.value, key)));
  const findings = Object.entries(catalogue.value).flatMap(([key, text]) => {
    const source = expected.get(key);
    if (source !== undefined && text === '') return [emptyText(key, source, catalogue, language)];
    if (source !== undefined) return wrongPlaceholders(key, text, source, catalogue);
    const meant = [...absent].find((other) => isNear(key, other));
    if (meant !== undefined) absent.delete(meant);
    return [surplusWord(key, meant, [...expected.keys()], catalogue, language)];
  });
  return [
    ...findings,
    ...[...absent]
      .filter((key) => !Object.hasOwn(brought, key))
      .map((key) => missingWord(key, expected.get(key) ?? '', path, language)),
  ];
}

function missingWord(key: string, text: string, path: string, language: Language): Finding {
  const [, word, category] = pluralKey.exec(key) ?? [];
  return error(
    'missing-word',
    placeIn(path),
    word === undefined
      ? `Missing word “${key}”, expected it in ${language.name}`
      : `Missing plural form “${key}”, expected it: ${language.name} has ${categoriesOf(language.tag).join(', ')}`,
    word === undefined
      ? `Add “${key}”; in English it is “${text}”.`
      : `Add “${key}”, the text for numbers like ${exampleOf(category ?? '', language)}; in English it is “${text}”.`,
  );
}

function emptyText(key: string, source: string, { placeOf }: Yaml<unknown>, language: Language): Finding {
  return error(
    'missing-word',
    placeOf(key),
    `Unexpected empty text for “${key}”, expected it in ${language.name}`,
    `Write it; in English it is “${source}”.`,
  );
}

function surplusWord(
  key: string,
  meant: string | undefined,
  known: readonly string[],
  { placeOfName }: Yaml<unknown>,
  language: Language,
): Finding {
  const isForm =
    pluralKey.test(key) && !categoriesOf(language.tag).some((category) => key.endsWith(`_${category}`));
  return error(
    'surplus-word',
    placeOfName(key),
    isForm
      ? `Unexpected plural form “${key}”, expected only those that ${language.name} has: ${categoriesOf(language.tag).join(', ')}`
      : `Unexpected word “${key}”, expected ${meant === undefined ? 'only words that the interface has' : `“${meant}”`}`,
    meant !== undefined
      ? 'Correct its name.'
      : isForm
        ? 'Remove it.'
        : `Remove it, or correct its name; the nearest are ${nearest(key, known, 3).join(', ')}.`,
  );
}

function wrongPlaceholders(key: string, text: string, source: string, { placeOf }: Yaml<unknown>): Finding[] {
  const [written, expected] = [placeholders(text), placeholders(source)];
  const [nesting] = /\$t\([^)]*\)?/.exec(text) ?? [];
  if (nesting !== undefined) {
    return [
      error(
        'placeholder',
        placeOf(key),
        `Unexpected “${nesting}” in “${key}”, expected words: no text is put together from others`,
        'Write the words themselves.',
      ),
    ];
  }
  if (written === expected) return [];
  return [
    error(
      'placeholder',
      placeOf(key),
      `Unexpected ${written || 'text without placeholders'} in “${key}”, expected ${expected || 'no placeholders'}`,
      'Keep what stands between {{ and }} as it is in English; only the words around are translated.',
    ),
  ];
}

/** The keys that stand for one word of the reference in a language: one for each CLDR plural category. */
function formsOf(key: string, language: Language): string[] {
  const [, word] = pluralKey.exec(key) ?? [];
  return word === undefined ? [key] : categoriesOf(language.tag).map((category) => `${word}_${category}`);
}

const categoriesOf = onceEach((tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories);

/** A number that takes a plural form. */
function exampleOf(category: string, { tag }: Language): string {
  const rules = new Intl.PluralRules(tag);
  const numbers = [...Array.from({ length: 200 }, (_, number) => number), 1000, 1_000_000];
  return new Intl.NumberFormat(tag).format(
    numbers.find((number) => rules.select(number) === category) ?? 0.5,
  );
}

/** The placeholders of a text, sorted. The count may be left out: “one result” needs no number. */
function placeholders(text: string): string {
  return [...text.matchAll(/\{\{([^{}]*)\}?\}?/g)]
    .map(([, name = '']) => name.trim())
    .filter((name) => name !== 'count')
    .map((name) => `{{${name}}}`)
    .sort()
    .join(', ');
}
