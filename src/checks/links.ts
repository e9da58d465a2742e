import type { Language } from '../i18n/languages.ts';
import { base, languageFiles, readable, siteFiles, storyFiles } from '../routes.ts';
import { error, type Finding, type Place, placeIn } from '../schema/finding.ts';
import { nearest } from '../schema/nearest.ts';
import { wayToSource } from '../schema/story-head.ts';
import type { PageDraft } from '../story/page.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { type Fragments, fragmentsOfStory, linksOf } from './links-of-story.ts';
import { builtIn, reservedIn } from './reserved.ts';
import { articleShownIn, pagesShownIn } from './shown-in.ts';
import { notesOf } from './story-notes.ts';

/** All that a link of one language can lead to. */
interface Targets {
  bySlug: ReadonlyMap<string, () => Fragments>;
  /** Whether the slugs of all texts of the language could be read. */
  complete: boolean;
}

/** Links within the site lead to a text, and to a place in it, that are there. */
export function links(draft: PublicationDraft): Finding[] {
  const { site, stories, pages } = draft;
  const all = new Map(site.languages.map((language) => [language.path, targetsIn(language, draft)]));
  const ownSite: OwnSite = { origin: originOf(site), ...addressesIn(draft), all };
  const inTexts = site.languages.flatMap((language) => {
    const context = { language, targets: all.get(language.path) as Targets, ownSite };
    const inStories = stories
      .filter((story) => hasWrongLink(story, context, site))
      .flatMap((story) => {
        const own = fragmentsOfStory(story, language);
        const here = story.documents.filter((document) => document.language === language);
        return here.flatMap(linksOf).flatMap(({ to, place }) => check(to, () => place, own, context));
      });
    const inPages = pages
      .filter((page) => page.language === language)
      .flatMap((page) => {
        const own = fragmentsOfPage(page);
        return page.links.flatMap(({ to, place }) => check(to, () => place, own, context));
      });
    return [...inStories, ...inPages].map((make) => make());
  });
  const sources = stories.flatMap((story) => {
    const { urls = [] } = notesOf(story, site).head ?? {};
    const placeOf = (index: number) => () =>
      story.head?.placeOf(...wayToSource(story.head, index), 'url') ?? placeIn(story.folder);
    return urls.flatMap((url, index) => ownAddress(url, placeOf(index), ownSite));
  });
  return [...inTexts, ...sources.map((make) => make())];
}

/** A finding is made where it is shown: to find its place and what may have been meant takes long. */
type Later = () => Finding;

/** Whether any link of a story in a language has a finding; only then its texts are read. */
function hasWrongLink(story: StoryDraft, context: LinkContext, site: PublicationDraft['site']): boolean {
  const { links, fragments } = notesOf(story, site);
  const own = () => fragmentsIn(fragments[context.language.path]);
  const nowhere = () => placeIn(story.folder);
  return (links[context.language.path] ?? []).some(
    (to) => check(to, nowhere, to.startsWith('#') ? own() : 'unknown', context).length > 0,
  );
}

function fragmentsIn(noted: string | undefined): Fragments {
  return noted === undefined ? 'unknown' : new Set(noted.split(' '));
}

/** What an address on the site's own host can lead to. */
interface OwnSite extends Addresses {
  origin: string | undefined;
  /** By the path of each language. */
  all: ReadonlyMap<string, Targets>;
}

interface LinkContext {
  language: Language;
  targets: Targets;
  ownSite: OwnSite;
}

function originOf({ url }: PublicationDraft['site']): string | undefined {
  return URL.parse(url)?.origin;
}

function targetsIn(language: Language, draft: PublicationDraft): Targets {
  const { stories, pages, site } = draft;
  const texts: [string | undefined, () => Fragments][] = [
    ...stories.flatMap((story): [string | undefined, () => Fragments][] => {
      const { fragments } = notesOf(story, site);
      const slug = articleShownIn(language, story, site)?.slug || undefined;
      const isAsked = story.languages.includes(language) || story.untranslated.includes(language);
      return isAsked || slug !== undefined ? [[slug, () => fragmentsIn(fragments[language.path])]] : [];
    }),
    ...pagesShownIn(language, pages).map((page): [string | undefined, () => Fragments] => [
      page.head?.value.slug,
      () => fragmentsOfPage(page),
    ]),
  ];
  const none: Fragments = new Set();
  const bySlug = new Map<string, () => Fragments>([['', () => none]]);
  for (const slug of builtIn(language, draft)) bySlug.set(slug, () => none);
  for (const [slug, fragments] of texts) {
    // Which of two texts with one slug a link means is not known before one of them has another.
    if (slug !== undefined) bySlug.set(slug, bySlug.has(slug) ? () => 'unknown' : fragments);
  }
  return {
    bySlug,
    complete: reservedIn(language, draft) !== undefined && texts.every(([slug]) => slug !== undefined),
  };
}

