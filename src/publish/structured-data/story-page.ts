import type { BackgroundNewsArticle, CorrectionComment, NewsArticle, Organization } from 'schema-dts';
import { isIn, type Language, type Localised, localise, shownIn } from '../../i18n/languages.ts';
import { absolute, storyFileAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { leadPicture, picturesIn } from '../../story/media/lead-picture.ts';
import type { ReportAsRead } from '../../story/sources.ts';
import { recordingsIn } from '../recordings/published-recording.ts';
import { urlOf } from '../story-urls.ts';
import { conversation, conversationReference } from './conversation.ts';
import { creditStatement } from './credits.ts';
import { entryReference } from './entry-page.ts';
import { oneOrAll, type Statements } from './graph.ts';
import { pictureStatement } from './pictures.ts';
import { breadcrumbs, publisherReference, type Reference, siteReference } from './publisher.ts';
import { quotationStatements } from './quoted-words.ts';
import { recordingStatement } from './recordings.ts';
import { translations } from './translated-works.ts';

/** What the page of a story is. */
export function storyStatements(edition: Edition): Statements {
  const dialogue = conversation(edition);
  const { site, language, title } = edition;
  const crumbs = breadcrumbs(site, language, title);
  return [article(edition), ...(dialogue ? [dialogue] : []), ...(typeof crumbs === 'string' ? [] : [crumbs])];
}

function article(edition: Edition): BackgroundNewsArticle {
  const { site, story, language, title, slug, changed, article: own, conversa, written } = edition;
  const url = urlOf(edition);
  const lead = leadPicture(edition);
  const original = story.article.in[story.article.source] ?? own;
  const { corrections = [] } = story.head;
  const topics = (story.head.topics ?? [])
    .flatMap((id) => site.topics[id] ?? [])
    .filter(({ name }) => isIn(name, language));
  const mentioned = [...edition.mentions.values()].map((entry) => entryReference(entry, site, language));
  return {
    '@type': 'BackgroundNewsArticle',
    ...articleReference(url),
    mainEntityOfPage: url,
    headline: title,
    description: own.head.description,
    inLanguage: language.tag,
    datePublished: story.head.published,
    dateModified: changed,
    image: lead
      ? pictureStatement(lead, edition)
      : absolute(storyFileAddress(language, slug, 'card.png'), site),
    isAccessibleForFree: true,
    ...(topics.length > 0 && { articleSection: topics.map(({ name }) => localise(name, language)) }),
    ...creditStatement(own.head, original.head, written.article, edition),
    publisher: { '@type': 'Organization', ...publisherReference(site), name: localise(site.name, language) },
    isPartOf: { '@type': 'WebSite', ...siteReference(site, language) },
    ...(edition.reports.length > 0 && {
      isBasedOn: oneOrAll(edition.reports.map((report) => basis(report, language))),
      citation: oneOrAll(edition.reports.map((report) => basis(report, language))),
    }),
    ...(corrections.length > 0 && { correction: corrections.map((each) => correction(each, edition)) }),
    ...(mentioned.length > 0 && { mentions: mentioned }),
    ...translations(edition, 'article', (at) => articleReference(at)),
    hasPart: [
      ...(conversa ? [conversationReference(url)] : []),
      ...quotationStatements(edition),
      ...picturesIn(edition)
        .filter(({ picture }) => picture !== lead?.picture)
        .map((each) => pictureStatement(each, edition)),
      ...recordingsIn(edition).map((each) => recordingStatement(each, edition)),
    ],
  };
}

function correction(
  { date, text, block }: { date: string; text: Localised; block?: string | undefined },
  edition: Edition,
): CorrectionComment {
  const shown = shownIn(text, edition.language, edition.story.article.source);
  return {
    '@type': 'CorrectionComment',
    datePublished: date,
    text: shown.text,
    ...(shown.foreign && { inLanguage: shown.foreign.tag }),
    ...(block && { url: `${urlOf(edition)}#${block}` }),
  };
}

function articleReference(url: string): Reference {
  return { '@id': `${url}#article` };
}

/** A report that the story is told from; its address only where it is known. */
function basis(report: ReportAsRead, language: Language): NewsArticle {
  const { publisher, url, kind, tag, title, author, published } = report;
  const organisation: Organization = {
    '@type': 'Organization',
    name: publisher,
    ...(kind === 'publisher' && { url }),
  };
  return {
    '@type': 'NewsArticle',
    ...(kind === 'report' && { url }),
    ...(title && { headline: localise(title, language) }),
    ...(author && { author }),
    ...(published && { datePublished: published }),
    publisher: organisation,
    inLanguage: tag,
  };
}
