import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '../../i18n/languages.ts';
import { error, type Finding, placeIn, type Read } from '../../schema/finding.ts';
import type { Site } from '../../schema/site.ts';
import { type StoryHead, storyHead } from '../../schema/story.ts';
import { readTextFile } from '../../schema/text-file.ts';
import { noTranslations, type Translations, translations } from '../../schema/translations.ts';
import { readYaml, type Yaml } from '../../schema/yaml.ts';
import type { Article, Conversa, DocumentKind, Story, Translated } from '../story.ts';
import { absentDocuments, unknownFile, unlistedDocument } from './document-files.ts';
import { headFindings } from './head-findings.ts';
import { readDocument } from './read-document.ts';

/** What could be read of a story's folder: enough for the checks, even where the story is not whole. */
export interface StoryDraft {
  id: string;
  folder: string;
  head: Yaml<StoryHead> | undefined;
  /** Languages that the story should have, in the publication's order. */
  languages: readonly Language[];
  documents: readonly (Article | Conversa)[];
  /** Documents of which some or all could not be read, so that what seems to be missing from them may be there. */
  partial: readonly { kind: DocumentKind; language: Language }[];
  translations: Translations;
  findings: readonly Finding[];
  /** The story, when nothing of it is missing. */
  story: Story | undefined;
}

const documentName = /^(article|conversa)\.([^.]+)\.mdx$/;
/** The file in a story's folder that only the tool writes. */
export const translationsFile = 'translations.json';
const otherFiles = ['story.yaml', translationsFile];

/** The documents in a story's folder, by what their names say. */
export async function documentFiles(folder: string): Promise<{ kind: DocumentKind; path: string }[]> {
  const names = (await readdir(folder)).sort();
  return names.flatMap((name) => {
    const [, kind] = documentName.exec(name) ?? [];
    return kind === undefined ? [] : [{ kind: kind as DocumentKind, path: join(folder, name) }];
  });
}

/** Reads a story's folder. */
export async function readStory(folder: string, site: Site): Promise<StoryDraft> {
  const id = basename(folder);
  const findings: Finding[] = [];
  const collect = <Value>({ value, findings: found }: Read<Value>): Value | undefined => {
    findings.push(...found);
    return value;
  };

  const head = collect(await readHead(join(folder, 'story.yaml')));
  if (head) findings.push(...headFindings(head, site));
  const languages = site.languages.filter(({ path }) => head?.value.languages?.includes(path) ?? true);

  const stamps = collect(await readTranslations(join(folder, translationsFile))) ?? noTranslations;
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const documents: (Article | Conversa)[] = [];
  const partial: { kind: DocumentKind; language: Language }[] = [];
  for (const name of names) {
    const [, match, path] = documentName.exec(name) ?? [];
    const kind = match as DocumentKind | undefined;
    const language = site.languages.find((known) => known.path === path);
    if (kind !== undefined && language !== undefined) {
      const source = head?.value.documents[kind]?.source;
      const isKnown = site.languages.some(({ path: known }) => known === source);
      const origin = isKnown ? (source === language.path ? 'written' : 'translated') : undefined;
      const read = await readDocument(kind, join(folder, name), language, origin);
      const document = collect(read);
      if (document) documents.push(document);
      if (read.partial) partial.push({ kind, language });
      if (head) findings.push(...unlistedDocument(join(folder, name), kind, language, head.value));
    } else if (!otherFiles.includes(name)) {
      findings.push(unknownFile(join(folder, name), path, site));
    }
  }
  if (head) findings.push(...absentDocuments(head, folder, names, languages, site));

  const whole = head !== undefined && findings.every(({ severity }) => severity !== 'error');
  return {
    id,
    folder,
    head,
    languages,
    documents,
    partial,
    translations: stamps,
    findings,
    story: whole ? assemble(id, head.value, languages, documents, stamps) : undefined,
  };
}

async function readHead(path: string): Promise<Read<Yaml<StoryHead>>> {
  const source = await readTextFile(path).catch(() => undefined);
  if (source === undefined) {
    const missing = error(
      'missing-file',
      placeIn(path),
      'Missing story.yaml, expected what the story has once for all languages: dates, source, quotations',
      'Write it, or move the folder out of stories/.',
    );
    return { value: undefined, findings: [missing] };
  }
  return source.value === undefined
    ? { value: undefined, findings: source.findings }
    : readYaml(source.value, path, storyHead);
}

async function readTranslations(path: string): Promise<Read<Translations>> {
  const source = await readTextFile(path).catch(() => undefined);
  if (source === undefined) return { value: noTranslations, findings: [] };
  if (source.value === undefined) return { value: undefined, findings: source.findings };
  const { value, findings } = readYaml(source.value, path, translations);
  return { value: value?.value, findings };
}

function assemble(
  id: string,
  head: StoryHead,
  languages: readonly Language[],
  documents: readonly (Article | Conversa)[],
  stamps: Translations,
): Story {
  const articles = documents.filter((document) => document.kind === 'article');
  const conversas = documents.filter((document) => document.kind === 'conversa');
  const { article, conversa } = head.documents;
  return {
    id,
    head,
    languages,
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
