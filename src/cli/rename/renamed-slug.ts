/* Gives a story, page, entry or topic another address in one language. */
import { relative } from 'node:path';
import { addressesIn } from '../../checks/addresses.ts';
import { reservedIn } from '../../checks/reserved.ts';
import { articleShownIn, pagesShownIn } from '../../checks/shown-in.ts';
import { isIn, type Language, type Localised, localise, shownIn } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { readable } from '../../routes.ts';
import { slug as slugSchema } from '../../schema/fields.ts';
import { nearest } from '../../schema/nearest.ts';
import { printable } from '../../schema/printable.ts';
import { redirectsFile } from '../../schema/redirects-file.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { heldBackAt } from '../../story/release.ts';
import type { Staged } from '../upgrade/staged.ts';
import { changeLinks, linkingTexts } from './link-documents.ts';
import { type Move, movedLink, type Refused } from './text-of-links.ts';
import { withoutLine, withValue } from './yaml-lines.ts';

/** Something with an address. */
interface Addressed {
  /** What stands before its slug in its address: '' for a text, else as `glossary/`. */
  before: (language: Language) => string;
  slug: string;
  /** Languages of which it has a page under this slug. */
  languages: readonly Language[];
  /** The file that says it. */
  path: string;
  field: readonly string[];
  /** Whether readers may know the address. */
  isPublished: boolean;
}

/** Renames in a copy; says what else is to be looked at, or why nothing was renamed. */
export function renameSlug(
  [typedLanguage = '', typedOld = '', typedNew = '']: readonly string[],
  draft: PublicationDraft,
  staged: Staged,
): { says: string[] } | Refused {
  const { site } = draft;
  const language = site.languages.find(({ path }) => path === typedLanguage);
  if (language === undefined)
    return {
      found: `Unexpected language “${printable(typedLanguage)}”, expected one of ${site.languages.map(({ path }) => path).join(', ')}`,
      next: 'Name the language of the address.',
    };
  const old = readable(typedOld)
    .replaceAll(/^\/+|\/+$/g, '')
    .replace(new RegExp(`^${language.path}/`), '');
  const all = addressed(draft, language);
  const found =
    all.find((each) => each.before(language) + each.slug === old) ?? all.find((each) => each.slug === old);
  if (found === undefined)
    return {
      found: `Unexpected “${printable(old)}”, expected the slug of a story, page, entry or topic in ${language.name}`,
      next: `The most similar ones are ${nearest(
        old,
        all.map((each) => each.before(language) + each.slug),
        3,
      ).join(', ')}.`,
    };
  const read = slugSchema.safeParse(readable(typedNew).replaceAll(/^\/+|\/+$/g, ''));
  if (!read.success || read.data === found.slug)
    return {
      found: `Unexpected “${printable(typedNew)}”, expected ${read.success ? 'another slug than it has' : (read.error.issues[0]?.message ?? 'a slug')}`,
      next: 'Write small letters, digits and hyphens.',
    };
  const made = read.data;
  const moves = found.languages.map((each) => ({
    language: each,
    from: `/${found.before(each)}${found.slug}/`,
    to: `/${found.before(each)}${made}/`,
    home: `${new URL(site.url).origin}/${each.path}`,
  }));
  const refused = taken(moves, draft, found);
  if (refused) return refused;

  const name = (path: string) => relative(staged.of, path).replaceAll('\\', '/');
  const changed = withValue(staged.read(name(found.path)) ?? '', found.field, made);
  if (changed === undefined)
    return {
      found: `Unexpected form of “${found.field.join('.')}” in ${name(found.path)}, expected a slug of its own in ${language.name}`,
      next: `Write one slug for each language there, like “${language.path}: ${made}”.`,
    };
  staged.write(name(found.path), changed);
  const refusal = changeLinks(
    linkingTexts(draft),
    (link, text) => {
      const own = moves.find((move) => move.language === text.language);
      const whole = moves.find(({ home }) => link.startsWith(`${home}/`));
      return [own, whole].flatMap((move) => (move ? (movedLink(link, move) ?? []) : []))[0];
    },
    { read: (path) => staged.read(name(path)) ?? '', write: (path, text) => staged.write(name(path), text) },
  );
  if (refusal) return refusal;
  if (!found.isPublished)
    return { says: ['It is in no build yet, so that nobody knows the old address: there is no redirect.'] };
  const redirected = withRedirects(staged.read(redirectsFile), moves);
  staged.write(redirectsFile, redirected);
  return {
    says: moves.map(
      ({ language: { path }, from, to }) => `Who comes to /${path}${from} is led to /${path}${to}.`,
    ),
  };
}

