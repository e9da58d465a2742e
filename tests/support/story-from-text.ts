/* Stories from a few lines of text, for tests: what a block says stands beside what is expected of it. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/i18n/languages.ts';
import { placeIn } from '../../src/schema/finding.ts';
import { noTranslations, type Translations } from '../../src/schema/translations-file.ts';
import { type Block, plainText } from '../../src/story/blocks.ts';
import type { Reporter } from '../../src/story/mdx/elements.ts';
import { parseMdx } from '../../src/story/mdx/mdx.ts';
import type { PairedBlock } from '../../src/story/pairing/pairing.ts';
import { readArticle } from '../../src/story/read/read-article.ts';
import { readConversa } from '../../src/story/read/read-conversa.ts';
import type { Article, Conversa, DocumentKind, Story } from '../../src/story/story.ts';

export const english: Language = { path: 'en', tag: 'en', name: 'English', direction: 'ltr' };
export const portuguese: Language = { path: 'pt', tag: 'pt-BR', name: 'Português', direction: 'ltr' };

/**
 * An article from its body.
 * @throws where the parser finds a mistake in it.
 */
export function articleFrom(body: string, language = english): Article {
  const head = { slug: 'story', description: 'A story.' };
  return { kind: 'article', head, ...parsed('article', body, language, readArticle) };
}

/**
 * A Conversa from its body.
 * @throws where the parser finds a mistake in it.
 */
export function conversaFrom(body: string, language = english): Conversa {
  const head = { description: 'A talk.' };
  return { kind: 'conversa', head, ...parsed('conversa', body, language, readConversa) };
}

function parsed<Body>(
  kind: DocumentKind,
  body: string,
  language: Language,
  read: (reporter: Reporter) => Body,
) {
  const path = `${kind}.${language.path}.mdx`;
  const mdx = parseMdx(body, path, 1, 'forbidden');
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  const content = read(reporter);
  assert.deepEqual(reporter.findings, []);
  return { language, path, headPlaceOf: () => placeIn(path), ...content };
}

/** The ids of the blocks of a body, by their texts; '' for those that have none yet. */
export function idsFrom(body: string, kind: DocumentKind): Map<string, string> {
  const reporter: Reporter = { mdx: parseMdx(body, '', 1, 'forbidden'), findings: [], unaddressed: [] };
  const blocks = kind === 'article' ? blocksOfArticle(reporter) : blocksOfConversa(reporter);
  assert.deepEqual(
    reporter.findings.filter(({ rule }) => rule !== 'missing-id'),
    [],
  );
  return new Map(blocks.map((block) => [plainText(block), block.id]));
}

function blocksOfArticle(reporter: Reporter): Block[] {
  const { title, layers } = readArticle(reporter);
  return [title, ...layers.flatMap(({ blocks }) => blocks)];
}

function blocksOfConversa(reporter: Reporter): Block[] {
  const { title, introduction, turns } = readConversa(reporter);
  return [title, ...introduction, ...turns];
}

/** A story that was written in the language of the first of its articles and of its Conversas. */
export function storyFrom(
  articles: readonly [Article, ...Article[]],
  conversas: readonly Conversa[] = [],
  translations: Translations = noTranslations,
): Story {
  const [conversa] = conversas;
  const byLanguage = <Document extends Article | Conversa>(documents: readonly Document[]) =>
    Object.fromEntries(documents.map((document) => [document.language.path, document]));
  return {
    id: 'story',
    head: {
      published: '2026-01-01',
      source: [{ publisher: 'The Paper', url: 'https://paper.example/', kind: 'report', language: 'en' }],
      documents: { article: { source: articles[0].language.path } },
      quotations: {},
    },
    languages: articles.map(({ language }) => language),
    untranslated: [],
    article: { source: articles[0].language.path, in: byLanguage(articles) },
    ...(conversa && { conversa: { source: conversa.language.path, in: byLanguage(conversas) } }),
    translations,
  };
}

/** The state of each block of a pairing, by id. */
export function statesOf(pairs: readonly PairedBlock[]): Record<string, PairedBlock['state']> {
  return Object.fromEntries(pairs.map(({ id, state }) => [id, state]));
}
