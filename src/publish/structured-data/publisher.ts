import type { BreadcrumbList, Organization, SearchAction, WebPage, WebSite } from 'schema-dts';
import { type Language, localise } from '../../i18n/languages.ts';
import { absolute, homeAddress, rootAddress, siteFileAddress } from '../../routes.ts';
import { isPage } from '../../schema/shape/profiles.ts';
import type { Site } from '../../schema/site-file.ts';
import { searchTemplate } from '../open-search.ts';
import type { Statements } from './graph.ts';

/** A node that other nodes name. */
export interface Reference {
  '@id': string;
}

/** The publication as the one that publishes. */
export function publisherReference(site: Site): Reference {
  return { '@id': `${absolute(rootAddress, site)}#publication` };
}

/** The site in one language. */
export function siteReference(site: Site, language: Language): Reference {
  return { '@id': `${absolute(homeAddress(language), site)}#website` };
}

/** What the home of a language is: the site, its publisher, and how to search it. */
export function homeStatements(site: Site, language: Language): Statements {
  // `query-input` is Google's own addition to the vocabulary.
  const search: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: searchTemplate(site, language, '{search_term_string}'),
    },
    'query-input': 'required name=search_term_string',
  };
  const website: WebSite = {
    '@type': 'WebSite',
    ...siteReference(site, language),
    url: absolute(homeAddress(language), site),
    name: localise(site.name, language),
    description: localise(site.tagline, language),
    inLanguage: language.tag,
    publisher: publisherReference(site),
    potentialAction: search,
  };
  return [website, publisher(site, language)];
}

/** The publication with what tells it from others of its name. */
export function publisher(site: Site, language: Language): Organization {
  const elsewhere = (site.contact.profiles ?? []).filter(isPage).map(({ url }) => url);
  return {
    '@type': 'Organization',
    ...publisherReference(site),
    name: localise(site.name, language),
    url: absolute(rootAddress, site),
    email: site.contact.email,
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
    logo: absolute(siteFileAddress('icon-512.png'), site),
  };
}

/** A page as structured data needs it; addresses have their origin. */
export interface DescribedPage {
  url: string;
  title: string;
  description: string;
}

/** What a page is that is neither a home nor a story. */
export function pageStatements(site: Site, language: Language, page: DescribedPage): Statements {
  const webPage: WebPage = {
    '@type': 'WebPage',
    '@id': page.url,
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: language.tag,
    isPartOf: siteReference(site, language),
    breadcrumb: breadcrumbs(site, language, page.title),
  };
  return [webPage];
}

/** The way from the home to a page; the page itself comes last, without its address, as Google asks. */
export function breadcrumbs(site: Site, language: Language, title: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: localise(site.name, language),
        item: absolute(homeAddress(language), site),
      },
      { '@type': 'ListItem', position: 2, name: title },
    ],
  };
}
