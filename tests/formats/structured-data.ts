import type { Finding } from '../../src/schema/finding.ts';
import { fileAt, type PublishedPage, type PublishedSite, reporter } from './published-site.ts';

type Node = Readonly<Record<string, unknown>>;

/** What each type of statement must say: what search engines ask for, and what makes Hearth’s statements worth having. */
const required: Readonly<Record<string, readonly string[]>> = {
  Answer: ['@id', 'text'],
  BackgroundNewsArticle: [
    '@id',
    'headline',
    'description',
    'inLanguage',
    'datePublished',
    'dateModified',
    'image',
    'publisher',
    'isBasedOn',
    'isPartOf',
    'mainEntityOfPage',
  ],
  BreadcrumbList: ['itemListElement'],
  Conversation: ['@id', 'name', 'inLanguage', 'hasPart'],
  CorrectionComment: ['text', 'datePublished'],
  ImageObject: ['@id', 'contentUrl', 'width', 'height', 'inLanguage', 'description'],
  VideoObject: [
    ...['@id', 'name', 'contentUrl', 'inLanguage', 'uploadDate', 'transcript', 'thumbnailUrl'],
    ...['width', 'height'],
  ],
  AudioObject: ['@id', 'name', 'contentUrl', 'inLanguage', 'uploadDate', 'transcript'],
  DefinedTerm: ['@id', 'name', 'description', 'inDefinedTermSet'],
  Organization: ['name'],
  Person: ['name'],
  Question: ['@id', 'text'],
  Quotation: ['text', 'inLanguage'],
  WebPage: ['name', 'description', 'inLanguage', 'isPartOf'],
  WebSite: ['@id'],
};

const next = 'Correct it in src/publish/structured-data/.';

/** Every page says in JSON-LD what it is, wholly; translations name each other; addresses of the site are there. */
export async function structuredData(site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'structured-data', next);
  const findings: Finding[] = [];
  /** What each document says of its translations, by its `@id`: only this is kept of all pages. */
  const originals = new Map<string, Relation>();
  for (const page of site.pages.values()) {
    const at = { file: page.file };
    const html = await site.read(page.file);
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    // The page that leads to a language has nothing to say.
    if (scripts.length === 0 && page.alternates.get(page.lang) !== page.url) continue;
    const graph = scripts.length === 1 ? graphIn(scripts[0]?.[1] ?? '') : undefined;
    if (graph === undefined) {
      findings.push(found(at, `Unexpected structured data, expected one script of JSON-LD with a graph`));
      continue;
    }
    const isTold = html.includes(' id="original"');
    for (const node of graph.flatMap((top) => [...nodesIn(top)]))
      findings.push(...nodeMistakes(node, page, site, isTold).map((message) => found(at, message)));
    for (const node of graph) {
      if (typeof node['@id'] !== 'string') continue;
      originals.set(node['@id'], {
        file: page.file,
        of: idsIn(node['translationOfWork']),
        to: idsIn(node['workTranslation']),
      });
    }
  }
  for (const [id, { file, of, to }] of originals) {
    const silent = [
      // One that names none has too many to name them.
      ...of.filter((other) => {
        const back = originals.get(other)?.to;
        return back === undefined || (back.length > 0 && !back.includes(id));
      }),
      ...to.filter((other) => !originals.get(other)?.of.includes(id)),
    ];
    for (const other of silent)
      findings.push(
        found({ file }, `Unexpected translation “${other}”, expected one that names “${id}” back`),
      );
  }
  return findings;
}

interface Relation {
  file: string;
  of: readonly string[];
  to: readonly string[];
}

function graphIn(source: string): Node[] | undefined {
  try {
    const { '@context': context, '@graph': graph } = JSON.parse(source) as Node;
    return context === 'https://schema.org' && Array.isArray(graph) && graph.length > 0 ? graph : undefined;
  } catch {
    return undefined;
  }
}

/** @param isTold whether the page leads to a report that it is told from: one of own reporting does not. */
function nodeMistakes(node: Node, page: PublishedPage, site: PublishedSite, isTold: boolean): string[] {
  const type = String(node['@type']);
  const properties = (required[type] ?? []).filter((name) => name !== 'isBasedOn' || isTold);
  // A node of only a type and an address stands for one that is described elsewhere.
  const isReference =
    '@id' in node && Object.keys(node).every((key) => key.startsWith('@') || key === 'name');
  const missing = isReference ? [] : properties.filter((name) => !(name in node));
  const isOwnArticle = type === 'BackgroundNewsArticle' && !isReference;
  return [
    ...missing.map((name) => `Missing ${name} in ${type}, expected ${properties.join(', ')}`),
    ...(isOwnArticle && node['mainEntityOfPage'] !== page.url
      ? [`Unexpected mainEntityOfPage “${node['mainEntityOfPage']}”, expected “${page.url}”`]
      : []),
    ...(isOwnArticle && node['inLanguage'] !== page.lang
      ? [`Unexpected inLanguage “${node['inLanguage']}”, expected “${page.lang}”`]
      : []),
    ...Object.values(node)
      .flat()
      .filter((value): value is string => typeof value === 'string' && isOfSite(value, page))
      .filter((address) => fileAt(address, page.url, site) === undefined)
      .map((address) => `Unexpected address “${address}” in ${type}, expected a file of the site`),
  ];
}

/** Whether a value is an address of the site itself; templates of addresses are not. */
function isOfSite(value: string, { url }: PublishedPage): boolean {
  return !value.includes('{') && URL.canParse(value) && new URL(value).origin === new URL(url).origin;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const child of Object.values(value)) yield* nodesIn(child);
  }
}

function idsIn(value: unknown): string[] {
  return [value].flat().flatMap((node) => {
    const id = (node as Node | undefined)?.['@id'];
    return typeof id === 'string' ? [id] : [];
  });
}
