import { basename, join, resolve } from 'node:path';
import { inLanguage, type Letters, withLetters } from '../../files/letters-read.ts';
import type { Language } from '../../i18n/languages.ts';
import { namesIn } from '../../schema/content-names.ts';
import { type Csv, readCsv } from '../../schema/csv.ts';
import { error, type Finding, placeIn, type Read } from '../../schema/finding.ts';
import { isMediaName } from '../../schema/media/media-names.ts';
import { isMisspelt } from '../../schema/misspelt.ts';
import type { Site } from '../../schema/site-file.ts';
import { type StoryHead, storyHead } from '../../schema/story-head.ts';
import { readTextFile } from '../../schema/text-file.ts';
import {
  noTranslations,
  stampsAsWritten,
  type Translations,
  translations,
} from '../../schema/translations-file.ts';
import { readYaml, type Yaml } from '../../schema/yaml.ts';
import { readYamlFile } from '../../schema/yaml-file.ts';
import { mediaFinder } from '../media/find-media.ts';
import { readPictures } from '../media/read-pictures.ts';
import { readRecordings } from '../media/read-recordings.ts';
import type { Article, Conversa, DocumentKind, Story, Translated } from '../story.ts';
import {
  absentDocuments,
  isUntranslated,
  storyFile,
  unknownFile,
  unlistedDocument,
  unusedMedia,
} from './document-files.ts';
import { headFindings } from './head-findings.ts';
import { readDocument } from './read-document.ts';

/** What could be read of a story's folder: enough for the checks, even where the story is not whole. */
export interface StoryDraft {
  id: string;
  folder: string;
  head: Yaml<StoryHead> | undefined;
  /** Languages that the story should have, in the publication's order. */
  languages: readonly Language[];
  /** See {@link Story.untranslated}. */
  untranslated: readonly Language[];
  documents: readonly (Article | Conversa)[];
  /** Slugs under which languages have it, by their paths, in whatever language it is shown there. */
  slugs: Readonly<Record<string, string>>;
  /** Documents of which some or all could not be read, so that what seems to be missing from them may be there. */
  partial: readonly { kind: DocumentKind; language: Language }[];
  translations: Translations;
  /** See {@link Story.data}; files that cannot be used are not in it. */
  data: ReadonlyMap<string, Csv>;
  /** Names of all files with data, usable or not. */
  dataFiles: readonly string[];
  findings: readonly Finding[];
  /** See {@link MediaFinder.elsewhere}. */
  media: readonly string[];
  /** Whether nothing of the story is missing. */
  isWhole: boolean;
  /** The story, when nothing of it is missing. */
  story: Story | undefined;
  /** Every letter of its files and its texts, once in each language. */
  letters: Letters;
  /** What whoever asked for it noted of it when it was read, as JSON. */
  noted?: unknown;
}

/** The name of a document, with its kind and the path of its language. */
export const documentName = /^(article|conversa)\.([^.]+)\.mdx$/;
/** The file in a story's folder that only the tool writes. */
export const translationsFile = 'translations.json';
/** What else is read in a story's folder. */
export const otherFiles = [storyFile, translationsFile];
/** The name of a file with data of charts, which it has in addresses too. */
export const dataName = /^[a-z0-9][a-z0-9-]*\.csv$/;

/** Who a story is read for: translators are given what a language still lacks, though it must not lack it. */
export type ReadFor = 'readers' | 'translators';

/** Gives the blocks of a story that have no id one, in memory. */
export type GiveIds = (story: Pick<StoryDraft, 'documents' | 'head' | 'translations'>) => void;

/**
 * Reads a story's folder, which is in `stories/` of its publication.
 * @param giveIds shows blocks without an id to whoever has just written them; absent where the story is not whole with them.
 */
export function readStory(
  folder: string,
  site: Site,
  readFor: ReadFor = 'readers',
  giveIds?: GiveIds,
): StoryDraft {
  const { value, letters } = withLetters(() => readFolder(folder, site, readFor, giveIds));
  return { ...value, letters };
}

