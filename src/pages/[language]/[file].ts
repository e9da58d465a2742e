import type { APIContext } from 'astro';
import { currentSite } from '../../fetch/current.ts';
import { type FeedPath, feedOfLanguage, latestFeed } from '../../fetch/latest-feed.ts';
import { keyed } from '../../fetch/paths.ts';
import { staffPagesIn } from '../../fetch/staff-pages.ts';
import { storiesIn } from '../../fetch/stories.ts';
import type { Language } from '../../i18n/languages.ts';
import { keptCard } from '../../publish/cards/kept-card.ts';
import { feedText, fileResponse, languageCard } from '../../publish/files.ts';
import { manifest } from '../../publish/manifest.ts';
import { openSearch } from '../../publish/open-search.ts';
import { llms, type NamedStory, storiesNamed } from '../../publish/story-files/llms.ts';
import { type FeedFile, feedFiles, languageFiles } from '../../routes.ts';

type Props =
  | (FeedPath & { file: FeedFile })
  | { language: Language; file: 'llms.txt'; stories: readonly NamedStory[] }
  | { language: Language; file: 'opensearch.xml' | 'manifest.webmanifest' | 'card.png' };

export async function getStaticPaths() {
  const { languages } = await currentSite();
  const paths = languages.flatMap((language) =>
    languageFiles.map(async (file) => ({
      params: { language: language.path, file },
      props: await propsOf(file, language),
    })),
  );
  return keyed(await Promise.all(paths));
}

async function propsOf(file: Props['file'], language: Language): Promise<Props> {
  if (isFeed(file)) return { ...(await feedOfLanguage(language)), file };
  if (file !== 'llms.txt') return { language, file };
  // One more than it names, which says that there are more.
  const own = (await storiesIn(language)).filter(({ foreign }) => !foreign);
  const stories = own.slice(0, storiesNamed + 1);
  return { language, file, stories: stories.map(({ slug, title, lede }) => ({ slug, title, lede })) };
}

function isFeed(file: Props['file']): file is FeedFile {
  return feedFiles.some((feed) => feed === file);
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  return fileResponse(props.file, await contentOf(props));
}

async function contentOf(props: Props): Promise<string | Uint8Array<ArrayBuffer>> {
  const site = await currentSite();
  const { language } = props;
  switch (props.file) {
    case 'opensearch.xml':
      return openSearch(site, language);
    case 'manifest.webmanifest':
      return manifest(site, language);
    case 'card.png':
      return keptCard(languageCard(site, language));
    case 'llms.txt':
      return llms(
        site,
        language,
        props.stories,
        (await staffPagesIn(language)).filter(({ foreign }) => !foreign),
      );
    default:
      return feedText(props.file, await latestFeed(props));
  }
}
