import { type Language, shownFrom, shownIn } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { isListPageSlug } from '../routes.ts';
import type { EntryGroup } from '../schema/entry-file.ts';
import { error, type Finding, type Place, placeIn } from '../schema/finding.ts';
import type { EntryDraft } from '../story/entries.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { reservedIn } from './reserved.ts';
import { articleShownIn, pagesShownIn } from './shown-in.ts';
import { notesOf } from './story-notes.ts';

interface SlugUse {
  slug: string;
  /** The folder of addresses that it is in, for an entry; texts are in that of their language. */
  group?: EntryGroup;
  language: Language;
  /** Whether it is that of another language, which stands in. */
  isBorrowed?: boolean;
  /** Asked for where two have one slug: to find a place a file is read again. */
  place: () => Place;
}

/** No two texts of a language have the same address. */
export function duplicateSlug(draft: PublicationDraft): Finding[] {
  const taken = new Map<string, () => string>();
  for (const language of draft.site.languages) {
    for (const [slug, by] of reservedIn(language, draft) ?? [])
      taken.set(`${language.path}/${slug}`, () => by);
  }
  const reported = new Set<string>();
  return slugUses(draft).flatMap(({ slug, group, language, isBorrowed, place: placeOf }) => {
    const address = `${language.path}/${group ? `${group}/` : ''}${slug}`;
    const by = taken.get(address)?.() ?? (group && pageOfEntries(slug, language, draft));
    if (by === undefined) {
      taken.set(address, () => lineOf(placeOf()));
      return [];
    }
    const place = placeOf();
    // One slug for all languages is one mistake.
    if (reported.has(`${by} ${lineOf(place)}`)) return [];
    reported.add(`${by} ${lineOf(place)}`);
    return [
      error(
        'duplicate-slug',
        place,
        `Unexpected slug “${slug}”, expected one that nothing else in ${group ? `${group}/ in ` : ''}${language.name} has: ${by} has it`,
        isBorrowed
          ? `Choose another slug for one of the two, or give this text one of its own in ${language.name}.`
          : 'Choose another slug for one of the two.',
      ),
    ];
  });
}

function lineOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** A list of entries that grows longer has more pages. */
function pageOfEntries(slug: string, language: Language, draft: PublicationDraft): string | undefined {
  if (reservedIn(language, draft) === undefined) return undefined;
  return isListPageSlug(slug, wordsIn(language, draft.folder)) ? 'a page of the list' : undefined;
}

function slugUses({ stories, pages, glossary, people, site }: PublicationDraft): SlugUse[] {
  const ofStory = (story: StoryDraft) =>
    notesOf(story, site).articles.flatMap(({ language: path, slug }): SlugUse[] => {
      const language = site.languages.find((known) => known.path === path);
      return language && slug !== '' ? [{ slug, language, place: () => placeOfSlug(story, path) }] : [];
    });
  const standingIn = (language: Language): SlugUse[] => [
    ...stories
      .filter(({ untranslated }) => untranslated.includes(language))
      .flatMap((story): SlugUse[] => {
        const { slug = '', language: path = '' } = articleShownIn(language, story, site) ?? {};
        return slug === ''
          ? []
          : [{ slug, language, isBorrowed: true, place: () => placeOfSlug(story, path) }];
      }),
    ...pagesShownIn(language, pages).flatMap(({ head, language: own }): SlugUse[] =>
      head && own !== language
        ? [{ slug: head.value.slug, language, isBorrowed: true, place: () => head.placeOf('slug') }]
        : [],
    ),
  ];
  return [
    ...stories.flatMap(ofStory),
    ...pages.flatMap(({ head, language }) =>
      head && language ? [{ slug: head.value.slug, language, place: () => head.placeOf('slug') }] : [],
    ),
    ...[...glossary, ...people].flatMap((entry) =>
      site.languages.flatMap((language) => slugOf(entry, language)),
    ),
    // What is in a language has its slug before what only stands in there.
    ...site.languages.flatMap(standingIn),
  ];
}

function placeOfSlug(story: StoryDraft, path: string): Place {
  const article = story.documents.find(({ kind, language }) => kind === 'article' && language.path === path);
  return article?.headPlaceOf('slug') ?? placeIn(story.folder);
}

function slugOf({ head, group }: EntryDraft, language: Language): SlugUse[] {
  if (head === undefined) return [];
  const { slug, source } = head.value;
  if (typeof slug === 'string') return [{ slug, group, language, place: () => head.placeOf('slug') }];
  if (!shownFrom(slug, language)) return [];
  const { text, foreign } = shownIn(slug, language, source);
  const place = () => head.placeOf('slug', (foreign ?? language).path);
  return [{ slug: text, group, language, isBorrowed: foreign !== undefined, place }];
}
