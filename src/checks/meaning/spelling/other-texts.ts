/* What readers see besides the texts of stories: pages, entries, descriptions, captions, and what site.yaml says. */
import { join } from 'node:path';
import type { Language } from '../../../i18n/languages.ts';
import { entryFields } from '../../../schema/entry-file.ts';
import { type Place, placeIn } from '../../../schema/finding.ts';
import { readTextFile } from '../../../schema/text-file.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import type { Story } from '../../../story/story.ts';

/** A text outside of the blocks of a story. */
export interface OtherText {
  language: Language;
  text: string;
  path: string;
  /** Where it begins in its file, from where a word of it is looked for. */
  place: Place;
  /** What it is, as a finding calls it: “the description”. */
  at: string;
}

/** The texts of a story that stand in none of its blocks. */
export function textsOfStory(
  { article, conversa, captions }: Story,
  { site, folder }: PublicationDraft,
): OtherText[] {
  const documents = [article, conversa].flatMap((versions) => Object.values(versions?.in ?? {}));
  const descriptions = documents.map(({ head, language, path, headPlaceOf }) => ({
    ...{ language, path, text: head.description, at: 'the description' },
    place: headPlaceOf('description'),
  }));
  const spoken = [...(captions ?? new Map()).values()].flatMap(({ path }) => {
    const [, name] = /\.([^.]+)\.vtt$/.exec(path) ?? [];
    const language = site.languages.find((known) => known.path === name);
    return language ? ofFile(join(folder, path), folder, language, 'the captions', withoutCues) : [];
  });
  return [...descriptions, ...spoken];
}

/** The texts of a publication that are of no story. */
export function textsOfPublication({ site, pages, glossary, people, folder }: PublicationDraft): OtherText[] {
  const ofPages = pages.flatMap(({ language, path }) =>
    language ? ofFile(path, folder, language, 'the page', withoutMarks) : [],
  );
  const ofEntries = [...glossary, ...people].flatMap(({ head, path, group }) =>
    site.languages.flatMap((language) => {
      const text = head?.value.text[language.path];
      if (head === undefined || text === undefined) return [];
      const field = entryFields[group].text;
      return [{ language, path, text, at: `the ${field}`, place: head.placeOf(field, language.path) }];
    }),
  );
  const siteFile = join(folder, 'site.yaml');
  const ofSite = localisedIn(site).flatMap((texts) =>
    site.languages.flatMap((language) => {
      const text = texts[language.path];
      return text === undefined
        ? []
        : [{ language, path: siteFile, text, at: 'a text', place: placeIn(siteFile) }];
    }),
  );
  return [...ofPages, ...ofEntries, ...ofSite];

  /** All texts in a value that are there by language, names of voices aside. */
  function localisedIn(value: unknown, key = ''): Record<string, string>[] {
    if (typeof value !== 'object' || value === null || key === 'voices' || key === 'languages') return [];
    const entries = Object.entries(value);
    const isByLanguage =
      entries.length > 0 &&
      entries.every(
        ([name, text]) => typeof text === 'string' && site.languages.some(({ path }) => path === name),
      );
    if (isByLanguage) return key === 'slug' || value === site.name ? [] : [value as Record<string, string>];
    return entries.flatMap(([name, part]) => localisedIn(part, name));
  }
}

function ofFile(
  path: string,
  publication: string,
  language: Language,
  at: string,
  prose: (text: string) => string,
): OtherText[] {
  const text = readTextFile(path, publication, false)?.value;
  return text === undefined
    ? []
    : [{ language, path, at, text: prose(text.normalize('NFC')), place: placeIn(path) }];
}

/** What is said in captions: no times, no names of voices. */
function withoutCues(text: string): string {
  return text.replaceAll(/^(?:WEBVTT|NOTE|STYLE|REGION)(?:.|\n(?!\n))*|^.*-->.*$|<[^>]*>/gm, ' ');
}

const marks = [
  /(?<![\s\S])---\n[\s\S]*?\n---(?=\n)/g,
  /^[ \t]*(?:```|~~~)[\s\S]*?^[ \t]*(?:```|~~~)/gm,
  /\[\^[^\]\n]*\]/g,
  /`[^`\n]*`/g,
  /^(?:import|export)\s(?:.|\n(?!\n))*/gm,
  /\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
  /<[^>]*>/g,
  /“[^”]{0,400}”|«[^»]{0,400}»|„[^“]{0,400}“|(?<![\p{L}\p{N}])https?:\S+/gu,
  // What is quoted stays as it was; of a link the words are read, and not where it leads; what is emphasised may be of any language.
  /\]\([^)]*\)/g,
  /(?<![\p{L}*])\*[^*\n]+\*(?!\*)|(?<![\p{L}_])_[^_\n]+_(?!\p{L})/gu,
];

/** The prose of a page. */
function withoutMarks(text: string): string {
  return marks.reduce((rest, form) => rest.replaceAll(form, ' '), text);
}
