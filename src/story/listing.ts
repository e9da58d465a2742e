import { ofProcess } from '../files/kept.ts';
import type { Language, Localised, TextLanguage, TextShown } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import type { StoryHead } from '../schema/story-head.ts';
import { isShownNotTold, plainText } from './blocks.ts';
import { dataFilesOf } from './charts/data-file.ts';
import { type CreditRole, rolesIn } from './credited.ts';
import { changedOn, type Edition, editionOf } from './edition.ts';
import type { Entries } from './entries.ts';
import { leadPicture } from './media/lead-picture.ts';
import type { Picture } from './media/picture.ts';
import { posterNames } from './media/posters.ts';
import type { FileAsIs } from './media/recording.ts';
import { type MentioningPassage, mentioningPassages } from './mentions.ts';
import type { LayerKind, Story } from './story.ts';

/** What a list of stories needs of one of them. */
export interface StoryListing {
  published: string;
  /** See {@link changedOn}. */
  changed: string;
  topics: readonly string[];
  /** What changed in it after it was published, the newest first; absent where nothing did. */
  changes?: readonly StoryChange[];
  /** Path of the language that the article was written in. */
  source: string;
  /** The pictures that its pages show; absent where there are none. */
  pictures?: readonly ListedPicture[];
  /** Its recordings and their captions; absent where there are none. */
  asIs?: readonly FileAsIs[];
  /** By the path of each language that the story exists in. */
  in: Readonly<Record<string, ListedText>>;
  /** Names of the published data of its charts; absent where it has none. */
  dataFiles?: readonly string[];
  /** For languages whose readers are shown it as it was written; absent where there is none. */
  asWritten?: { paths: readonly string[]; text: ListedText };
}

/** A correction of a story, or that it was updated, which says no more than when. */
export interface StoryChange {
  date: string;
  text?: Localised;
  /** The block that was corrected, where that is said. */
  block?: string;
}

/** A picture of a story; `leads` where it opens a page of it, `only` where none shows it but before a video plays. */
export type ListedPicture = Picture & { leads?: true; only?: 'poster' };

/** What a list needs of a story in one language. */
export interface ListedText {
  slug: string;
  title: string;
  lede: string;
  /** The central question; empty for an article without that layer. */
  question: string;
  /** What a list says of it in one line: the question, else what the article's head says. */
  line: string;
  /** The passages that mention each entry, for its list of stories: see {@link passagesOf}. */
  mentions: Readonly<Record<string, string>>;
  /** What each entry did for its texts, likewise. */
  roles: Readonly<Record<string, readonly CreditRole[]>>;
}

/**
 * The passages of a story that mention an entry, of what is listed of them. They are kept as JSON: of an archive they are
 * half of what memory holds of its lists, and as objects they took three times as much.
 */
export function passagesOf(mention: string | undefined): readonly MentioningPassage[] {
  return mention === undefined ? [] : JSON.parse(mention);
}

/** A story as lists show it, in one language; `foreign` is the one that it is in, where that is another. */
export type ListedStory = Omit<ListedText, 'mentions' | 'roles'> &
  Pick<StoryListing, 'published' | 'topics'> &
  Pick<TextShown, 'foreign'>;

/** A story that mentions an entry, or that it did something for. */
export interface Appearance {
  story: Pick<ListedStory, 'slug' | 'title' | 'foreign'>;
  /** See {@link passagesOf}; absent where it does not mention it. */
  mention: string | undefined;
  roles: readonly CreditRole[];
}

/** A story of the publication as lists know it, in all its languages. */
export interface StoryOfList {
  id: string;
  data: StoryListing;
  /** Stands for what its files hold; '' where nothing is kept. */
  content: string;
  /** Stands for all that what is made of the story is made of, but for what all stories have; '' where nothing is kept. */
  digest: string;
}

/** What lists of a language know of a story, and the language that it is in, where that is another. */
export function textListedIn(
  { in: languages, source, asWritten }: StoryListing,
  { path, standIns }: Language,
): { listed: ListedText; foreign?: TextLanguage } | undefined {
  const own = languages[path];
  if (own !== undefined) return { listed: own };
  const written = asWritten?.paths.includes(path) ? asWritten.text : undefined;
  const foreign = standIns?.find((other) => other.path === source);
  return written && foreign && { listed: written, foreign };
}