type LanguageMove = Move & { language: Language };

/** Why an address cannot be had. */
function taken(
  moves: readonly LanguageMove[],
  draft: PublicationDraft,
  { before }: Addressed,
): Refused | undefined {
  const { known } = addressesIn(draft);
  const redirects = draft.redirects?.value ?? {};
  for (const { language, from, to } of moves) {
    const address = `/${language.path}${to}`;
    const isReserved = before(language) === '' && reservedIn(language, draft)?.has(to.slice(1, -1));
    const isBack = redirects[address] === `/${language.path}${from}`;
    if (!known.has(address) && !isReserved && (redirects[address] === undefined || isBack)) continue;
    return {
      found: `Unexpected new address ${address}, expected one that nothing has${redirects[address] === undefined ? '' : `, or had: ${redirectsFile} leads it to ${redirects[address]}`}`,
      next: 'Choose another slug.',
    };
  }
  return undefined;
}

/** What has an address of its own in a language. */
function addressed(draft: PublicationDraft, language: Language): Addressed[] {
  const { site, stories, pages, glossary, people, folder } = draft;
  const none = () => '';
  const standIns = (slug: Localised, source?: string) =>
    site.languages.filter(
      (each) =>
        // A text that is missing in a language that must be complete has no address there.
        (isIn(slug, each) ? each.path : each.standIns && shownIn(slug, each, source).foreign?.path) ===
        language.path,
    );
  const ofStories = stories.flatMap((story): Addressed[] => {
    const article = story.documents.find(
      ({ kind, language: own }) => kind === 'article' && own.path === language.path,
    );
    if (article?.kind !== 'article' || story.head === undefined) return [];
    return [
      {
        before: none,
        slug: article.head.slug,
        languages: site.languages.filter(
          (each) => articleShownIn(each, story, site)?.language === language.path,
        ),
        path: article.path,
        field: ['slug'],
        isPublished: heldBackAt(story.head.value, site) === undefined,
      },
    ];
  });
  const ofPages = pages.flatMap((page): Addressed[] =>
    page.head && page.language?.path === language.path
      ? [
          {
            before: none,
            slug: page.head.value.slug,
            languages: site.languages.filter((each) => pagesShownIn(each, pages).includes(page)),
            path: page.path,
            field: ['slug'],
            isPublished: true,
          },
        ]
      : [],
  );
  const ofEntries = [...glossary, ...people].flatMap(({ head, group, path }): Addressed[] => {
    const { slug = '', source } = head?.value ?? {};
    if (typeof slug === 'string' || !isIn(slug, language)) return [];
    const languages = standIns(slug, source);
    const before = (each: Language) => `${wordsIn(each, folder)(`routes:${group}`)}/`;
    return [
      {
        before,
        slug: localise(slug, language),
        languages,
        path,
        field: ['slug', language.path],
        isPublished: true,
      },
    ];
  });
  const ofTopics = Object.entries(site.topics).flatMap(([id, { slug }]): Addressed[] => {
    if (typeof slug === 'string' || !isIn(slug, language)) return [];
    const before = (each: Language) => `${wordsIn(each, folder)('routes:topics')}/`;
    return [
      {
        before,
        slug: localise(slug, language),
        languages: standIns(slug),
        path: `${folder}/site.yaml`,
        field: ['topics', id, 'slug', language.path],
        isPublished: true,
      },
    ];
  });
  return [...ofStories, ...ofPages, ...ofEntries, ...ofTopics];
}

/** The text of `redirects.yaml` with what leads from old addresses to new ones, and nothing that leads away from those. */
function withRedirects(before: string | undefined, moves: readonly LanguageMove[]): string {
  let text = before ?? '';
  for (const { language, to } of moves) text = withoutLine(text, `/${language.path}${to}`);
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = moves.map(({ language: { path }, from, to }) => `/${path}${from}: /${path}${to}${newLine}`);
  return `${text}${text === '' || text.endsWith('\n') ? '' : newLine}${lines.join('')}`;
}
