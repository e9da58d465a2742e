import { join } from 'node:path';
import { stringify } from 'yaml';
import { type EntryGroup, entryFields } from '../../../schema/entry-file.ts';
import type { Site } from '../../../schema/site-file.ts';
import { placeholder, unnamed } from '../../../story/placeholder.ts';
import { escaped, withSchema } from '../first-files.ts';
import type { Titles } from './titles.ts';

/** What a new entry, or a page of the staff, is made of. */
export interface NewTexts {
  titles: Titles;
  /** Of the file. */
  id: string;
  slugs: ReadonlyMap<string, string>;
  by: string | undefined;
}

/** The file of a new entry. A person is called the same in all languages in which nothing else is said. */
export function entryFile(
  group: EntryGroup,
  { titles, id, slugs, by }: NewTexts,
  site: Site,
): Map<string, string> {
  const { source, languages } = titles;
  const [own = '?'] = titles.in.values();
  const isOneName = group === 'people' && titles.in.size === 1;
  const inEach = (say: (path: string) => string) =>
    Object.fromEntries(languages.map(({ path }) => [path, say(path)]));
  const fields = entryFields[group];
  const others = languages.filter((language) => language !== source);
  const entry = {
    ...(group === 'people' && { kind: 'person' }),
    [fields.name]: isOneName ? own : inEach((path) => titles.in.get(path) ?? placeholder(own)),
    slug:
      new Set(slugs.values()).size === 1 ? [...slugs.values()][0] : inEach((path) => slugs.get(path) ?? ''),
    [fields.text]: inEach((path) => placeholder(titles.in.get(path) ?? own)),
    source: source.path,
    written: { how: 'human', by: by ?? unnamed },
    ...(others.length > 0 && {
      translated: Object.fromEntries(others.map(({ path }) => [path, { how: 'human', by: unnamed }])),
    }),
  };
  const path = join(group, `${id}.yaml`);
  return new Map([[path, withSchema(group, path, site.languages[0]) + stringify(entry, { lineWidth: 0 })]]);
}

/** The files of a new page of the staff. */
export function pageFiles({ titles, id, slugs, by }: NewTexts): Map<string, string> {
  const [own = '?'] = titles.in.values();
  return new Map(
    titles.languages.map(({ path }) => {
      const title = titles.in.get(path) ?? placeholder(own);
      const text = placeholder(titles.in.get(path) ?? own);
      const isSource = path === titles.source.path;
      const head = {
        title,
        slug: slugs.get(path),
        description: text,
        [isSource ? 'written' : 'translated']: { how: 'human', by: (isSource ? by : undefined) ?? unnamed },
      };
      return [
        join('pages', `${id}.${path}.mdx`),
        `---\n${stringify(head, { lineWidth: 0 })}---\n${placeholder(escaped(titles.in.get(path) ?? own))}\n`,
      ];
    }),
  );
}