function fragmentsOfPage({ fragments, partial }: PageDraft): Fragments {
  return partial ? 'unknown' : new Set(['top', ...fragments.map(({ id }) => id)]);
}

function check(
  to: string,
  placeOf: () => Place,
  own: Fragments,
  { language, targets: { bySlug, complete }, ownSite }: LinkContext,
): Later[] {
  if (/^https?:\/\//.test(to)) return ownAddress(to, placeOf, ownSite);
  if (/^mailto:/.test(to)) return mailAddress(to, placeOf);
  const [whole, named, fragment] = /^(?:\/(?:([^/#]*)\/)?)?(?:#(.*))?$/.exec(to) ?? [];
  const slug = named && readable(named);
  if (!whole) {
    const meant = readable(to).split('#', 1)[0]?.split('/').findLast(Boolean);
    return [
      () =>
        error(
          'link',
          placeOf(),
          `Unexpected ${to ? `link “${to}”` : 'link without an address'}, expected #id, /slug/ or an address that starts with https://`,
          meant && bySlug.has(meant)
            ? `Write “/${meant}/”: a link has the slug between slashes, and no language.`
            : 'Write the slug of a text in the same language between slashes, or the id of a block after #.',
        ),
    ];
  }
  const fragments = to.startsWith('#') ? own : bySlug.get(slug ?? '')?.();
  if (fragments === undefined) {
    if (!complete) return [];
    return [
      () =>
        error(
          'link',
          placeOf(),
          `Unexpected link “${to}”, expected the slug of a text in ${language.name}: there is no “${slug}”`,
          `The most similar ones are ${nearest(slug ?? '', bySlug, 3).join(', ')}.`,
        ),
    ];
  }
  return fragment === undefined ? [] : missingPlace(to, placeOf, fragment, fragments);
}

function missingPlace(to: string, placeOf: () => Place, fragment: string, fragments: Fragments): Later[] {
  if (fragment === '' || fragments === 'unknown' || fragments.has(fragment)) return [];
  return [
    () =>
      error(
        'link',
        placeOf(),
        `Unexpected link “${to}”, expected a place that is there: nothing has the id “${fragment}”`,
        'Correct the id, or leave it out to link to the whole text.',
      ),
  ];
}

function mailAddress(to: string, placeOf: () => Place): Later[] {
  if (/^mailto:[^\s@?]+@[^\s@?]+(\?|$)/.test(to)) return [];
  return [
    () =>
      error(
        'link',
        placeOf(),
        `Unexpected link “${to}”, expected an e-mail address after “mailto:”`,
        'Write it like mailto:name@example.org.',
      ),
  ];
}

/** A whole address can be read, and on the site's own host leads to what is there. */
function ownAddress(to: string, placeOf: () => Place, site: OwnSite): Later[] {
  const { origin, known, complete, all } = site;
  const url = URL.parse(to);
  if (url === null) {
    return [
      () =>
        error(
          'link',
          placeOf(),
          `Unexpected link “${to}”, expected an address that browsers can read`,
          'Copy it anew from the address bar.',
        ),
    ];
  }
  if (url.origin !== origin) return [];
  const path = readable(url.pathname);
  if (path.startsWith(base)) {
    const within = path.slice(base.length);
    const [, language = '', slug = '', rest] = /^([^/]+)\/(?:([^/]+)\/)?(.*)$/.exec(within) ?? [];
    const fragments = rest === '' ? all.get(language)?.bySlug.get(slug)?.() : undefined;
    if (fragments !== undefined) return missingPlace(to, placeOf, readable(url.hash.slice(1)), fragments);
    if (within === '' || known.has(`/${within}`) || isFile(within, site)) return [];
    if (!complete) return [];
  }
  return [
    () =>
      error(
        'link',
        placeOf(),
        `Unexpected link “${to}”, expected an address that is in the site: this one is on its host`,
        'Correct it, or link within a language with the slug between slashes, like “/slug/”.',
      ),
  ];
}

/** Whether there is a file beside a page: a feed, the text of a story for machines. */
function isFile(path: string, { known, data }: OwnSite): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const files: readonly string[] = [...languageFiles, ...storyFiles];
  const all: readonly string[] = siteFiles;
  if (all.includes(path) || data.has(`/${path}`)) return true;
  return files.includes(name) && known.has(`/${path.slice(0, -name.length)}`);
}
