import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Language } from '../../i18n/languages.ts';
import { searchBundlePath, textAddress } from '../../routes.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { cutEntries } from '../parts/cut-entries.ts';
import { removeUnused } from '../parts/kept.ts';
import type { PartTerm, SearchLayout, SearchPart } from '../parts/layout.ts';
import { type MadePart, madePart } from '../parts/make-part.ts';
import { asFurther, madeStoryPart, storyParts } from '../parts/story-parts.ts';
import { areFew, wordsFiles } from '../parts/words-files.ts';
import { isCutByPagefind } from '../words/pagefind-words.ts';
import { termForms } from '../words/terms.ts';
import type { BundleFile } from './bundle-files.ts';
import { withoutNoteLinks } from './page-text.ts';
import { type TakeFile, takeOrWrite, writeFiles } from './put-files.ts';
import { entryRecords, recordHtml, type SearchRecord } from './records.ts';

/** What a language's search knows. */
export interface BundleSize {
  language: Language;
  documents: number;
}

/**
 * Writes the search of each language into the built site: a bundle with the newest stories, which is asked first, and
 * once an archive has grown more of them. Bundles of one language keep its stemmer and its own rarity of words.
 * @throws with Pagefind's words where it refuses a document.
 */
export async function buildSearch(
  draft: PublicationDraft,
  builtSite: string,
  take: TakeFile = () => false,
): Promise<BundleSize[]> {
  const searches = draft.site.languages.map((language) => searchOf(language, draft, builtSite, take));
  const sizes: (BundleSize | undefined)[] = searches.map(() => undefined);
  // Languages in turn, part by part: these have the same stories, of which the texts are read once then.
  while (sizes.includes(undefined)) {
    for (const [index, search] of searches.entries()) {
      const { done, value } = sizes[index] ? { done: false } : await search.next();
      if (done) sizes[index] = value;
    }
  }
  await close();
  removeUnused();
  return sizes.filter((size) => size !== undefined);
}

/** Writes a language's search, and waits after each part. */
async function* searchOf(
  language: Language,
  draft: PublicationDraft,
  builtSite: string,
  take: TakeFile,
): AsyncGenerator<undefined, BundleSize> {
  const path = searchBundlePath(language);
  const bundle = join(builtSite, path);
  const [newest, ...older] = storyParts(draft, language);
  const entries = cutEntries([...draft.entries.values()]);
  const recordsIn = (some: (typeof entries)[number]) =>
    some.flatMap((entry) => entryRecords(entry, draft.site, language));
  const further = [...(entries.length > 1 ? entries : [])];
  const parts: SearchPart[] = [];
  const keys: ReadonlySet<string>[] = [];
  let documents = 0;
  const addPart = async (made: MadePart, name: string, years?: readonly [number, number]) => {
    const folder = `parts/${name}.${made.digest.slice(0, 10)}`;
    await takeOrWrite(made, builtSite, `${path}/${folder}`, take);
    documents += made.documents;
    parts.push({ folder, ...(years && { years }) });
    keys.push(made.keys);
  };

  const others = [
    ...(further.length === 0 ? entries.flatMap(recordsIn) : []),
    ...(await pageRecords(draft, language, builtSite)),
  ];
  const first = newest
    ? await madeStoryPart(newest, language, draft, { isFurther: false, others })
    : await madePart({ isFurther: false, language, records: others });
  writeFiles(await first.files(), bundle);
  documents += first.documents;
  yield;
  for (const [index, some] of further.entries())
    await addPart(
      await madePart({ language, records: recordsIn(some), isFurther: true }),
      `entries-${index}`,
    );
  for (const part of older) {
    await addPart(await madeStoryPart(part, language, draft, asFurther), part.stories[0]?.published ?? '', [
      part.from,
      part.to,
    ]);
    yield;
  }

  const partOfEntry = new Map(
    further.flatMap((some, index) => some.map(({ group, id }) => [`${group}/${id}`, index] as const)),
  );
  const terms = termForms(draft, language).map(({ group, id, own, others }): PartTerm => {
    const part = partOfEntry.get(`${group}/${id}`);
    return { own, others, ...(part !== undefined && { part }) };
  });
  writeFiles(layoutFiles(terms, parts, keys, language), bundle);
  return { language, documents };
}

/** `terms.json`, and what it leads to: all terms where these are few and the bundle is the only one, else a layout. */
function layoutFiles(
  terms: readonly PartTerm[],
  parts: readonly SearchPart[],
  keys: readonly ReadonlySet<string>[],
  { tag }: Language,
): BundleFile[] {
  const file = (path: string, content: unknown): BundleFile => ({
    path,
    content: Buffer.from(JSON.stringify(content)),
  });
  if (parts.length === 0 && areFew(terms)) return [file('terms.json', terms)];
  const tells = !isCutByPagefind(tag);
  const words = wordsFiles(terms, tells ? keys : []).map(({ from, content }) => {
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10);
    return { from, file: file(`words/${digest}.json`, content) };
  });
  const layout: SearchLayout = { parts, words: words.map(({ from, file: { path } }) => [from, path]), tells };
  return [...words.map((each) => each.file), file('terms.json', layout)];
}

/** Staff pages are MDX that only Astro can render, so their text is taken from what was built. */
async function pageRecords(
  { pages }: PublicationDraft,
  language: Language,
  builtSite: string,
): Promise<SearchRecord[]> {
  const own = pages.filter((page) => page.language === language);
  const records = own.map(async ({ id, head }): Promise<SearchRecord[]> => {
    if (head === undefined) return [];
    const { slug, title } = head.value;
    const html = await readFile(join(builtSite, language.path, slug, 'index.html'), 'utf8');
    const [, body = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    const alternates = Object.fromEntries(
      pages.flatMap((page) =>
        page.id === id && page.language && page.head && page.language !== language
          ? [[page.language.path, textAddress(page.language, page.head.value.slug)]]
          : [],
      ),
    );
    return [
      {
        url: textAddress(language, slug),
        html: recordHtml({ kind: 'page', title, language, alternates }, withoutNoteLinks(body)),
      },
    ];
  });
  return (await Promise.all(records)).flat();
}
