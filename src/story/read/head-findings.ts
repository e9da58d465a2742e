import { onceEach } from '../../i18n/once-each.ts';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { missingLanguages } from '../../schema/missing-languages.ts';
import { isNear, listOfNames } from '../../schema/nearest.ts';
import { findingsAtMost, type Site } from '../../schema/site-file.ts';
import { isReport, type Source, type StoryHead, wayToSource } from '../../schema/story-head.ts';
import type { Yaml } from '../../schema/yaml.ts';

/** What `story.yaml` says of languages fits those of `site.yaml`. */
export function headFindings(head: Yaml<StoryHead>, site: Site): Finding[] {
  const { documents, languages = [], quotations, source, topics = [], corrections = [] } = head.value;
  const known = site.languages.map(({ path }) => path);
  const own = languages.length > 0 ? known.filter((path) => languages.includes(path)) : known;
  const oneOf = (value: string | undefined, allowed: readonly string[], ...at: PropertyKey[]) =>
    value === undefined || allowed.includes(value) ? [] : [unknownLanguage(value, allowed, head, at)];
  return [
    ...languages.flatMap((path, index) => oneOf(path, known, 'languages', index)),
    ...oneOf(documents.article.source, own, 'documents', 'article', 'source'),
    ...oneOf(documents.conversa?.source, own, 'documents', 'conversa', 'source'),
    ...source
      .entries()
      .flatMap(([index, each]) => {
        const way = wayToSource(head, index);
        const { credit = '', title = '' } = each;
        return [
          ...(isReport(each) ? anyLanguage(each.language, head, site, [...way, 'language']) : []),
          ...missingLanguages(credit, head, site.languages, ...way, 'credit'),
          ...missingLanguages(title, head, site.languages, ...way, 'title'),
          ...repeatedId(each, index, head),
        ];
      })
      .take(findingsAtMost),
    ...topics
      .entries()
      .filter(([, topic]) => !Object.hasOwn(site.topics, topic))
      .take(findingsAtMost)
      .flatMap(([index, topic]) => unknownTopic(topic, head.placeOf('topics', index), site)),
    ...corrections
      .entries()
      .flatMap(([index, { text }]) =>
        missingLanguages(text, head, site.languages, 'corrections', index, 'text'),
      )
      .take(findingsAtMost),
    ...changesBefore(head),
    ...Object.entries(quotations)
      .values()
      .flatMap(([id, { language, speaker, role }]) => [
        ...anyLanguage(language, head, site, ['quotations', id, 'language']),
        ...missingLanguages(speaker, head, site.languages, 'quotations', id, 'speaker'),
        ...missingLanguages(role, head, site.languages, 'quotations', id, 'role'),
      ])
      .take(findingsAtMost),
  ];
}

/** Nothing was changed before it was published. */
function changesBefore(head: Yaml<StoryHead>): Finding[] {
  const { published, updated, corrections = [] } = head.value;
  const changes: [at: PropertyKey[], date: string | undefined][] = [
    [['updated'], updated],
    ...corrections.map(({ date }, index): [PropertyKey[], string] => [['corrections', index, 'date'], date]),
  ];
  return changes
    .values()
    .filter(([, date]) => date !== undefined && date < published)
    .take(findingsAtMost)
    .map(([at, date]) =>
      error(
        'field',
        head.placeOf(...at),
        `Unexpected “${date}” in “${String(at.at(-1))}”, expected no day before ${published}, on which the story was published`,
        'Correct the one or the other.',
      ),
    )
    .toArray();
}

/** Whoever cites a source names one. */
function repeatedId({ id }: Source, index: number, head: Yaml<StoryHead>): Finding[] {
  const first = head.value.source.findIndex((other) => other.id === id);
  if (id === undefined || first === index) return [];
  return [
    error(
      'duplicate-id',
      head.placeOf(...wayToSource(head, index), 'id'),
      `Unexpected id “${id}” of a source, expected one that no other source has: the one on line ${head.placeOf(...wayToSource(head, first), 'id').line} has it`,
      'Give one of the two another id, also where it is cited.',
    ),
  ];
}

function unknownTopic(topic: string, place: Place, site: Site): Finding[] {
  if (Object.hasOwn(site.topics, topic)) return [];
  const known = Object.keys(site.topics);
  const meant = known.find((other) => isNear(topic, other));
  const expected =
    known.length > 0 ? (meant ?? `one of ${listOfNames(known)}`) : 'none: site.yaml has no topics';
  return [
    error(
      'unknown-topic',
      place,
      `Unexpected topic “${topic}”, expected ${expected}`,
      meant ? 'Correct it.' : `Correct it, or add “${topic}” under “topics” in site.yaml.`,
    ),
  ];
}

function unknownLanguage(
  value: string,
  allowed: readonly string[],
  head: Yaml<StoryHead>,
  at: PropertyKey[],
): Finding {
  return error(
    'unknown-language',
    head.placeOf(...at),
    `Unexpected language “${value}” in “${at.filter((key) => typeof key === 'string').join('.')}”, expected one of ${allowed.join(', ')}`,
    at[0] === 'documents' && head.value.languages
      ? 'Correct it, or add the language to “languages”.'
      : 'Correct it, or add the language to site.yaml.',
  );
}

/** A language of the publication is called by its path, any other by its tag. */
function anyLanguage(value: string, head: Yaml<StoryHead>, site: Site, at: PropertyKey[]): Finding[] {
  if (isLanguage(value, site)) return [];
  const own = site.languages.find(({ tag }) => tag === value);
  const field = at.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.');
  return [
    error(
      'unknown-language',
      head.placeOf(...at),
      own
        ? `Unexpected language “${value}” in “${field}”, expected “${own.path}”, as site.yaml calls it`
        : `Unexpected language “${value}” in “${field}”, expected one of ${site.languages.map(({ path }) => path).join(', ')}, or the tag of another language, like “es”`,
      'Correct it.',
    ),
  ];
}

/** Whether a value is the path of a language of the publication, or the tag of another. */
export function isLanguage(value: string, { languages }: Site): boolean {
  return (
    languages.some(({ path }) => path === value) ||
    (isTag(value) && !languages.some(({ tag }) => tag === value))
  );
}

/** Whether a value is a language tag with a language that has a name. */
const isTag = onceEach((value): boolean => {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(value);
    const { language } = new Intl.Locale(tag);
    return (
      tag === value &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
    );
  } catch {
    return false;
  }
});
