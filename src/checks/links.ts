import type { Language } from '../i18n/languages.ts';
import { error, type Finding } from '../schema/finding.ts';
import { nearest } from '../schema/nearest.ts';
import type { LinkUse, PageDraft } from '../story/page.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { type Article, blocksOf, type Conversa, type Inline } from '../story/story.ts';
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
  return draft.site.languages.flatMap((language) => {
    const targets = targetsIn(language, draft);
    const inStories = draft.stories.flatMap((story) => {
      const own = fragmentsOfStory(story, language);
      const here = story.documents.filter((document) => document.language === language);
      return here.flatMap(linksOf).flatMap((link) => check(link, own, targets, language));
    });
    const inPages = draft.pages
      .filter((page) => page.language === language)
      .flatMap((page) => {
        const own = fragmentsOfPage(page);
        return page.links.flatMap((link) => check(link, own, targets, language));
      });
    return [...inStories, ...inPages];
  });
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
function fragmentsOfStory({ documents, head, partial }: StoryDraft, language: Language): Fragments {
  const shown = documents.filter(
    (document) =>
      document.language === language ||
      document.language.path === head?.value.documents[document.kind]?.source,
  );
  if (partial.some(({ language: other }) => other === language)) return 'unknown';
  const layers = shown.flatMap((document) => (document.kind === 'article' ? document.layers : []));
  return new Set([
    'original',
    'about',
    ...(shown.some(({ kind }) => kind === 'conversa') ? ['conversa'] : []),
    ...layers.map(({ kind }) => kind),
    ...shown.flatMap(blocksOf).map(({ id }) => id),
  ]);
}

function fragmentsOfPage({ fragments, partial }: PageDraft): Fragments {
  return partial ? 'unknown' : new Set(fragments.map(({ id }) => id));
}

function check(
  { to, place }: LinkUse,
  own: Fragments,
  { bySlug, complete }: Targets,
  language: Language,
): Finding[] {
  if (/^(https?:\/\/|mailto:)/.test(to)) return [];
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
  if (fragment === undefined || fragments === 'unknown' || fragments.has(fragment)) return [];
  return [
    error(
      'link',
      place,
      `Unexpected link “${to}”, expected a place that is there: nothing has the id “${fragment}”`,
      'Correct the id, or leave it out to link to the whole text.',
    ),
  ];
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
