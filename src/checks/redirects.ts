import { localise } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { base, entryAddress, homeAddress, textAddress, topicAddress } from '../routes.ts';
import { error, type Finding } from '../schema/finding.ts';
import { nearest } from '../schema/nearest.ts';
import { endOf } from '../schema/redirects.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { builtIn, reservedIn } from './reserved.ts';

/** What redirects start from is no page, and what they lead to is one. */
export function redirects(draft: PublicationDraft): Finding[] {
  const { redirects: listed } = draft;
  if (listed === undefined) return [];
  const there = addressesIn(draft);
  return Object.entries(listed.value).flatMap(([from, to]): Finding[] => {
    if (there.known.has(from)) {
      return [
        error(
          'redirect',
          listed.placeOfName(from),
          `Unexpected redirect from “${from}”, expected an address that nothing has any more: there is a page`,
          'Remove the line, or give the page another slug.',
        ),
      ];
    }
    const end = endOf(from, listed.value);
    if (end === undefined) {
      return [
        error(
          'redirect',
          listed.placeOf(from),
          `Unexpected redirect to “${to}”, expected one that ends at a page: it leads round in a circle`,
          'Correct the address of one of the lines of the circle.',
        ),
      ];
    }
    // What follows another line is said there.
    if (to in listed.value || there.known.has(to) || !there.complete) return [];
    return [
      error(
        'redirect',
        listed.placeOf(from),
        `Unexpected redirect to “${to}”, expected the address of a page: there is none`,
        `The most similar ones are ${nearest(to, there.known, 3).join(', ')}.`,
      ),
    ];
  });
}

/** Addresses of all pages without the base path; `complete` unless something of the publication could not be read. */
function addressesIn(draft: PublicationDraft): { known: ReadonlySet<string>; complete: boolean } {
  const { site, stories, pages, glossary, people } = draft;
  const known: string[] = [];
  let complete = true;
  for (const language of site.languages) {
    const reserved = reservedIn(language, draft.folder);
    if (reserved === undefined) {
      // Without its words the language has no addresses that could be known.
      complete = false;
      continue;
    }
    const topics = wordsIn(language, draft.folder)('routes:topics');
    const slugs = [
      ...[...builtIn(language, draft)].filter((slug) => slug !== topics),
      ...stories.flatMap(({ documents }) =>
        documents.flatMap((document) =>
          document.kind === 'article' && document.language === language ? [document.head.slug] : [],
        ),
      ),
      ...pages.flatMap((page) => (page.language === language && page.head ? [page.head.value.slug] : [])),
    ];
    known.push(
      homeAddress(language),
      ...slugs.filter(Boolean).map((slug) => textAddress(language, slug)),
      ...Object.values(site.topics).flatMap(({ slug }) => {
        const own = typeof slug === 'string' ? slug : slug[language.path];
        return own === undefined ? [] : [topicAddress(language, own)];
      }),
      ...[...glossary, ...people].flatMap(({ entry }) =>
        entry ? [entryAddress(language, entry.group, localise(entry.slug, language))] : [],
      ),
    );
  }
  complete &&= [...glossary, ...people].every(({ entry }) => entry) && pages.every(({ head }) => head);
  complete &&= stories.every(({ story }) => story);
  return { known: new Set(known.map((address) => address.slice(base.length - 1))), complete };
}
