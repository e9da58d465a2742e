import type { APIContext } from 'astro';
import { currentSite } from '../../../../fetch/current.ts';
import { type FeedPath, feedsOfTopics, latestFeed } from '../../../../fetch/latest-feed.ts';
import { keyed } from '../../../../fetch/paths.ts';
import { localise } from '../../../../i18n/languages.ts';
import { wordsIn } from '../../../../i18n/words.ts';
import { feedText, fileResponse } from '../../../../publish/files.ts';
import { type FeedFile, feedFiles } from '../../../../routes.ts';

type Props = FeedPath & { file: FeedFile };

export async function getStaticPaths() {
  const site = await currentSite();
  const paths = (await feedsOfTopics()).flatMap(({ topic, ...feed }) =>
    feedFiles.map((file) => ({
      params: {
        language: feed.language.path,
        topics: wordsIn(feed.language)('routes:topics'),
        topic: localise(site.topics[topic]?.slug ?? topic, feed.language),
        file,
      },
      props: { ...feed, file } satisfies Props,
    })),
  );
  return keyed(paths);
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  return fileResponse(props.file, feedText(props.file, await latestFeed(props)));
}