function readFolder(
  folder: string,
  site: Site,
  readFor: ReadFor,
  giveIds?: GiveIds,
): Omit<StoryDraft, 'letters'> {
  // File systems differ in how they keep letters with accents; what a story is called does not.
  const id = basename(folder).normalize('NFC');
  const publication = resolve(folder, '../..');
  const { names: listed, findings, isUsable } = namesIn(folder, publication);
  if (!isUsable) return unreadStory(folder, findings);
  // A file may have more findings than a call has arguments.
  const collect = <Value>({ value, findings: found }: Read<Value>): Value | undefined => {
    for (const finding of found) findings.push(finding);
    return value;
  };

  const names = listed.map(({ name }) => name);
  const isMisnamed = !names.includes(storyFile) && names.some((name) => isMisspelt(name, storyFile));
  const head = isMisnamed ? undefined : collect(readHead(join(folder, storyFile), publication));
  if (head) collect({ value: undefined, findings: headFindings(head, site) });
  const asked = site.languages.filter(({ path }) => head?.value.languages?.includes(path) ?? true);
  const untranslated = head ? asked.filter((language) => isUntranslated(language, head.value, names)) : [];
  const languages = asked.filter((language) => !untranslated.includes(language));

  const stamps = collect(readTranslations(join(folder, translationsFile), publication)) ?? noTranslations;
  const documents: (Article | Conversa)[] = [];
  const partial: { kind: DocumentKind; language: Language }[] = [];
  const data = new Map<string, Csv>();
  const dataFiles = names.filter((name) => dataName.test(name));
  for (const name of dataFiles) {
    const csv = collect(readCsv(join(folder, name), publication));
    if (csv) data.set(name, csv);
  }
  for (const name of names) {
    const [, match, path] = documentName.exec(name) ?? [];
    const kind = match as DocumentKind | undefined;
    const language = site.languages.find((known) => known.path === path);
    if (kind !== undefined && language !== undefined) {
      const source = head?.value.documents[kind]?.source;
      const isKnown = site.languages.some(({ path: known }) => known === source);
      const origin = isKnown ? (source === language.path ? 'written' : 'translated') : undefined;
      const read = inLanguage(language.path, () =>
        readDocument(kind, join(folder, name), publication, language, origin, site),
      );
      const document = collect(read);
      if (document) documents.push(document);
      if (read.partial) partial.push({ kind, language });
      if (head) findings.push(...unlistedDocument(join(folder, name), kind, language, head.value));
    } else if (!otherFiles.includes(name) && !dataName.test(name) && !isMediaName(name)) {
      findings.push(unknownFile(join(folder, name), path, site));
    }
  }
  giveIds?.({ documents, head, translations: stamps });
  const finder = mediaFinder(folder, publication);
  const { pictures, findings: ofPictures } = readPictures(documents, publication, finder);
  const {
    recordings,
    captions,
    findings: ofRecordings,
  } = readRecordings(documents, publication, finder, pictures);
  for (const some of [ofPictures, ofRecordings]) for (const finding of some) findings.push(finding);
  // What could not be read may name them.
  if (partial.length === 0)
    for (const name of names)
      if (isMediaName(name) && !finder.beside.has(name.normalize('NFC')))
        findings.push(unusedMedia(join(folder, name)));
  const needed = readFor === 'readers' ? languages : languages.filter((language) => isSource(language, head));
  if (head) findings.push(...absentDocuments(head, folder, names, needed, site));

  const whole =
    head !== undefined &&
    findings.every(({ severity, rule }) => severity !== 'error' || (giveIds && rule === 'missing-id'));
  return {
    id,
    folder,
    head,
    languages,
    untranslated,
    documents,
    slugs: slugsOf({ documents, head, languages, untranslated }),
    partial,
    translations: stamps,
    data,
    dataFiles,
    findings,
    media: [...finder.elsewhere].sort(),
    isWhole: whole,
    story: whole
      ? {
          ...assemble(id, head.value, documents, stamps),
          ...(dataFiles.length > 0 && { data }),
          languages,
          untranslated,
          ...(pictures.size > 0 && { pictures }),
          ...(recordings.size > 0 && { recordings, captions }),
        }
      : undefined,
  };
}

function slugsOf({
  documents,
  head,
  languages,
  untranslated,
}: Pick<StoryDraft, 'documents' | 'head' | 'languages' | 'untranslated'>): StoryDraft['slugs'] {
  const articles = documents.filter((document) => document.kind === 'article');
  const slugIn = (path: string | undefined) =>
    articles.find(({ language }) => language.path === path)?.head.slug;
  const written = slugIn(head?.value.documents.article.source);
  const all = [
    ...languages.map(({ path }) => [path, slugIn(path)] as const),
    ...untranslated.map(({ path }) => [path, written] as const),
  ];
  return Object.fromEntries(all.flatMap(([path, slug]) => (slug ? [[path, slug]] : [])));
}

/** Whether a document of a story was written in a language. */
function isSource({ path }: Language, head: Yaml<StoryHead> | undefined): boolean {
  return (['article', 'conversa'] as const).some((kind) => head?.value.documents[kind]?.source === path);
}

/** A story of which nothing is known but that its folder is of no use. */
function unreadStory(folder: string, findings: Finding[]): Omit<StoryDraft, 'letters'> {
  return {
    id: basename(folder),
    folder,
    head: undefined,
    languages: [],
    untranslated: [],
    documents: [],
    slugs: {},
    partial: [],
    translations: noTranslations,
    data: new Map(),
    dataFiles: [],
    findings,
    media: [],
    isWhole: false,
    story: undefined,
  };
}

function readHead(path: string, publication: string): Read<Yaml<StoryHead>> {
  const read = readYamlFile(path, publication, storyHead);
  if (read !== undefined) return read;
  const missing = error(
    'missing-file',
    placeIn(path),
    'Missing story.yaml, expected what the story has once for all languages: dates, source, quotations',
    'Write it, or move the folder out of stories/.',
  );
  return { value: undefined, findings: [missing] };
}

function readTranslations(path: string, publication: string): Read<Translations> {
  const source = readTextFile(path, publication);
  if (source === undefined) return { value: noTranslations, findings: [] };
  if (source.value === undefined) return { value: undefined, findings: source.findings };
  const asWritten = stampsAsWritten(source.value);
  if (asWritten) return { value: asWritten, findings: [] };
  const { value, findings } = readYaml(source.value, path, translations);
  return { value: value?.value, findings };
}

function assemble(
  id: string,
  head: StoryHead,
  documents: readonly (Article | Conversa)[],
  stamps: Translations,
): Omit<Story, 'languages' | 'untranslated'> {
  const articles = documents.filter((document) => document.kind === 'article');
  const conversas = documents.filter((document) => document.kind === 'conversa');
  const { article, conversa } = head.documents;
  return {
    id,
    head,
    article: inLanguages(article.source, articles),
    ...(conversa && { conversa: inLanguages(conversa.source, conversas) }),
    translations: stamps,
  };
}

function inLanguages<Document extends Article | Conversa>(
  source: string,
  documents: readonly Document[],
): Translated<Document> {
  return { source, in: Object.fromEntries(documents.map((document) => [document.language.path, document])) };
}
