import type { DefinedTerm, DefinedTermSet, Organization, Person } from 'schema-dts';
import { type Language, localise } from '../../i18n/languages.ts';
import { absolute, entriesAddress, entryAddress } from '../../routes.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Entry, headingOf } from '../../story/entries.ts';
import type { Statements } from './graph.ts';
import { breadcrumbs, type Reference } from './publisher.ts';

/** What the page of an entry is: the definition of a term, or the description of a person or an organisation. */
export function entryStatements(
  entry: Entry,
  site: Site,
  language: Language,
  /** What the page that lists its group is called. */
  groupTitle: string,
): Statements {
  const crumbs = breadcrumbs(site, language, headingOf(entry, language));
  return [described(entry, site, language, groupTitle), ...(typeof crumbs === 'string' ? [] : [crumbs])];
}

function described(
  entry: Entry,
  site: Site,
  language: Language,
  groupTitle: string,
): DefinedTerm | Person | Organization {
  const about = {
    ...entryReference(entry, site, language),
    name: localise(entry.name, language, entry.source),
    description: localise(entry.text, language, entry.source),
    mainEntityOfPage: absolute(entryAddress(language, entry), site),
  };
  switch (entry.kind) {
    case 'person':
      return { '@type': 'Person', ...about };
    case 'organisation':
      return { '@type': 'Organization', ...about };
    case 'term': {
      const set: DefinedTermSet = {
        '@type': 'DefinedTermSet',
        '@id': absolute(entriesAddress(language, entry.group), site),
        name: groupTitle,
        inLanguage: language.tag,
      };
      return { '@type': 'DefinedTerm', ...about, inDefinedTermSet: set };
    }
  }
}

/** An entry as other pages of the language name it. */
export function entryReference(entry: Entry, site: Site, language: Language): Reference {
  return { '@id': `${absolute(entryAddress(language, entry), site)}#entry` };
}
