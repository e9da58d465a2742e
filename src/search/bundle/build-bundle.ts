import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Language } from '../../i18n/languages.ts';
import { searchBundlePath, textAddress } from '../../routes.ts';
import { editionOf } from '../../story/edition.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { termForms } from '../words/terms.ts';
import { servedFiles } from './bundle-files.ts';
import { entryRecord, recordHtml, type SearchRecord, storyRecords } from './records.ts';

/** What one language's bundle holds. */
export interface BundleSize {
  language: Language;
  documents: number;
}

/**
 * Writes one search bundle for each language into the built site. One bundle a language keeps each language's stemmer
 * and its own rarity of words.
 * @throws with Pagefind's words where it refuses a document.
 */
export async function buildSearch(draft: PublicationDraft, builtSite: string): Promise<BundleSize[]> {
  const sizes: BundleSize[] = [];
  for (const language of draft.site.languages) {
    const records = [
      ...draft.stories.flatMap(({ story }) =>
        story?.article.in[language.path]
          ? storyRecords(editionOf(story, draft.site, language, draft.entries))
          : [],
      ),
      ...[...draft.entries.values()].map((entry) => entryRecord(entry, draft.site, language)),
      ...(await pageRecords(draft, language, builtSite)),
    ];
    const folder = join(builtSite, searchBundlePath(language));
    await writeBundle(records, language, folder);
    await writeFile(
      join(folder, 'terms.json'),
      JSON.stringify(termForms(draft, language).map(({ own, others }) => ({ own, others }))),
    );
    sizes.push({ language, documents: records.length });
  }
  await close();
  return sizes;
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
        html: recordHtml({ kind: 'page', title, language, alternates }, body),
      },
    ];
  });
  return (await Promise.all(records)).flat();
}

/** How many documents Pagefind is handed at a time. */
const inHand = 50;

async function writeBundle(
  records: readonly SearchRecord[],
  language: Language,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    forceLanguage: language.tag,
    excludeSelectors: ['.provenance'],
  });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  // Pagefind reads them one after the other in this order, and has the next one at hand while it does.
  for (let first = 0; first < records.length; first += inHand) {
    const handed = records.slice(first, first + inHand).map(async ({ url, html }) => {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join(', ')}`);
    });
    await Promise.all(handed);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of servedFiles(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await index.deleteIndex();
}
