import { join } from 'node:path';
import { entryAddress, homeAddress, textAddress } from '../../routes.ts';
import { placeIn } from '../../schema/finding.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { fileAt } from '../../translators/file-at.ts';
import type { About } from './told.ts';

/**
 * Which text of a publication a page shows.
 * @param address with the base of the site, as routes write it.
 * @param story that which lists know to have the address.
 */
export function aboutAddress(
  draft: PublicationDraft,
  address: string,
  story: string | undefined,
): About | undefined {
  for (const language of draft.site.languages) {
    if (!address.startsWith(homeAddress(language))) continue;
    const { path } = language;
    if (story !== undefined) return { kind: 'story', id: story, language: path };
    for (const { id, language: own, head } of draft.pages)
      if (own?.path === path && head && textAddress(language, head.value.slug) === address)
        return { kind: 'page', id, language: path };
    for (const { entry } of [...draft.glossary, ...draft.people])
      if (entry && entryAddress(language, entry) === address)
        return { kind: 'entry', group: entry.group, id: entry.id, language: path };
    // One that could not be read yet is in no list.
    for (const broken of draft.stories)
      if (!broken.isWhole && slugIn(broken, path).some((slug) => textAddress(language, slug) === address))
        return { kind: 'story', id: broken.id, language: path };
  }
  return undefined;
}

/** Where a text is now, as far as it has an address that can be read. */
export function addressOf(draft: PublicationDraft, about: About): string | undefined {
  const language = draft.site.languages.find(({ path }) => path === about.language);
  if (language === undefined) return undefined;
  switch (about.kind) {
    case 'story': {
      const story = draft.stories.find(({ id }) => id === about.id);
      const [slug] = story ? slugIn(story, about.language) : [];
      return slug && textAddress(language, slug);
    }
    case 'page': {
      const isIt = ({ id, language: own }: PublicationDraft['pages'][number]) =>
        id === about.id && own?.path === about.language;
      const slug = draft.pages.find(isIt)?.head?.value.slug;
      return slug && textAddress(language, slug);
    }
    case 'entry': {
      const entry = [...draft.entries.values()].find(
        ({ group, id }) => group === about.group && id === about.id,
      );
      return entry && entryAddress(language, entry);
    }
  }
}

/** Tells the files that a text is made of, as findings name them. */
export function filesOf(draft: PublicationDraft, about: About): (file: string) => boolean {
  switch (about.kind) {
    case 'story': {
      const folder = draft.stories.find(({ id }) => id === about.id)?.folder;
      const start = folder && `${placeIn(folder).file}/`;
      return (file) => start !== undefined && file.startsWith(start);
    }
    case 'page': {
      const paths = draft.pages.flatMap(({ id, path }) => (id === about.id ? [placeIn(path).file] : []));
      return (file) => paths.includes(file);
    }
    case 'entry': {
      const drafts = about.group === 'people' ? draft.people : draft.glossary;
      const path = drafts.find(({ id }) => id === about.id)?.path;
      return (file) => path !== undefined && file === placeIn(path).file;
    }
  }
}

/** The slug that an article has in a language, also where no more of it can be read. */
function slugIn({ documents, folder }: PublicationDraft['stories'][number], path: string): string[] {
  const slugs = documents.flatMap((document) =>
    document.kind === 'article' && document.language.path === path && document.head.slug !== ''
      ? [document.head.slug]
      : [],
  );
  return slugs.length > 0
    ? slugs
    : writtenSlug(fileAt(join(folder, `article.${path}.mdx`), join(folder, '../..')));
}

/** What stands behind `slug:` at the start of a document, whatever is wrong with the rest. */
function writtenSlug(text = ''): string[] {
  const [, slug] = /^slug:[ \t]*["']?([^"'\s#]+)["']?[ \t]*(?:#.*)?$/m.exec(text.slice(0, 10_000)) ?? [];
  return slug === undefined ? [] : [slug];
}
