import type { APIContext } from 'astro';
import { currentSite } from '../../../../fetch/current.ts';
import { latestFeed, type TopicOfLanguage, topicsOfLanguages } from '../../../../fetch/latest-feed.ts';
import { localise } from '../../../../i18n/languages.ts';
import { wordsIn } from '../../../../i18n/words.ts';
import { feedText, fileResponse } from '../../../../publish/files.ts';
import { type FeedFile, feedFiles } from '../../../../routes.ts';

type Props = TopicOfLanguage & { file: FeedFile };

export async function getStaticPaths() {
  const site = await currentSite();
  return (await topicsOfLanguages()).flatMap(({ topic, language }) =>
    feedFiles.map((file) => ({
      params: {
        language: language.path,
        topics: wordsIn(language)('routes:topics'),
        topic: localise(site.topics[topic]?.slug ?? topic, language),
        file,
      },
      props: { topic, language, file } satisfies Props,
    })),
  );
}

export async function GET({ props: { topic, language, file } }: APIContext<Props>): Promise<Response> {
  return fileResponse(file, feedText(file, await latestFeed(language, { kind: 'topic', topic })));
}
