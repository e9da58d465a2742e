import type { BackgroundNewsArticle, CorrectionComment, NewsArticle, Organization } from 'schema-dts';
import { type Localised, localise } from '../../i18n/languages.ts';
import { absolute, storyFileAddress } from '../../routes.ts';
import type { Entry } from '../../story/entries.ts';
import { changedOn } from '../../story/listing.ts';
import { firstMentions } from '../../story/mentions.ts';
import { sourceLanguage, tagNamed, type Version } from '../version.ts';
import { conversation, conversationReference } from './conversation.ts';
import { creditStatement } from './credits.ts';
import { entryReference } from './entry.ts';
import type { Statements } from './graph.ts';
import { quotationStatements } from './quotation.ts';
import { breadcrumbs, publisherReference, type Reference, siteReference } from './site.ts';
import { translations } from './translations.ts';

/**
 * What the page of a story is.
 * @param entries those of the publication, for who is quoted.
 */
export function storyStatements(version: Version, entries: readonly Entry[] = []): Statements {
  const dialogue = conversation(version);
  const { site, language, title } = version;
  const crumbs = breadcrumbs(site, language, title);
  return [
    article(version, entries),
    ...(dialogue ? [dialogue] : []),
    ...(typeof crumbs === 'string' ? [] : [crumbs]),
  ];
}

function article(version: Version, entries: readonly Entry[]): BackgroundNewsArticle {
  const { site, story, language, url, title, slug, article: own, conversa } = version;
  const source = sourceLanguage(version, 'article');
  const original = story.article.in[story.article.source] ?? own;
  const { corrections = [] } = story.head;
  const topics = (story.head.topics ?? []).flatMap((id) => site.topics[id] ?? []);
  const mentioned = firstMentions(story, language).flatMap(({ entry, of }) =>
    entries
      .filter(({ group, id }) => group === entry && id === of)
      .map((each) => entryReference(each, site, language)),
  );
  return {
    '@type': 'BackgroundNewsArticle',
    ...articleReference(url),
    mainEntityOfPage: url,
    headline: title,
    description: own.head.description,
    inLanguage: language.tag,
    datePublished: story.head.published,
    dateModified: changedOn(story.head),
    image: absolute(storyFileAddress(language, slug, 'card.png'), site),
    isAccessibleForFree: true,
    ...(topics.length > 0 && { articleSection: topics.map(({ name }) => localise(name, language)) }),
    ...creditStatement(own.head, original.head, source, language),
    publisher: { '@type': 'Organization', ...publisherReference(site), name: site.name },
    isPartOf: { '@type': 'WebSite', ...siteReference(site, language) },
    isBasedOn: basis(version),
    ...(corrections.length > 0 && { correction: corrections.map((each) => correction(each, version)) }),
    ...(mentioned.length > 0 && { mentions: mentioned }),
    ...translations(version, 'article', (at) => articleReference(at)),
    hasPart: [...(conversa ? [conversationReference(url)] : []), ...quotationStatements(version, entries)],
  };
}

function correction(
  { date, text, block }: { date: string; text: Localised; block?: string | undefined },
  { language, url }: Version,
): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    datePublished: date,
    text: localise(text, language),
    ...(block && { url: `${url}#${block}` }),
  };
}

function articleReference(url: string): Reference {
  return { '@id': `${url}#article` };
}

/** The report that the story is told from; its address only where it is known. */
function basis({ story, site }: Version): NewsArticle {
  const { publisher, url, kind, language } = story.head.source;
  const organisation: Organization = {
    '@type': 'Organization',
    name: publisher,
    ...(kind === 'publisher' && { url }),
  };
  return {
    '@type': 'NewsArticle',
    ...(kind === 'report' && { url }),
    publisher: organisation,
    inLanguage: tagNamed(language, site),
  };
}
