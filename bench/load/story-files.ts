import { stringify } from 'yaml';
import type { Language, Localised } from '../../src/i18n/languages.ts';
import type { Relations } from '../../src/schema/relations-file.ts';
import { isReport } from '../../src/schema/story-head.ts';
import { type Block, textsOf } from '../../src/story/blocks.ts';
import { blocksOf, type Story } from '../../src/story/story.ts';
import { everyInline, plainInline, type QuotationUse } from '../../src/story/text.ts';
import type { Random } from '../random.ts';
import { articleText, conversaText, type Writing } from './document-text.ts';
import type { Cast } from './entries.ts';
import type { Writer } from './language.ts';

/** The share of translated blocks that are not there yet. */
const untranslated = 0.005;

/** What is another in each story. */
export interface Telling {
  /** Its day, as `story.yaml` has it. */
  published: string;
  topics: readonly string[];
  slug: string;
  cast: Cast;
  /** By language of the publication. */
  writers: ReadonlyMap<Language, Writer>;
}

/** The files of a story, as far as people write them, by name: the blocks of the model, told otherwise. */
export function storyFiles(model: Story, telling: Telling, random: Random): [name: string, text: string][] {
  const quotations = wordsOfQuotations(model, telling);
  const documents = [...telling.writers].flatMap(([language, writer]): [string, string][] => {
    const article = model.article.in[language.path];
    const conversa = model.conversa?.in[language.path];
    const head = (source: string | undefined) => ({
      description: writer.sentences(14),
      [source === language.path ? 'written' : 'translated']: { how: 'ai' },
    });
    const writing = (source: string | undefined): Writing => ({
      language,
      writer,
      cast: telling.cast,
      quoted: (of) => quotations.get(`${of} ${language.path}`) ?? '',
      year: Number(telling.published.slice(0, 4)) - 1,
      isLeftOut: ({ kind }: Block) =>
        source !== language.path && /^(paragraph|item|turn)$/.test(kind) && random() < untranslated,
    });
    const file = (kind: string, matter: object, text: string): [string, string] => [
      `${kind}.${language.path}.mdx`,
      `---\n${stringify(matter)}---\n${text}`,
    ];
    const { source } = model.article;
    const slug = `${telling.slug}-${language.path}`;
    return [
      ...(article ? [file('article', { slug, ...head(source) }, articleText(article, writing(source)))] : []),
      ...(conversa
        ? [
            file(
              'conversa',
              head(model.conversa?.source),
              conversaText(conversa, writing(model.conversa?.source)),
            ),
          ]
        : []),
    ];
  });
  const data = [...(model.data ?? [])].map(([name, { text }]): [string, string] => [name, text]);
  return [['story.yaml', stringify(storyHead(model, telling, quotations))], ...data, ...documents];
}

/** What is said in each quotation that a document has, by its key and the document's language. */
function wordsOfQuotations(model: Story, { writers }: Telling): Map<string, string> {
  const words = new Map<string, string>();
  for (const [language, writer] of writers) {
    const documents = [model.article.in[language.path], model.conversa?.in[language.path]];
    const blocks = documents.flatMap((document) => (document ? blocksOf(document) : []));
    const uses = blocks.flatMap((block): QuotationUse[] => [
      ...(block.kind === 'quotation' ? [block] : []),
      ...textsOf(block).flatMap((text) => [...everyInline(text)].filter((inline) => inline.kind === 'quote')),
    ]);
    for (const { of, text } of uses) {
      const key = `${of} ${language.path}`;
      if (!words.has(key)) words.set(key, writer.like(plainInline(text).replaceAll(/[“”]/g, '')));
    }
  }
  return words;
}

/** `story.yaml`: of the model all that has a form, and other words. */
function storyHead(model: Story, telling: Telling, quotations: ReadonlyMap<string, string>): object {
  const { source, documents, relations } = model.head;
  const { published, topics, cast, writers } = telling;
  const each = (write: (language: Language, writer: Writer) => string) =>
    Object.fromEntries([...writers].map(([language, writer]) => [language.path, write(language, writer)]));
  const like = (text: Localised) =>
    each(({ path }, writer) => writer.like(typeof text === 'string' ? text : (text[path] ?? '')));
  const named = (name: Localised) =>
    each((language, writer) => {
      const own = typeof name === 'string' ? name : (name[language.path] ?? '');
      return cast.nameFor(own, language) ?? writer.like(own);
    });
  return {
    published,
    topics,
    source: source.filter(isReport).map(({ kind, language }) => ({
      publisher: 'The Invented Post',
      url: 'https://invented.example/',
      kind,
      language,
    })),
    documents,
    quotations: Object.fromEntries(
      Object.entries(model.head.quotations).map(([of, { language, speaker, role, text }]) => [
        of,
        {
          text: quotations.get(`${of} ${language}`) ?? text,
          language,
          speaker: named(speaker),
          role: like(role),
          source: 'The Invented Post',
        },
      ]),
    ),
    ...(relations && { relations: mapLike(relations, cast, like) }),
  };
}

/** The map of the model with other parties at the same places. */
function mapLike(
  { title, parties, between }: Relations,
  cast: Cast,
  like: (text: Localised) => object,
): object {
  const idFor = (id: string) => (cast.isInModel('people', id) ? cast.inPlaceOf('people', id).id : id);
  return {
    ...(title && { title: like(title) }),
    parties: Object.fromEntries(
      Object.entries(parties).map(([id, { name, role, ...place }]) => [
        idFor(id),
        {
          ...place,
          // Who has an entry is called as there.
          ...(name && !cast.isInModel('people', id) && { name: like(name) }),
          ...(role && { role: like(role) }),
        },
      ]),
    ),
    between: between.map(({ from, to, label, ...relation }) => ({
      ...relation,
      from: idFor(from),
      to: idFor(to),
      label: like(label),
    })),
  };
}
