import type { Language } from '../i18n/languages.ts';
import { base, languageFiles, siteFiles, storyFiles } from '../routes.ts';
import { error, type Finding, type Place } from '../schema/finding.ts';
import { nearest } from '../schema/nearest.ts';
import type { LinkUse, PageDraft } from '../story/page.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { type Article, blocksOf, type Conversa, type Inline } from '../story/story.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { hasSources } from './passages-on-page.ts';
import { builtIn, reservedIn } from './reserved.ts';

/** Ids of the places in a text; `unknown` where a part of it could not be read, so that any may be there. */
type Fragments = ReadonlySet<string> | 'unknown';

/** All that a link of one language can lead to. */
interface Targets {
  bySlug: ReadonlyMap<string, Fragments>;
  /** Whether the slugs of all texts of the language could be read. */
  complete: boolean;
}

/** Links within the site lead to a text, and to a place in it, that are there. */
export function links(draft: PublicationDraft): Finding[] {
  const all = new Map(draft.site.languages.map((language) => [language.path, targetsIn(language, draft)]));
  const ownSite: OwnSite = { origin: originOf(draft.site), ...addressesIn(draft), all };
  const inTexts = draft.site.languages.flatMap((language) => {
    const context = { language, targets: all.get(language.path) as Targets, ownSite };
    const inStories = draft.stories.flatMap((story) => {
      const own = fragmentsOfStory(story, language);
      const here = story.documents.filter((document) => document.language === language);
      return here.flatMap(linksOf).flatMap((link) => check(link, own, context));
    });
    const inPages = draft.pages
      .filter((page) => page.language === language)
      .flatMap((page) => {
        const own = fragmentsOfPage(page);
        return page.links.flatMap((link) => check(link, own, context));
      });
    return [...inStories, ...inPages];
  });
  const sources = draft.stories.flatMap(({ head }) =>
    head ? ownAddress(head.value.source.url, () => head.placeOf('source', 'url'), ownSite) : [],
  );
  return [...inTexts, ...sources];
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
  const { stories, pages, folder } = draft;
  const texts: [string | undefined, Fragments][] = [
    ...stories.flatMap((story): [string | undefined, Fragments][] =>
      story.languages.includes(language) || slugOf(story, language) !== undefined
        ? [[slugOf(story, language), fragmentsOfStory(story, language)]]
        : [],
    ),
    ...pages
      .filter((page) => page.language === language)
      .map((page): [string | undefined, Fragments] => [page.head?.value.slug, fragmentsOfPage(page)]),
  ];
  const bySlug = new Map<string, Fragments>([['', new Set()]]);
  for (const slug of builtIn(language, draft)) bySlug.set(slug, new Set());
  for (const [slug, fragments] of texts) {
    // Which of two texts with one slug a link means is not known before one of them has another.
    if (slug !== undefined) bySlug.set(slug, bySlug.has(slug) ? 'unknown' : fragments);
  }
  return {
    bySlug,
    complete: reservedIn(language, folder) !== undefined && texts.every(([slug]) => slug !== undefined),
  };
}

function slugOf({ documents }: StoryDraft, language: Language): string | undefined {
  const article = documents.find((document) => document.kind === 'article' && document.language === language);
  return (article?.kind === 'article' && article.head.slug) || undefined;
}

/** What a block is not translated into a language stands on its page in the source language, with the same id. */
function fragmentsOfStory(story: StoryDraft, language: Language): Fragments {
  const { documents, head, partial } = story;
  if (!hasSources(story)) return 'unknown';
  const shown = documents.filter(
    (document) =>
      document.language === language ||
      document.language.path === head?.value.documents[document.kind]?.source,
  );
  const isShown = ({ kind, language: other }: StoryDraft['partial'][number]) =>
    other === language || other.path === head?.value.documents[kind]?.source;
  if (partial.some(isShown)) return 'unknown';
  const layers = shown.flatMap((document) => (document.kind === 'article' ? document.layers : []));
  return new Set([
    'original',
    'about',
    'top',
    ...(head?.value.relations ? ['map'] : []),
    ...(shown.some(({ kind }) => kind === 'conversa') ? ['conversa'] : []),
    ...layers.map(({ kind }) => kind),
    ...shown.flatMap(blocksOf).map(({ id }) => id),
  ]);
}