/** A story as lists show it in a language; `undefined` where it has no page in that. */
export function listedIn(story: StoryListing, language: Language): ListedStory | undefined {
  const found = textListedIn(story, language);
  if (found === undefined) return undefined;
  const { slug, title, lede, question, line } = found.listed;
  const { published, topics } = story;
  return {
    slug,
    title,
    lede,
    question,
    line,
    published,
    topics,
    ...(found.foreign && { foreign: found.foreign }),
  };
}

const listed = ofProcess('listed stories', () => ({
  stories: undefined as readonly StoryOfList[] | undefined,
}));

/** Says how the build that now runs lists its stories. */
export function listForBuild(stories: readonly StoryOfList[]): void {
  listed.stories = stories;
}

/** How the build that runs lists its stories; `undefined` where none runs. */
export function listOfBuild(): readonly StoryOfList[] | undefined {
  return listed.stories;
}

/** Lists a story in each of its languages. */
export function listedStory(story: Story, site: Site, entries: Entries): StoryListing {
  const { published, topics = [] } = story.head;
  const editions = story.languages.map((language) => editionOf(story, site, language, entries));
  const texts = editions.map((edition) => [edition.language.path, listedText(edition)] as const);
  const { source } = story.article;
  const [untranslated] = story.untranslated;
  return {
    published,
    changed: changedOn(story.head),
    topics,
    ...changesOf(story.head),
    source,
    ...(story.pictures && { pictures: listedPictures(story, story.pictures, editions) }),
    ...(story.recordings && { asIs: filesAsIs(story) }),
    in: Object.fromEntries(texts),
    ...(story.data && { dataFiles: [...dataFilesOf(story).keys()] }),
    ...(untranslated && {
      asWritten: {
        paths: story.untranslated.map(({ path }) => path),
        text: listedText(editionOf(story, site, untranslated, entries)),
      },
    }),
  };
}

/** So many are listed of one story: no list of what changed has room for more. */
const changesListed = 3;

function changesOf({ published, updated, corrections = [] }: StoryHead): Pick<StoryListing, 'changes'> {
  const updates = updated && updated > published && !corrections.some(({ date }) => date === updated);
  const all: StoryChange[] = [
    ...corrections.map(({ date, text, block }) => ({ date, text, ...(block && { block }) })),
    ...(updates ? [{ date: updated }] : []),
  ];
  if (all.length === 0) return {};
  return { changes: newestFirst(all).slice(0, changesListed) };
}

/** What has dates, by these. */
export function newestFirst<Dated extends { date: string }>(changes: readonly Dated[]): Dated[] {
  const { compare } = new Intl.Collator('en');
  return changes.toSorted((a, b) => compare(b.date, a.date));
}

/** Each once, with no more than what a file of the site is made of. */
function filesAsIs({ recordings = new Map(), captions = new Map() }: Story): FileAsIs[] {
  return [...recordings.values(), ...captions.values()].map(({ path, digest, ending }: FileAsIs) => ({
    path,
    digest,
    ending,
  }));
}

function listedPictures(
  story: Story,
  pictures: NonNullable<Story['pictures']>,
  editions: readonly Edition[],
): ListedPicture[] {
  const leads = new Set(editions.map((edition) => leadPicture(edition)?.picture));
  const posters = posterNames(story);
  return [...pictures].map(([name, picture]) => ({
    ...picture,
    ...(leads.has(picture) && { leads: true }),
    ...(posters.has(name) && { only: 'poster' }),
  }));
}

function listedText({ story, article, conversa, slug, title, shown, passages, site }: Edition): ListedText {
  // What a list says of a story are its words, and not those for its pictures and recordings.
  const layer = (wanted: LayerKind) =>
    article.layers
      .filter(({ kind }) => kind === wanted)
      .flatMap(({ blocks }) => blocks.filter((block) => !isShownNotTold(block)));
  const question = layer('question').slice(0, 1).map(plainText).join('');
  return {
    slug,
    title,
    lede: layer('lede').map(plainText).join(' '),
    question,
    line: question || article.head.description,
    mentions: Object.fromEntries(
      Object.entries(mentioningPassages(shown, passages, site)).map(([key, found]) => [
        key,
        JSON.stringify(found),
      ]),
    ),
    roles: rolesIn([
      { own: article.head, original: story.article.in[story.article.source]?.head ?? {} },
      ...(conversa
        ? [{ own: conversa.head, original: story.conversa?.in[story.conversa.source]?.head ?? {} }]
        : []),
    ]),
  };
}
