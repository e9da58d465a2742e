import type { Finding, Place } from '../schema/finding.ts';
import type { Site } from '../schema/site-file.ts';
import { isReport } from '../schema/story-head.ts';
import { creditedIn, isLikeEntry } from '../story/credited.ts';
import type { Picture } from '../story/media/picture.ts';
import { mentionsIn } from '../story/mentions.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { chartsOf } from './charts.ts';
import { figuresOf, picturesOf } from './figures.ts';
import { idsOfStory } from './ids.ts';
import { fragmentsOfStory, linksOf } from './links-of-story.ts';
import { momentsOf } from './moments.ts';
import { neededLayersOf } from './needed-layers.ts';
import { notesOfStory } from './notes.ts';
import { openQuestionsOf } from './open-questions.ts';
import { quotationsOf } from './quotations.ts';
import { relationsOf, withoutName } from './relations.ts';
import { sameBlocks } from './same-blocks.ts';
import { translationsOf } from './stale-translations.ts';
import { tablesOf } from './tables.ts';
import { turnsOf } from './turns.ts';
import { unwrittenOf } from './unwritten.ts';

/**
 * What the rules need of a story that has not changed, as JSON: so that a check of an archive reads the texts only of
 * those stories in which it finds something.
 */
export interface StoryNotes {
  /** What is wrong with the story, whatever else the publication has, by rule. */
  findings: Readonly<
    Record<
      | 'charts'
      | 'figures'
      | 'ids'
      | 'moments'
      | 'neededLayers'
      | 'notes'
      | 'openQuestions'
      | 'quotations'
      | 'tables'
      | 'turns'
      | 'relations'
      | 'sameBlocks'
      | 'translations'
      | 'unwritten',
      Finding[]
    >
  >;
  /** Parties of its map that are called as in `people/`, which are taken to be there. */
  unnamed: readonly string[];
  /** The pictures that it names, each with the first place where it does; absent where they are not all known. */
  pictures?: readonly { picture: Picture; place: Place }[];
  /** What its texts mention: `people/tom-brown`. */
  mentions: readonly string[];
  /** What its credits call somebody as entries are called. */
  credited: readonly string[];
  /** Where its links lead, by the path of the language that they stand in. */
  links: Readonly<Record<string, readonly string[]>>;
  /** The places on its page that can be linked to, parted by spaces, by the path of the page's language; absent where they are not known. */
  fragments: Readonly<Record<string, string>>;
  /** The articles that could be read, in the order of their files; their slugs may be ''. */
  articles: readonly { language: string; slug: string }[];
  /** What `story.yaml` says, if it could be read. */
  head?: { published: string; draft?: true; source: string; urls: readonly string[] };
}

const made = new WeakMap<StoryDraft, StoryNotes>();

/** The notes on a story: those that were kept of it, or made now, once. */
export function notesOf(story: StoryDraft, site: Site): StoryNotes {
  const notes = (story.noted as StoryNotes | undefined) ?? made.get(story) ?? noteStory(story, site);
  made.set(story, notes);
  return notes;
}

/** Notes of a story what no other file of the publication changes, but `site.yaml`. */
export function noteStory(story: StoryDraft, site: Site): StoryNotes {
  const { head, documents } = story;
  const ids = idsOfStory(story, site);
  const inLanguages = <Value>(of: (language: Site['languages'][number]) => Value | undefined) =>
    Object.fromEntries(
      site.languages.flatMap((language) => {
        const value = of(language);
        return value === undefined ? [] : [[language.path, value]];
      }),
    );
  return {
    findings: {
      charts: chartsOf(story),
      ids,
      figures: figuresOf(story),
      moments: momentsOf(story),
      neededLayers: neededLayersOf(story, site),
      notes: notesOfStory(story),
      openQuestions: openQuestionsOf(story),
      quotations: quotationsOf(story, site),
      tables: tablesOf(story),
      turns: turnsOf(story, site),
      relations: relationsOf(story, site, () => true),
      sameBlocks: sameBlocks(story),
      // Blocks are paired by their ids, so that with a wrong id a block looks missing in one language and new in the other.
      translations: ids.length > 0 ? [] : translationsOf(story),
      unwritten: unwrittenOf(story),
    },
    unnamed: withoutName(story),
    ...(story.story?.pictures && { pictures: picturesOf(story.story.pictures, documents) }),
    mentions: [...new Set(documents.flatMap(mentionsIn).map(({ entry, of }) => `${entry}/${of}`))],
    credited: creditedIn(documents).filter(isLikeEntry),
    links: inLanguages((language) => {
      const here = documents.filter((document) => document.language === language);
      return here.length > 0 ? [...new Set(here.flatMap(linksOf).map(({ to }) => to))] : undefined;
    }),
    fragments: inLanguages((language) => {
      const fragments = fragmentsOfStory(story, language);
      return fragments === 'unknown' ? undefined : [...fragments].join(' ');
    }),
    articles: documents.flatMap((document) =>
      document.kind === 'article' ? [{ language: document.language.path, slug: document.head.slug }] : [],
    ),
    ...(head && {
      head: {
        published: head.value.published,
        ...(head.value.draft && { draft: true }),
        source: head.value.documents.article.source,
        urls: head.value.source.filter(isReport).map(({ url }) => url),
      },
    }),
  };
}