function fragmentsOfPage({ fragments, partial }: PageDraft): Fragments {
  return partial ? 'unknown' : new Set(['top', ...fragments.map(({ id }) => id)]);
}

function check(
  { to, place }: LinkUse,
  own: Fragments,
  { language, targets: { bySlug, complete }, ownSite }: LinkContext,
): Finding[] {
  if (/^https?:\/\//.test(to)) return ownAddress(to, () => place, ownSite);
  if (/^mailto:/.test(to)) return mailAddress({ to, place });
  const [whole, slug, fragment] = /^(?:\/(?:([^/#]*)\/)?)?(?:#(.*))?$/.exec(to) ?? [];
  if (!whole) {
    const named = to.split('#', 1)[0]?.split('/').findLast(Boolean);
    return [
      error(
        'link',
        place,
        `Unexpected ${to ? `link “${to}”` : 'link without an address'}, expected #id, /slug/ or an address that starts with https://`,
        named && bySlug.has(named)
          ? `Write “/${named}/”: a link has the slug between slashes, and no language.`
          : 'Write the slug of a text in the same language between slashes, or the id of a block after #.',
      ),
    ];
  }
  const fragments = to.startsWith('#') ? own : bySlug.get(slug ?? '');
  if (fragments === undefined) {
    if (!complete) return [];
    return [
      error(
        'link',
        place,
        `Unexpected link “${to}”, expected the slug of a text in ${language.name}: there is no “${slug}”`,
        `The most similar ones are ${nearest(slug ?? '', bySlug, 3).join(', ')}.`,
      ),
    ];
  }
  return fragment === undefined ? [] : missingPlace(to, () => place, fragment, fragments);
}

function missingPlace(to: string, placeOf: () => Place, fragment: string, fragments: Fragments): Finding[] {
  if (fragment === '' || fragments === 'unknown' || fragments.has(fragment)) return [];
  return [
    error(
      'link',
      placeOf(),
      `Unexpected link “${to}”, expected a place that is there: nothing has the id “${fragment}”`,
      'Correct the id, or leave it out to link to the whole text.',
    ),
  ];
}

function mailAddress({ to, place }: LinkUse): Finding[] {
  if (/^mailto:[^\s@?]+@[^\s@?]+(\?|$)/.test(to)) return [];
  return [
    error(
      'link',
      place,
      `Unexpected link “${to}”, expected an e-mail address after “mailto:”`,
      'Write it like mailto:name@example.org.',
    ),
  ];
}

/** A whole address can be read, and on the site's own host leads to what is there. */
function ownAddress(to: string, placeOf: () => Place, site: OwnSite): Finding[] {
  const { origin, known, complete, all } = site;
  const url = URL.parse(to);
  if (url === null) {
    return [
      error(
        'link',
        placeOf(),
        `Unexpected link “${to}”, expected an address that browsers can read`,
        'Copy it anew from the address bar.',
      ),
    ];
  }
  if (url.origin !== origin) return [];
  const path = decoded(url.pathname);
  if (path?.startsWith(base)) {
    const within = path.slice(base.length);
    const [, language = '', slug = '', rest] = /^([^/]+)\/(?:([^/]+)\/)?(.*)$/.exec(within) ?? [];
    const fragments = rest === '' ? all.get(language)?.bySlug.get(slug) : undefined;
    if (fragments !== undefined)
      return missingPlace(to, placeOf, decoded(url.hash.slice(1)) ?? '', fragments);
    if (within === '' || known.has(`/${within}`) || isFile(within, site)) return [];
    if (!complete) return [];
  }
  return [
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

/** Undoes percent encoding; `undefined` for what is none. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function linksOf(document: Article | Conversa): LinkUse[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === 'turn' ? block.paragraphs.flatMap(linksIn) : linksIn(block.text),
  );
}

function linksIn(inlines: readonly Inline[]): LinkUse[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'break') return [];
    return [
      ...(inline.kind === 'link' ? [{ to: inline.to, place: inline.place }] : []),
      ...linksIn(inline.text),
    ];
  });
}
