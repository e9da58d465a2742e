import { hash } from 'node:crypto';
import { chartFileAddress } from '../../routes.ts';
import type { Csv } from '../../schema/csv.ts';
import type { Story } from '../story.ts';

/** The names under which the data of a story's charts are published, and what stands there: another name once it is other. */
export function dataFilesOf({ data = new Map() }: Pick<Story, 'data'>): Map<string, string> {
  return new Map([...data].map(([name, csv]) => [publishedAs(name, csv), csv.text]));
}

function publishedAs(name: string, { text }: Csv): string {
  return name.replace(/\.csv$/, `.${hash('sha256', text, 'hex').slice(0, 10)}.csv`);
}

/**
 * The address of the data of a chart.
 * @throws where there are none, which the content check excludes.
 */
export function chartAddress(
  name: string,
  { id, data, article }: Pick<Story, 'id' | 'data' | 'article'>,
): string {
  const csv = data?.get(name);
  const source = article.in[article.source];
  if (csv === undefined || source === undefined) throw new Error(`No data “${name}” beside the story ${id}`);
  return chartFileAddress(source.language, source.head.slug, publishedAs(name, csv));
}
