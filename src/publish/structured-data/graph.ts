import type { Graph, Thing } from 'schema-dts';

/** Statements about a page, of which the first is what the page is. */
export type Statements = readonly Thing[];

/** Statements as the text of a `<script type="application/ld+json">`; nothing in the content can end that element. */
export function structuredDataText(statements: Statements): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': statements };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
