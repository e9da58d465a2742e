import { type Language, localise } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { absolute, languageFileAddress, searchAddress, siteFileAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** Lengths that OpenSearch 1.1 allows. */
const longest = { short: 16, long: 48 };

/** Lets a browser search the site in one language from its address bar. */
export function openSearch(site: Site, language: Language): string {
  const t = wordsIn(language);
  const name = localise(site.name, language);
  const url = (address: string) => absolute(address, site);
  const root = element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    textElement('ShortName', shortened(`${name} ${language.path}`, longest.short)),
    textElement('LongName', shortened(`${name} · ${language.name}`, longest.long)),
    textElement('Description', t('search:description', { site: name })),
    element('Url', { type: 'text/html', template: searchTemplate(site, language, '{searchTerms}') }),
    element('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: url(languageFileAddress(language, 'opensearch.xml')),
    }),
    textElement('Image', url(siteFileAddress('icon-192.png')), {
      type: 'image/png',
      width: '192',
      height: '192',
    }),
    textElement('Language', language.tag),
    textElement('InputEncoding', 'UTF-8'),
    textElement('OutputEncoding', 'UTF-8'),
  ]);
  return xmlDocument(root);
}

/** The address of a search, with a name in braces where the words go. */
export function searchTemplate(site: Site, language: Language, words: string): string {
  return `${absolute(searchAddress(language), site)}?q=${words}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
