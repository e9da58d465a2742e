import type { APIContext } from 'astro';
import { currentSite } from '../../fetch/current.ts';
import { latestFeed } from '../../fetch/latest-feed.ts';
import { staffPagesIn } from '../../fetch/staff-pages.ts';
import { storiesIn } from '../../fetch/stories.ts';
import type { Language } from '../../i18n/languages.ts';
import { keptCard } from '../../publish/cards/kept-card.ts';
import { feedText, fileResponse, languageCard } from '../../publish/files.ts';
import { manifest } from '../../publish/manifest.ts';
import { openSearch } from '../../publish/open-search.ts';
import { llms } from '../../publish/story-files/llms.ts';
import { languageFiles } from '../../routes.ts';

interface Props {
  language: Language;
  file: (typeof languageFiles)[number];
}

export async function getStaticPaths() {
  const { languages } = await currentSite();
  return languages.flatMap((language) =>
    languageFiles.map((file) => ({
      params: { language: language.path, file },
      props: { language, file } satisfies Props,
    })),
  );
}

export async function GET({ props: { language, file } }: APIContext<Props>): Promise<Response> {
  return fileResponse(file, await contentOf(file, language));
}

async function contentOf(file: Props['file'], language: Language): Promise<string | Uint8Array<ArrayBuffer>> {
  const site = await currentSite();
  switch (file) {
    case 'opensearch.xml':
      return openSearch(site, language);
    case 'manifest.webmanifest':
      return manifest(site, language);
    case 'card.png':
      return keptCard(languageCard(site, language));
    case 'llms.txt':
      return llms(site, language, await storiesIn(language), await staffPagesIn(language));
    default:
      return feedText(file, await latestFeed(language, { kind: 'all' }));
  }
}
