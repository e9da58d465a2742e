import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder, type Language, type Localised, shownFrom } from '../i18n/languages.ts';
import { matchReader } from '../i18n/match.ts';
import { onceEach } from '../i18n/once-each.ts';
import { type Allowed, allow, unreasoned } from './allow-field.ts';
import { type Components, components, missingComponents } from './components-field.ts';
import {
  fields,
  forms,
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
import { hearthField, versionMistakes } from './hearth-field.ts';
import { languageMistakes } from './language-mistakes.ts';
import { type Look, look } from './look/look-fields.ts';
import { noteLook, siteState } from './look/read-look.ts';
import { missingLanguages } from './missing-languages.ts';
import { type Profile, profiles } from './shape/profiles.ts';
import { type Shape, shapeFields, shapeFindings } from './shape/shape.ts';
import type { Yaml } from './yaml.ts';
import { readYamlFile } from './yaml-file.ts';

/** Calendars that news is dated by, and digits that it is counted in, by the names that Unicode gives them. */
const calendars = [
  'gregory',
  'buddhist',
  'coptic',
  'ethiopic',
  'hebrew',
  'indian',
  'islamic-umalqura',
  'japanese',
  'persian',
  'roc',
] as const;
const digits = [
  'latn',
  'arab',
  'arabext',
  'adlm',
  'beng',
  'deva',
  'gujr',
  'guru',
  'khmr',
  'knda',
  'laoo',
  'mlym',
  'mymr',
  'nkoo',
  'olck',
  'orya',
  'tamldec',
  'telu',
  'thai',
  'tibt',
] as const;

const language = fields({
  path: languagePath,
  tag: languageTag,
  name: text('the language’s own name, like “Português”'),
  direction: oneOf('ltr', 'rtl'),
  calendar: oneOf(...calendars).optional(),
  digits: oneOf(...digits).optional(),
  complete: yesOrNo.optional(),
});

/** What `site.yaml` may say. */
export const site = fields({
  name: localised('the name of the publication, in each language'),
  url: webAddress
    .refine(isOrigin, {
      error: () =>
        'the address of the site’s root, without a path, “?” or “#” (a path is given with BASE when building)',
    })
    .register(forms, { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+/?$' }),
  tagline: localised('a sentence on what the publication is, in each language'),
  languages: listOf(language, 'a list of the languages').max(100, {
    error: () => 'at most 100 languages',
  }),
  precompress: yesOrNo.optional(),
  timezone: timezone.optional(),
  contact: fields({ email: z.email({ error: () => 'an e-mail address' }), profiles: profiles.optional() }),
  voices: mapOf(
    fields({
      part: oneOf('asks', 'answers'),
      name: localised('the name of the voice, in each language'),
    }),
    'the voices of the Conversa',
  ).prefault({}),
  look: look.optional(),
  topics: mapOf(
    fields({ name: localised('the name of the topic, in each language'), slug: localisedSlug }),
    'the topics of the stories',
  ).prefault({}),
  allow: allow.optional(),
  components: components.optional(),
  hearth: hearthField.optional(),
  ...shapeFields,
});

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url === null || (url.pathname === '/' && !/[?#]/.test(value));
}

/** The publication as a whole: `site.yaml`. */
export interface Site extends Shape {
  name: Localised;
  /** Origin without a path: `https://hearth.example`. */
  url: string;
  tagline: Localised;
  /** In the order of the language switch; the first stands in where no other is asked for. */
  languages: readonly Language[];
  contact: {
    email: string;
    /** Where else it is, in the order of the footer. */
    profiles?: readonly Profile[] | undefined;
  };
  /** Where a day of the publication begins and ends, as the IANA calls it; absent for UTC. */
  timezone?: string | undefined;
  /** Whether every file gets compressed copies beside it, for a host that does not compress by itself. */
  precompress?: boolean | undefined;
  /** Its own face; absent for Hearth’s. */
  look?: Look | undefined;
  /** Who speaks in the Conversa, by the name that turns use; none in a publication without one. */
  voices: Readonly<Record<string, Voice>>;
  /** What stories are about, by the name that `story.yaml` uses, in the order in which they are listed. */
  topics: Readonly<Record<string, Topic>>;
  /** What pages may ask other sites for; absent for nothing. */
  allow?: Allowed | undefined;
  /** Files of components of its own, by the names of those that they replace. */
  components?: Components | undefined;
  /** The version of Hearth that it was written for; absent where it does not say. */
  hearth?: string | undefined;
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

/**
 * Reads `site.yaml` of a publication.
 * @param schema what its fields have to be.
 */
export function readSite(folder = contentFolder, schema: z.ZodType<z.infer<typeof site>> = site): Read<Site> {
  const path = join(folder, 'site.yaml');
  const state = siteState(folder);
  const read = readYamlFile(path, folder, schema);
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
  noteLook(folder, yaml.value.look, state);

  const { languages, voices, topics, name, tagline } = yaml.value;
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
    ...missingLanguages(name, yaml, languages, 'name'),
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
    ...unreasoned(yaml, languages),
    ...repeatedTopicSlugs(yaml.value, withStandIns(languages), yaml),
    ...shapeFindings(yaml, languages, folder),
  ];
  // A second tag is to be corrected, and its files stay those of a language.
  const usable = languages.filter(
    ({ path: name }, index) => languages.findIndex((other) => other.path === name) === index,
  );
  return {
    value: { ...yaml.value, languages: withStandIns(withNamesakes(usable)) },
    findings: [
      ...repeated,
      ...languageMistakes(languages, yaml),
      ...untranslated,
      ...versionMistakes(yaml),
      ...missingComponents(yaml, folder),
    ],
  };
}

/** Languages that know of each other where two have one name: it takes script or region to tell them apart. */
function withNamesakes(languages: readonly Language[]): readonly Language[] {
  const names = languages.map(({ tag }) => nameIn(tag));
  if (new Set(names).size === names.length) return languages;
  const siteTags = languages.map(({ tag }) => tag);
  return languages.map((language) => ({ ...language, siteTags }));
}

/** The language in a tag without its script and region. */
const nameIn = onceEach((tag) => new Intl.Locale(tag).language);

/**
 * Languages that know which others stand in for what they lack: the one that is nearest by its tag, then those that are
 * complete, so that what is not translated is mostly in one language.
 */
function withStandIns(languages: readonly Language[]): readonly Language[] {
  return languages.map((language) => {
    if (language.complete) return language;
    const others = languages.filter((other) => other !== language);
    // To look at the script and the region of all takes long.
    const alike = others.filter(({ tag }) => nameIn(tag) === nameIn(language.tag)).map(({ tag }) => tag);
    const nearest = alike.length === 0 ? undefined : matchReader([language.tag], alike);
    const rank = ({ tag, complete }: Language) => (tag === nearest ? 0 : complete ? 1 : 2);
    const standIns = others
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ path, tag, direction }) => ({ path, tag, direction }));
    return { ...language, standIns };
  });
}

/** Topics that would have the same page in a language. */
function repeatedTopicSlugs(
  { topics }: z.infer<typeof site>,
  languages: readonly Language[],
  yaml: Yaml<unknown>,
): Finding[] {
  const reported = new Set<string>();
  return languages.flatMap((language) => {
    const taken = new Map<string, string>();
    return Object.entries(topics).flatMap(([id, { slug }]) => {
      const from = shownFrom(slug, language);
      const own = typeof slug === 'string' ? slug : ((from && slug[from.path]) ?? id);
      const by = taken.get(own);
      taken.set(own, by ?? id);
      // What stands in for several languages is one mistake.
      const use = `${id} ${from?.path} ${by}`;
      if (by === undefined || (from !== language && reported.has(use))) return [];
      reported.add(use);
      return error(
        'duplicate-slug',
        typeof slug === 'string'
          ? yaml.placeOf('topics', id, 'slug')
          : yaml.placeOf('topics', id, 'slug', (from ?? language).path),
        `Unexpected slug “${own}”, expected one that no other topic in ${language.name} has: “${by}” has it`,
        'Choose another slug for one of the two.',
      );
    });
  });
}
