import { checkPublication } from '../src/checks/check.ts';
import { entryAddress, searchAddress, textAddress } from '../src/routes.ts';

/** What a measurement has to know of a publication. */
export interface Measured {
  /** By address. */
  names: ReadonlyMap<string, Named>;
  /** Addresses of the search page and of one story, by language path. */
  languages: readonly { path: string; search: string; story: string }[];
}

/** What is at an address: a story, a page of the staff or an entry, by the name of its folder or file. */
interface Named {
  kind: 'story' | 'page' | 'entry';
  name: string;
}

/** Reads the addresses of a publication; where it has mistakes, the build says so. */
export async function publicationOf(folder?: string): Promise<Measured> {
  const { draft } = checkPublication(folder);
  if (draft === undefined) throw new Error(`There is no publication in ${folder ?? 'content'}`);
  const { site, stories, pages, glossary, people } = draft;
  const named = site.languages.flatMap((language): [string, Named][] => [
    ...stories.flatMap(({ id, story }): [string, Named][] => {
      const article = story?.article.in[language.path];
      return article ? [[textAddress(language, article.head.slug), { kind: 'story', name: id }]] : [];
    }),
    ...pages.flatMap(({ id, language: own, head }): [string, Named][] =>
      own?.path === language.path && head
        ? [[textAddress(language, head.value.slug), { kind: 'page', name: id }]]
        : [],
    ),
    ...[...glossary, ...people].flatMap(({ group, id, entry }): [string, Named][] =>
      entry ? [[entryAddress(language, entry), { kind: 'entry', name: `${group}/${id}` }]] : [],
    ),
  ]);
  return {
    names: new Map(named),
    languages: site.languages.map((language) => ({
      path: language.path,
      search: searchAddress(language),
      story:
        named.find(
          ([address, { kind }]) => kind === 'story' && address.startsWith(`/${language.path}/`),
        )?.[0] ?? '',
    })),
  };
}
