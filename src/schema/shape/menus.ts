import { join } from 'node:path';
import type { Language, Localised } from '../../i18n/languages.ts';
import { namesIn } from '../content-names.ts';
import { fields, listOf, localised, text, webAddress } from '../fields.ts';
import { error, type Finding } from '../finding.ts';
import { missingLanguages } from '../missing-languages.ts';
import { listOfNames, nearest } from '../nearest.ts';
import type { Yaml } from '../yaml.ts';

/** Pages that Hearth makes, by the names that menus lead there by. */
export const builtInPages = ['home', 'search', 'archive', 'glossary', 'people', 'offline'] as const;
export type BuiltInPage = (typeof builtInPages)[number];

/** What may stand on the home of a language besides pages of the staff. */
export const homeParts = ['lead', 'latest', 'topics', 'changes', 'archive'] as const;
export type HomePart = (typeof homeParts)[number];

/** A line of a menu. */
export interface MenuEntry {
  /** One of {@link builtInPages}, `pages/<name>`, `topics/<name>`, or a web address. */
  to: string;
  /** Its words; absent for those of what it leads to. */
  name?: Localised | undefined;
}

const entry = fields({
  to: text('where it leads: search, pages/about, topics/rivers or a web address'),
  name: localised('its words, in each language').optional(),
});

export const menu = listOf(entry, 'a list of what the menu leads to');

export const home = listOf(text('a part of the home'), 'a list of what stands on the home');

/** What menus and the home of a publication say. */
interface Menus {
  menu?: readonly MenuEntry[] | undefined;
  footer?: readonly MenuEntry[] | undefined;
  home?: readonly string[] | undefined;
  topics: Readonly<Record<string, unknown>>;
}

/** What stands on the home, in order; a publication that says nothing has all of Hearth's parts there. */
export function partsOfHome({ home: own }: Pick<Menus, 'home'>): readonly string[] {
  return own ?? homeParts;
}

/** The pages of the staff that stand on the home, by the names of their files without a language. */
export function pagesOnHome(site: Pick<Menus, 'home'>): string[] {
  return partsOfHome(site).flatMap((part) => /^pages\/(.+)$/.exec(part)?.[1] ?? []);
}

/** What is wrong with where menus lead, and with what stands on the home. */
export function menuFindings(yaml: Yaml<Menus>, languages: readonly Language[], folder: string): Finding[] {
  const { menu: inHeader = [], footer = [], home: parts = [], topics } = yaml.value;
  if (inHeader.length + footer.length + parts.length === 0) return [];
  const pages = pagesIn(folder).map((id) => `pages/${id}`);
  const destinations = [...builtInPages, ...pages, ...Object.keys(topics).map((id) => `topics/${id}`)];
  const inMenus = (['menu', 'footer'] as const).flatMap((field) =>
    (yaml.value[field] ?? []).flatMap((line, index) => [
      ...wrongDestination(line, destinations, yaml, field, index),
      ...(line.name === undefined ? [] : missingLanguages(line.name, yaml, languages, field, index, 'name')),
    ]),
  );
  return [...inMenus, ...wrongParts(parts, [...homeParts, ...pages], yaml)];
}

/** The pages of the staff by the names of their files, in whatever language. */
function pagesIn(folder: string): string[] {
  const { names } = namesIn(join(folder, 'pages'), folder);
  return [...new Set(names.flatMap(({ name }) => /^(.+)\.[^.]+\.mdx$/.exec(name)?.[1] ?? []))];
}

/** Whether a line of a menu leads out of the site. */
export function leadsOut(to: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(to);
}

function wrongDestination(
  { to, name }: MenuEntry,
  destinations: readonly string[],
  yaml: Yaml<unknown>,
  field: string,
  index: number,
): Finding[] {
  if (!leadsOut(to))
    return destinations.includes(to) ? [] : [unknown(to, destinations, yaml, field, index, 'to')];
  const { error: wrong } = webAddress.safeParse(to);
  if (wrong)
    return [
      error(
        'unknown-page',
        yaml.placeOf(field, index, 'to'),
        `Unexpected “${to}” in “${field}.${index + 1}.to”, expected ${wrong.issues[0]?.message}`,
        'Correct it; addresses of other kinds are for “contact.profiles”.',
      ),
    ];
  return name === undefined
    ? [
        error(
          'missing-field',
          yaml.placeOf(field, index),
          `Missing field “${field}.${index + 1}.name”, expected its words, in each language`,
          `Add “name: …” under “${field}.${index + 1}”: what is elsewhere has no words here.`,
        ),
      ]
    : [];
}

function wrongParts(parts: readonly string[], known: readonly string[], yaml: Yaml<unknown>): Finding[] {
  return parts.flatMap((part, index) => {
    if (!known.includes(part)) return [unknown(part, known, yaml, 'home', index)];
    return parts.indexOf(part) === index
      ? []
      : [
          error(
            'duplicate-part',
            yaml.placeOf('home', index),
            `Unexpected second “${part}” in “home”, expected each part once`,
            'Remove it.',
          ),
        ];
  });
}

function unknown(word: string, known: readonly string[], yaml: Yaml<unknown>, ...field: PropertyKey[]) {
  const name = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  // A name alone is most often that of a page or a topic.
  const closest = known.find((each) => each.endsWith(`/${word}`)) ?? nearest(word, known, 1)[0];
  return error(
    'unknown-page',
    yaml.placeOf(...field),
    `Unexpected “${word}” in “${name}”, expected one of ${listOfNames(known)}`,
    `Correct it${closest === undefined ? '' : `; the nearest is “${closest}”`}. A page of the staff is “pages/” and the name of its file without its language.`,
  );
}
