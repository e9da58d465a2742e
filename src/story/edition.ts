/* One story in one language, made once: pages, feeds, cards, search and data are written from it, and fetch nothing. */
import { ofProcess } from '../files/kept.ts';
import { type Language, shownIn, type TextLanguage, type TextShown, tagNamed } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { isReport, type StoryHead } from '../schema/story-head.ts';
import { isShownNotTold, plainText } from './blocks.ts';
import { type Entries, type Entry, keyOf } from './entries.ts';
import { firstMentions } from './mentions.ts';
import { notesOf, type PageNotes } from './notes.ts';
import { extraIds, type ShownStory, shownStory } from './pairing/shown.ts';
import { type Part, partsOf } from './parts.ts';
import { type Discussion, discussions, type PassageName, passageNames } from './passage-names.ts';
import { entriesWithin, reachOf } from './reach.ts';
import { type ReportAsRead, type SourceAsRead, sourcesOf } from './sources.ts';
import type { Article, Conversa, DocumentKind, Story } from './story.ts';
import type { Mention } from './text.ts';

/** A story in one of its languages. */
export interface Edition {
  site: Site;
  story: Story;
  language: Language;
  /** Those of the publication that the story names, and may show. */
  entries: Entries;
  /** The documents in the language itself; where the story is not in it, the article as it was written. */
  article: Article;
  conversa: Conversa | undefined;
  /** The language of the article, its title and its slug, where the story is not in that of the edition. */
  foreign?: TextLanguage | undefined;
  /** The documents as the page shows them. */
  shown: ShownStory;
  title: string;
  /** The central question; absent in a story without that layer. */
  question: string | undefined;
  slug: string;
  /** See {@link changedOn}. */
  changed: string;
  /** What the page shows of the article, in order. */
  parts: readonly Part[];
  /** What links to the passages of the article call them, by block id. */
  passages: ReadonlyMap<string, PassageName>;
  /** Where the Conversa discusses each block of the article, by block id. */
  discussions: ReadonlyMap<string, readonly Discussion[]>;
  /** The first mention of each entry on the page, which is the one that leads there. */
  mentions: ReadonlyMap<Mention, Entry>;
  /** The notes of the page, with the references to them. */
  notes: PageNotes;
  /** What was really said, by its key in `story.yaml`. */
  quotations: ReadonlyMap<string, Said>;
  /** The language in which each document was written. */
  written: Readonly<Record<DocumentKind, Language>>;
  /** All that the story rests on, in the order of `story.yaml`. */
  sources: readonly SourceAsRead[];
  /** Those of them that are reports of others; none where the story is of the publication’s own reporting. */
  reports: readonly ReportAsRead[];
  others: readonly OtherEdition[];
  /** Languages in which the story is not, whose readers are shown it as it was written. */
  untranslated: readonly Pick<OtherEdition, 'language' | 'slug'>[];
  /** Ids of the blocks of each document that the language in which it was written does not have. */
  extra: Readonly<Record<DocumentKind, readonly string[]>>;
}

/** Words that somebody said, as they were said. */
export interface Said {
  text: string;
  /** Language tag. */
  tag: string;
  speaker: TextShown;
  role: TextShown;
  /** Who reported them. */
  source: string;
}

/** The story in another language, as far as a page leads there. */
export interface OtherEdition {
  language: Language;
  slug: string;
  /** Layers that its page does not have, unlike the page that leads there. */
  lacks: ReadonlySet<string>;
}

interface Made {
  site: Site;
  /** Those of the whole publication. */
  entries: Entries;
  /** Those that the story names. */
  within: Entries;
  /** By {@link Language.path}. */
  editions: Map<string, Edition>;
}
const made = ofProcess('editions', () => new WeakMap<Story, Made>());

/** The edition of a story in a language; the same one, whoever asks. */
export function editionOf(story: Story, site: Site, language: Language, entries: Entries): Edition {
  const known = made.get(story);
  const ofStory =
    known?.site === site && known.entries === entries
      ? known
      : {
          site,
          entries,
          within: entriesWithin(reachOf(story), entries, site.languages),
          editions: new Map(),
        };
  made.set(story, ofStory);
  const edition = ofStory.editions.get(language.path) ?? makeEdition(story, site, language, ofStory.within);
  ofStory.editions.set(language.path, edition);
  return edition;
}

function makeEdition(story: Story, site: Site, language: Language, entries: Entries): Edition {
  const { source } = story.article;
  const original = story.article.in[source];
  const own = story.article.in[language.path];
  const article = own ?? original;
  if (article === undefined) throw new Error(`The story ${story.id} is not in “${source}”`);
  const shown = shownStory(story, language);
  const sources = sourcesOf(story.head, site);
  const notes = notesOf(shown, sources);
  const [question] = (shown.article.layers.find(({ kind }) => kind === 'question')?.blocks ?? []).filter(
    ({ block }) => !isShownNotTold(block),
  );
  const languageAt = (path: string | undefined) =>
    site.languages.find((known) => known.path === path) ?? language;
  return {
    site,
    story,
    language,
    entries,
    article,
    conversa: story.conversa?.in[language.path],
    ...(own === undefined && { foreign: article.language }),
    shown,
    title: plainText(article.title),
    question: question && plainText(question.block),
    slug: article.head.slug,
    changed: changedOn(story.head),
    parts: partsOf(shown.article, story, notes.list),
    passages: passageNames(shown.article, story, language),
    discussions: discussions(shown.conversa, site),
    mentions: new Map(
      firstMentions(shown).flatMap((mention): [Mention, Entry][] => {
        const entry = entries.get(keyOf(mention.entry, mention.of));
        return entry ? [[mention, entry]] : [];
      }),
    ),
    quotations: new Map(
      Object.entries(story.head.quotations).map(([id, { text, source: reportedBy, ...said }]) => {
        const speaker = shownIn(said.speaker, language, source);
        const role = shownIn(said.role, language, source);
        const tag = tagNamed(said.language, site.languages);
        return [id, { text, tag, speaker, role, source: reportedBy }];
      }),
    ),
    written: { article: languageAt(story.article.source), conversa: languageAt(story.conversa?.source) },
    sources,
    reports: sources.filter(isReport),
    notes,
    others: story.languages
      .filter(({ path }) => path !== language.path)
      .map((other) => ({
        language: other,
        slug: story.article.in[other.path]?.head.slug ?? '',
        lacks: layersLacking(story, language, other),
      })),
    untranslated: story.untranslated.map((other) => ({ language: other, slug: original?.head.slug ?? '' })),
    extra: {
      article: extraIds(story, 'article', language),
      conversa: extraIds(story, 'conversa', language),
    },
  };
}

/** Layers that the page of a language has, and that of another does not: each has those of the source, and its own. */
function layersLacking({ article }: Story, here: Language, there: Language): Set<string> {
  const kindsIn = (path: string) => article.in[path]?.layers.map(({ kind }) => kind) ?? [];
  const known = new Set([...kindsIn(article.source), ...kindsIn(there.path)]);
  return new Set(kindsIn(here.path)).difference(known);
}

/** The day on which a story was last changed: when it was published, updated or corrected. */
export function changedOn({ published, updated = published, corrections = [] }: StoryHead): string {
  return [published, updated, ...corrections.map(({ date }) => date)].reduce((a, b) => (a < b ? b : a));
}
