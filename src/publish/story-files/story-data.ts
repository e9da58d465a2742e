import { isIn, type Localised, localise, tagNamed } from '../../i18n/languages.ts';
import {
  absolute,
  dataFileAddress,
  rootAddress,
  siteFileAddress,
  storyFileAddress,
  textAddress,
} from '../../routes.ts';
import type { Relations } from '../../schema/relations-file.ts';
import type { Site } from '../../schema/site-file.ts';
import { isReport } from '../../schema/story-head.ts';
import type { Block, ChartBlock } from '../../story/blocks.ts';
import { dataFileOf } from '../../story/charts/data-file.ts';
import type { Edition } from '../../story/edition.ts';
import { type Entries, headingOf, keyOf } from '../../story/entries.ts';
import type { PairedBlock } from '../../story/pairing/pairing.ts';
import { pairsOf } from '../../story/pairing/shown.ts';
import { creditsOfSources } from '../../story/provenance.ts';
import type { SourceAsRead } from '../../story/sources.ts';
import { type Article, blocksOf, type Conversa, type DocumentKind, type Story } from '../../story/story.ts';
import { plainInline } from '../../story/text.ts';
import { fieldsOf, wordsOf } from './block-data.ts';
import { creditsData } from './credits-data.ts';
import type { StoryData } from './story-data-schema.ts';

type BlockData = StoryData['documents'][number]['blocks'][number];

/** What the publication is called where the story was written: the data are the same in all languages. */
function nameIn({ article, languages }: Story, { name }: Site): string {
  const written = languages.find(({ path }) => path === article.source);
  return written ? localise(name, written) : '';
}

/** A story as data: every block by its address, with its text in all languages and the state of each translation. */
export function storyDataOf({ story, site, entries, changed, sources }: Edition): StoryData {
  const { published, updated, topics = [], quotations, corrections = [], relations } = story.head;
  const inAll = (text: Localised) =>
    Object.fromEntries(
      story.languages
        .filter((language) => isIn(text, language))
        .map((language) => [language.path, localise(text, language)]),
    );
  const voices = voicesOf(story);
  return {
    $schema: absolute(siteFileAddress('schema/story.json'), site),
    id: story.id,
    publication: { name: nameIn(story, site), url: absolute(rootAddress, site) },
    published,
    ...(updated && { updated }),
    changed,
    topics: topics.flatMap((id) => {
      const topic = site.topics[id];
      return topic ? [{ id, name: inAll(topic.name) }] : [];
    }),
    sources: sources.map((source) => ({
      ...sourceData(source, inAll),
      credit: Object.fromEntries(
        story.languages.map((language) => [language.path, creditsOfSources([source], language).join(' ')]),
      ),
      ...(isReport(source) && { url: source.url, kind: source.kind, language: source.tag }),
    })),
    corrections: corrections.map(({ text, ...correction }) => ({ ...correction, text: inAll(text) })),
    languages: languagesOf(story, site),
    voices: Object.fromEntries(
      Object.entries(site.voices)
        .filter(([voice]) => voices.has(voice))
        .map(([voice, { part, name }]) => [voice, { part, name: inAll(name) }]),
    ),
    quotations: Object.fromEntries(
      Object.entries(quotations).map(([id, quotation]) => [
        id,
        {
          text: quotation.text,
          language: tagNamed(quotation.language, site.languages),
          speaker: inAll(quotation.speaker),
          role: inAll(quotation.role),
          source: quotation.source,
        },
      ]),
    ),
    ...(relations && { relations: relationsOf(relations, story, entries, inAll) }),
    documents: (['article', 'conversa'] as const).flatMap((kind) =>
      story[kind] ? [documentData({ story, site, entries }, kind)] : [],
    ),
  };
}

function sourceData(
  source: SourceAsRead,
  inAll: (text: Localised) => Record<string, string>,
): Omit<StoryData['sources'][number], 'credit'> {
  const { id, kind, title, author, published } = source;
  const ownTag = isReport(source) ? source.tag : undefined;
  return {
    ...(id && { id }),
    ...(isReport(source) && { publisher: source.publisher }),
    ...(title && { title: typeof title === 'string' && ownTag ? { [ownTag]: title } : inAll(title) }),
    ...(author && { author }),
    ...(published && { published }),
    kind,
  };
}

