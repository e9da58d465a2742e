import { madeText } from '../../i18n/pseudo.ts';
import type { MadeLanguage } from './made-language.ts';

/** What a field of a publication's files becomes when it has more languages. */
export interface Languages {
  /** Paths of those that the files have already. */
  known: readonly string[];
  /** Path of the one that the others are made of. */
  from: string;
  made: readonly MadeLanguage[];
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that say something in each language, wherever they stand; a plain text is the same in all so far. */
const localised = [
  'tagline',
  'name',
  'term',
  'definition',
  'description',
  'speaker',
  'role',
  'label',
  'credit',
];

/** A mapping of a publication's file with the languages that are made added to all that is said in each. */
export function madeFields(fields: Fields, languages: Languages): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, made(key, value, languages)]));
}

function made(key: string, value: unknown, languages: Languages): unknown {
  const { known, from, made: added } = languages;
  if (localised.includes(key) && typeof value === 'string')
    return made(key, Object.fromEntries(known.map((path) => [path, value])), languages);
  if (localised.includes(key) || (key === 'text' && isFields(value))) {
    const text = isFields(value) ? value[from] : undefined;
    if (typeof text !== 'string') return value;
    return { ...(value as Fields), ...byPath(added, ({ making }) => madeText(text, making)) };
  }
  if (key === 'slug' && isFields(value)) return { ...value, ...byPath(added, () => value[from]) };
  if (key === 'translated') return { ...(value as Fields), ...byPath(added, () => ({ how: 'ai' })) };
  if (key === 'languages' && Array.isArray(value)) return [...value, ...added.map(({ path }) => path)];
  if (Array.isArray(value)) return value.map((each) => (isFields(each) ? madeFields(each, languages) : each));
  return isFields(value) ? madeFields(value, languages) : value;
}

function byPath(added: readonly MadeLanguage[], of: (language: MadeLanguage) => unknown): Fields {
  return Object.fromEntries(added.map((language) => [language.path, of(language)]));
}
