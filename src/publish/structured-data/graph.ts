import type { Graph, Thing } from 'schema-dts';
import { jsonInScript } from '../../story/html.ts';

/** Statements about a page, of which the first is what the page is. */
export type Statements = readonly Thing[];

/** Statements as the text of a `<script type="application/ld+json">`; nothing in the content can end that element. */
export function structuredDataText(statements: Statements): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': statements };
  return jsonInScript(graph);
}

/** A list of one is written as that one, as programs expect it that read one only. */
export function oneOrAll<Value>(all: readonly Value[]): Value | readonly Value[] {
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : all;
}
