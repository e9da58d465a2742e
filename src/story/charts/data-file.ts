import { hash } from 'node:crypto';
import type { Language } from '../../i18n/languages.ts';
import type { Csv } from '../../schema/csv.ts';
import type { Story } from '../story.ts';

/** The names under which the data of a story's charts are published, and what stands there: another name once it is other. */
export function dataFilesOf({ data = new Map() }: Pick<Story, 'data'>): Map<string, string> {
  return new Map([...data].map(([name, csv]) => [publishedAs(name, csv), csv.text]));
}

function publishedAs(name: string, { text }: Csv): string {
  return name.replace(/\.csv$/, `.${hash('sha256', text, 'hex').slice(0, 10)}.csv`);
}

/** Where the data of a chart are published: beside the article in the language that it was written in. */
export interface DataFile {
  language: Language;
  slug: string;
  file: string;
}

/** @throws where there are no such data, which the content check excludes. */
export function dataFileOf(
  name: string,
  { id, data, article }: Pick<Story, 'id' | 'data' | 'article'>,
): DataFile {
  const csv = data?.get(name);
  const source = article.in[article.source];
  if (csv === undefined || source === undefined) throw new Error(`No data “${name}” beside the story ${id}`);
  return { language: source.language, slug: source.head.slug, file: publishedAs(name, csv) };
}
