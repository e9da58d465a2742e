import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder, type Language, type Localised } from '../i18n/languages.ts';
import {
  fields,
  languagePath,
  languageTag,
  listOf,
  localised,
  localisedSlug,
  mapOf,
  oneOf,
  text,
  timezone,
  webAddress,
  yesOrNo,
} from './fields.ts';
import { error, type Finding, placeIn, type Read } from './finding.ts';
import { isNear } from './nearest.ts';
import type { Yaml } from './yaml.ts';
import { readYamlFile } from './yaml-file.ts';

/** Calendars that news is dated by, and digits that it is counted in, by the names that Unicode gives them. */
const calendars = [
  'gregory',
  'buddhist',
  'hebrew',
  'islamic-umalqura',
  'japanese',
  'persian',
  'roc',
] as const;
const digits = [
  'latn',
  'arab',
  'arabext',
  'beng',
  'deva',
  'khmr',
  'laoo',
  'mymr',
  'tamldec',
  'thai',
] as const;

const language = fields({
  path: languagePath,
  tag: languageTag,
  name: text('the language’s own name, like “Português”'),
  direction: oneOf('ltr', 'rtl'),
  calendar: oneOf(...calendars).optional(),
  digits: oneOf(...digits).optional(),
});

const site = fields({
  name: text('the name of the publication'),
  url: webAddress.refine(isOrigin, {
    error: () =>
      'the address of the site’s root, without a path, “?” or “#” (a path is given with BASE when building)',
  }),
  tagline: localised('a sentence on what the publication is, in each language'),
  languages: listOf(language, 'a list of the languages').max(100, {
    error: () => 'at most 100 languages',
  }),
  precompress: yesOrNo.optional(),
  timezone: timezone.optional(),
  contact: fields({ email: z.email({ error: () => 'an e-mail address' }) }),
  voices: mapOf(
    fields({
      part: oneOf('asks', 'answers'),
      name: localised('the name of the voice, in each language'),
    }),
    'the voices of the Conversa',
  ),
  topics: mapOf(
    fields({ name: localised('the name of the topic, in each language'), slug: localisedSlug }),
    'the topics of the stories',
  ).prefault({}),
});

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url === null || (url.pathname === '/' && !/[?#]/.test(value));
}

/** The publication as a whole: `site.yaml`. */
export interface Site {
  name: string;
  /** Origin without a path: `https://hearth.example`. */
  url: string;
  tagline: Localised;
  /** In the order of the language switch; the first stands in where no other is asked for. */
  languages: readonly Language[];
  contact: { email: string };
  /** Where a day of the publication begins and ends, as the IANA calls it; absent for UTC. */
  timezone?: string | undefined;
  /** Whether every file gets compressed copies beside it, for a host that does not compress by itself. */
  precompress?: boolean | undefined;
  /** Who speaks in the Conversa, by the name that turns use. */
  voices: Readonly<Record<string, Voice>>;
  /** What stories are about, by the name that `story.yaml` uses, in the order in which they are listed. */
  topics: Readonly<Record<string, Topic>>;
}

/** Something that stories are about; it has a page and feeds of its own in each language. */
export interface Topic {
  name: Localised;
  slug: Localised;
}

/** One speaker of the Conversa. */
export interface Voice {
  part: 'asks' | 'answers';
  name: Localised;
}

/** Findings of one kind that are looked for; no report shows as many. */
export const findingsAtMost = 1000;

/** Reads `site.yaml` of a publication. */
export function readSite(folder = contentFolder): Read<Site> {
  const path = join(folder, 'site.yaml');
  const read = readYamlFile(path, folder, site);
  if (read === undefined) {
    const finding = error(
      'missing-file',
      placeIn(path),
      'Unexpected folder without site.yaml, expected a publication',
      'Point CONTENT at the folder of a publication, or write its site.yaml.',
    );
    return { value: undefined, findings: [finding] };
  }
  const { value: yaml, findings } = read;
  if (yaml === undefined) return { value: undefined, findings };

  const { languages, voices, topics, tagline } = yaml.value;
  const isRepeated = ({ path: name, tag }: Language, index: number) =>
    languages.slice(0, index).some((other) => other.path === name || other.tag === tag);
  const repeated: Finding[] = languages.flatMap((language, index) =>
    isRepeated(language, index)
      ? [
          error(
            'duplicate-language',
            yaml.placeOf('languages', index),
            `Unexpected second language “${language.path}” (${language.tag}), expected each path and tag once`,
            'Remove it, or give it its own path and tag.',
          ),
        ]
      : [],
  );
  const untranslated = [
    ...missingLanguages(tagline, yaml, languages, 'tagline'),
    ...Object.entries(voices)
      .values()
      .flatMap(([id, { name }]) => missingLanguages(name, yaml, languages, 'voices', id, 'name'))
      .take(findingsAtMost),
    ...Object.entries(topics)
      .values()
      .flatMap(([id, { name, slug }]) => [
        ...missingLanguages(name, yaml, languages, 'topics', id, 'name'),
        ...missingLanguages(slug, yaml, languages, 'topics', id, 'slug'),
      ])
      .take(findingsAtMost),
    ...repeatedTopicSlugs(yaml.value, yaml),
  ];
  // A second tag is to be corrected, and its files stay those of a language.
  const usable = languages.filter(
    ({ path: name }, index) => languages.findIndex((other) => other.path === name) === index,
  );
  return {
    value: { ...yaml.value, languages: withNamesakes(usable) },
    findings: [...repeated, ...untranslated],
  };
}

/** Languages that know of each other where two have one name: it takes script or region to tell them apart. */
function withNamesakes(languages: readonly Language[]): readonly Language[] {
  const names = languages.map(({ tag }) => new Intl.Locale(tag).language);
  if (new Set(names).size === names.length) return languages;
  const siteTags = languages.map(({ tag }) => tag);
  return languages.map((language) => ({ ...language, siteTags }));
}

/** Topics that would have the same page in a language. */
function repeatedTopicSlugs({ topics, languages }: z.infer<typeof site>, yaml: Yaml<unknown>): Finding[] {
  return languages.flatMap(({ path, name }) => {
    const taken = new Map<string, string>();
    return Object.entries(topics).flatMap(([id, { slug }]) => {
      const own = typeof slug === 'string' ? slug : (slug[path] ?? id);
      const by = taken.get(own);
      taken.set(own, by ?? id);
      if (by === undefined) return [];
      return error(
        'duplicate-slug',
        typeof slug === 'string'
          ? yaml.placeOf('topics', id, 'slug')
          : yaml.placeOf('topics', id, 'slug', path),
        `Unexpected slug “${own}”, expected one that no other topic in ${name} has: “${by}” has it`,
        'Choose another slug for one of the two.',
      );
    });
  });
}

/** Findings for a localised field that lacks a language of the publication or has one that is not. */
export function missingLanguages(
  value: string | Readonly<Record<string, unknown>>,
  yaml: Yaml<unknown>,
  languages: readonly Language[],
  ...field: PropertyKey[]
): Finding[] {
  if (typeof value === 'string') return [];
  const paths = languages.map(({ path }) => path);
  const missing = paths.filter((path) => !Object.hasOwn(value, path));
  const unknown = Object.keys(value).filter((path) => !paths.includes(path));
  const meantBy = (path: string) => missing.find((other) => isNear(path, other));
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
