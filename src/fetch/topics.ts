import type { Language } from '../i18n/languages.ts';
import type { Topic } from '../schema/site-file.ts';
import type { ListedStory } from '../story/listing.ts';
import { type ListPage, pagesByKey, pagesFromNewest } from '../story/lists/list-pages.ts';
import { currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { storiesIn } from './stories.ts';

/** A page with stories on a topic. */
export interface TopicPage {
  /** Of the topic, in `site.yaml`. */
  id: string;
  topic: Topic;
  language: Language;
  /** All pages of the topic in the language, and which of them this is. */
  pages: readonly ListPage<ListedStory>[];
  index: number;
  number: number | undefined;
}

/** All pages of all topics in all languages, in the publication's order. */
export async function topicPages(): Promise<TopicPage[]> {
  const { languages, topics } = await currentSite();
  const found: TopicPage[] = [];
  for (const language of languages) {
    const ofLanguage = await storiesByTopic(language);
    for (const [id, topic] of Object.entries(topics)) {
      const pages = ofLanguage.get(id) ?? pagesFromNewest<ListedStory>([]);
      for (const [index, { number }] of pages.entries())
        found.push({ id, topic, language, pages, index, number });
    }
  }
  return found;
}

/** The stories of a language on a topic, the latest first, on pages; one at least. */
export async function storiesOnTopic(topic: string, language: Language): Promise<ListPage<ListedStory>[]> {
  return (await storiesByTopic(language)).get(topic) ?? pagesFromNewest<ListedStory>([]);
}

const storiesByTopic = onceALanguage(async (language) => {
  const stories = await storiesIn(language);
  return pagesByKey(
    stories.flatMap((story) =>
      [...new Set(story.topics)].map((topic): [string, ListedStory] => [topic, story]),
    ),
  );
});
