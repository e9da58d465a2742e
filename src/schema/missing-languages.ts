import type { Language } from '../i18n/languages.ts';
import { error, type Finding } from './finding.ts';
import { isNear } from './nearest.ts';
import type { Yaml } from './yaml.ts';

/** What a field has by language, or once for all of them. */
type InLanguages = string | Readonly<Record<string, unknown>>;

/**
 * Findings for a localised field that lacks a language that must be complete, or all, or has one that the publication has
 * not. Where one is lacking that may, another stands in.
 */
export function missingLanguages(
  value: InLanguages,
  yaml: Yaml<unknown>,
  languages: readonly Language[],
  ...field: PropertyKey[]
): Finding[] {
  const isEmpty = typeof value !== 'string' && !languages.some(({ path }) => Object.hasOwn(value, path));
  const isNeeded = (language: Language) => language.complete || (isEmpty && language === languages[0]);
  return languageFindings(value, yaml, languages, isNeeded, ...field);
}

/** The same, where it is said which languages may not be lacking. */
export function languageFindings(
  value: InLanguages,
  yaml: Yaml<unknown>,
  languages: readonly Language[],
  isNeeded: (language: Language) => boolean | undefined,
  ...field: PropertyKey[]
): Finding[] {
  if (typeof value === 'string') return [];
  const paths = languages.map(({ path }) => path);
  const absent = languages.filter(({ path }) => !Object.hasOwn(value, path));
  const missing = absent.filter(isNeeded).map(({ path }) => path);
  const unknown = Object.keys(value).filter((path) => !paths.includes(path));
  const meantBy = (path: string) => absent.find((other) => isNear(path, other.path))?.path;
  const slips = new Set(unknown.map(meantBy));
  // Entries of lists are counted from 1.
  const name = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  return [
    ...missing
      .filter((path) => !slips.has(path))
      .map((path) =>
        error(
          'missing-language',
          yaml.placeOfName(...field),
          `Missing language “${path}” in “${name}”, expected ${paths.join(', ')}`,
          `Add “${path}: …” under “${name}”.`,
        ),
      ),
    ...unknown.map((path) =>
      error(
        'unknown-language',
        yaml.placeOfName(...field, path),
        `Unexpected language “${path}” in “${name}”, expected ${meantBy(path) ?? paths.join(', ')}`,
        'Remove it, or add the language to site.yaml.',
      ),
    ),
  ];
}
