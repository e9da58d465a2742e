import { type Language, localise, shownFrom } from '../i18n/languages.ts';
import {
  archiveAddress,
  entryAddress,
  homeAddress,
  pathInSite,
  storyDataAddress,
  textAddress,
  topicAddress,
} from '../routes.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { archivedIn, builtIn, reservedIn } from './reserved.ts';
import { articleShownIn, pagesShownIn } from './shown-in.ts';
import { notesOf, type StoryNotes } from './story-notes.ts';

/** Addresses without the base path, as people read them. */
export interface Addresses {
  /** Of all pages. */
  known: ReadonlySet<string>;
  /** Of the data of all stories. */
  data: ReadonlySet<string>;
  /** Unless something of the publication could not be read. */
  complete: boolean;
}

/** What a publication has at which address. */
export function addressesIn(draft: PublicationDraft): Addresses {
  const { site, stories, pages, glossary, people } = draft;
  const known: string[] = [];
  let complete = true;
  for (const language of site.languages) {
    const reserved = reservedIn(language, draft);
    if (reserved === undefined) {
      // Without its words the language has no addresses that could be known.
      complete = false;
      continue;
    }
    const slugs = [
      ...builtIn(language, draft),
      ...stories.flatMap((story) => articleShownIn(language, story, site)?.slug ?? []),
      ...pagesShownIn(language, pages).flatMap(({ head }) => head?.value.slug ?? []),
    ];
    known.push(
      homeAddress(language),
      ...slugs.filter(Boolean).map((slug) => textAddress(language, slug)),
      ...Object.values(site.topics).flatMap(({ slug }) => {
        return shownFrom(slug, language) ? [topicAddress(language, localise(slug, language))] : [];
      }),
      ...archivedIn(language, draft).flatMap((story) => periodsOf(notesOf(story, site), language)),
      ...[...glossary, ...people].flatMap(({ entry }) => (entry ? [entryAddress(language, entry)] : [])),
    );
  }
  complete &&= [...glossary, ...people].every(({ entry }) => entry) && pages.every(({ head }) => head);
  complete &&= stories.every(({ isWhole }) => isWhole);
  const data = stories.flatMap((story) => {
    const { articles, head } = notesOf(story, site);
    const language = site.languages.find(({ path }) => path === head?.source);
    return articles.flatMap((article) =>
      language && article.language === language.path ? [storyDataAddress(language, article.slug)] : [],
    );
  });
  const withoutBase = (addresses: readonly string[]) =>
    new Set(addresses.map((address) => `/${pathInSite(address)}`));
  return { known: withoutBase(known), data: withoutBase(data), complete };
}

/** The year and the month of the archive that a story is in; the numbered pages behind them are nothing to link to. */
function periodsOf({ head }: StoryNotes, language: Language): string[] {
  const [year, month] = head?.published.split('-') ?? [];
  return year && month ? [archiveAddress(language, year), archiveAddress(language, year, month)] : [];
}