function relationsOf(
  { title, parties, between }: Relations,
  { languages }: Story,
  entries: Entries,
  inAll: (text: Localised) => Record<string, string>,
): StoryData['relations'] {
  const nameOf = (id: string): Localised => {
    const entry = entries.get(keyOf('people', id));
    return entry
      ? Object.fromEntries(
          languages
            .filter((language) => isIn(entry.name, language))
            .map((language) => [language.path, headingOf(entry, language)]),
        )
      : id;
  };
  return {
    ...(title && { title: inAll(title) }),
    parties: Object.fromEntries(
      Object.entries(parties).map(([id, { name, role, group, column }]) => [
        id,
        { name: inAll(name ?? nameOf(id)), ...(role && { role: inAll(role) }), group, column },
      ]),
    ),
    between: between.map(({ label, ...relation }) => ({ ...relation, label: inAll(label) })),
  };
}

function languagesOf(story: Story, site: Site): StoryData['languages'] {
  return Object.fromEntries(
    story.languages.flatMap((language) => {
      const head = story.article.in[language.path]?.head;
      if (head === undefined) return [];
      const { path, tag, name, direction } = language;
      const url = absolute(textAddress(language, head.slug), site);
      const markdown = absolute(storyFileAddress(language, head.slug, 'index.md'), site);
      return [[path, { tag, name, direction, url, markdown, description: head.description }]];
    }),
  );
}

function voicesOf({ conversa }: Story): Set<string> {
  return new Set(Object.values(conversa?.in ?? {}).flatMap(({ turns }) => turns.map(({ voice }) => voice)));
}

function documentData(
  edition: Pick<Edition, 'story' | 'site' | 'entries'>,
  kind: DocumentKind,
): StoryData['documents'][number] {
  const { story, site, entries } = edition;
  const versions: Readonly<Record<string, Article | Conversa>> = story[kind]?.in ?? {};
  const source = story[kind]?.source ?? '';
  const original = versions[source];
  const blocks = new Map(
    (original ? blocksOf(original) : []).map((block) => [
      block.id,
      blockData(block, original, { [source]: { state: 'source', ...wordsOf(block, edition) } }),
    ]),
  );
  for (const language of story.languages) {
    for (const paired of pairsOf(story, kind, language)) {
      const known = blocks.get(paired.id);
      const wording = wordingData(paired, edition);
      if (known) known.in[language.path] = wording;
      else if (paired.state === 'extra')
        blocks.set(
          paired.id,
          blockData(paired.translation, versions[language.path], { [language.path]: wording }),
        );
    }
  }
  for (const data of blocks.values()) {
    if (data.kind !== 'chart') continue;
    const charts = Object.entries(versions).flatMap(([path, version]) => {
      const chart = blocksOf(version).find(({ id }) => id === data.id);
      return chart?.kind === 'chart' ? [{ path, chart }] : [];
    });
    data.labels = Object.fromEntries(charts.map(({ path, chart }) => [path, labelsOf(chart)]));
    for (const { chart } of charts)
      data.data = absolute(dataFileAddress(dataFileOf(chart.data, story)), site);
  }
  return {
    kind,
    source,
    descriptions: Object.fromEntries(
      Object.entries(versions).map(([path, { head }]) => [path, head.description]),
    ),
    credits: Object.fromEntries(
      Object.entries(versions).map(([path, { head, language }]) => [
        path,
        creditsData(head, { site, entries, language }),
      ]),
    ),
    blocks: [...blocks.values()],
  };
}

function labelsOf({ labels }: ChartBlock): Record<string, string> {
  return Object.fromEntries(labels.map(({ of, text }) => [of, plainInline(text)]));
}

function blockData(
  block: Block,
  document: Article | Conversa | undefined,
  texts: BlockData['in'],
): BlockData {
  const { id, kind } = block;
  const layers = document?.kind === 'article' ? document.layers : [];
  const layer = layers.find(({ blocks }) => blocks.some((other) => other.id === id));
  return {
    id,
    kind,
    ...(layer && { layer: layer.kind }),
    ...fieldsOf(block),
    in: texts,
  };
}

function wordingData(paired: PairedBlock, edition: Pick<Edition, 'story' | 'site'>): BlockData['in'][string] {
  switch (paired.state) {
    case 'missing':
      return { state: 'missing' };
    case 'stale': {
      const from = paired.stamp?.from;
      return {
        state: 'stale',
        ...wordsOf(paired.translation, edition),
        ...(from && { translatedFrom: from }),
      };
    }
    case 'current':
    case 'extra':
      return { state: paired.state, ...wordsOf(paired.translation, edition) };
  }
}
