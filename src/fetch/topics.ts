import { isIn, type Language, localise } from '../i18n/languages.ts';
import { listPageAddress, topicAddress } from '../routes.ts';
import type { Topic } from '../schema/site-file.ts';
import type { ListedStory } from '../story/listing.ts';
import {
  type ListPage,
  type Neighbours,
  neighboursOf,
  pagesByKey,
  pagesFromNewest,
} from '../story/lists/list-pages.ts';
import { currentSite } from './current.ts';
import { isOwnList, listAlternates, type Versions } from './list-alternates.ts';
import { inEach, onceALanguage, onceAListing } from './once-a-language.ts';
import { storiesIn } from './stories.ts';

/** A page with stories on a topic. */
export interface TopicPage extends Versions {
  topic: Topic;
  language: Language;
  number: number | undefined;
  stories: readonly ListedStory[];
  neighbours: Neighbours;
}

/** All pages of all topics in all languages, in the publication's order. */
export const topicPages = onceAListing(async (): Promise<TopicPage[]> => {
  const site = await currentSite();
  const topicsIn = await inEach(site.languages, storiesByTopic);
  const found: TopicPage[] = [];
  for (const language of site.languages) {
    for (const [id, topic] of Object.entries(site.topics)) {
      const pagesIn = (other: Language) => topicsIn(other).get(id) ?? withoutStories;
      const addressIn = (other: Language) => topicAddress(other, localise(topic.slug, other));
      const pages = pagesIn(language);
      for (const [index, { number, items: stories }] of pages.entries()) {
        const neighbours = neighboursOf(pages, index, (other) =>
          listPageAddress(addressIn(language), language, other.number),
        );
        const alternates = listAlternates(
          site,
          number,
          pagesIn,
          addressIn,
          (other, { items }) => isIn(topic.name, other) && isOwnList(items, ({ foreign }) => !foreign),
        );
        found.push({ topic, language, number, stories, neighbours, ...alternates });
      }
    }
  }
  return found;
});

const withoutStories: readonly ListPage<ListedStory>[] = pagesFromNewest<ListedStory>([]);

const storiesByTopic = onceALanguage(async (language) => {
  const stories = await storiesIn(language);
  return pagesByKey(
    stories.flatMap((story) =>
      [...new Set(story.topics)].map((topic): [string, ListedStory] => [topic, story]),
    ),
  );
});
