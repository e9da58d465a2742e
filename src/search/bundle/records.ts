import { isIn, type Language, localise } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { entryAddress, textAddress } from '../../routes.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Block, plainText, type QuotationBlock, textsOf } from '../../story/blocks.ts';
import { citationOf } from '../../story/citation.ts';
import type { Edition } from '../../story/edition.ts';
import { type Entry, formsOf, headingOf, isTranslated } from '../../story/entries.ts';
import { escapeHtml } from '../../story/html.ts';
import { nameOfPart } from '../../story/layer-names.ts';
import { shownCell } from '../../story/numbers.ts';
import type { Layer, DocumentKind as StoryDocumentKind } from '../../story/story.ts';
import { plainInline } from '../../story/text.ts';
import { momentWords } from '../../story/time/moments.ts';
import { unknownToPagefind } from '../words/pagefind-words.ts';
import { neverShown } from './blocks.ts';
import type { DocumentKind } from './bundle.ts';

/** A document as Pagefind is given it: HTML that was made for it, so that the page carries nothing of the index. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** What a record says of its document besides the text. */
export interface RecordHead {
  kind: DocumentKind;
  /** What lists call the document. */
  title: string;
  language: Language;
  /** Addresses of the same document, by the path of each other language that has it. */
  alternates: Readonly<Record<string, string>>;
  /** Calendar date for the order of dates; absent for what has none. */
  date?: string;
  topics?: readonly string[];
}

/** The HTML of a record, around a body in which every element with an id is a place to land. */
export function recordHtml(
  { kind, title, language, alternates, date, topics = [] }: RecordHead,
  body: string,
): string {
  const meta = (name: string, value: string) =>
    `<p data-pagefind-ignore data-pagefind-meta="${name}">${escapeHtml(value)}</p>`;
  return [
    `<html lang="${language.tag}"><body><main data-pagefind-filter="kind:${kind}">`,
    meta('title', title),
    meta('kind', kind),
    meta('alternates', JSON.stringify(alternates)),
    ...topics.map((topic) => `<p data-pagefind-ignore data-pagefind-filter="topic">${escapeHtml(topic)}</p>`),
    date === undefined ? '' : `<p data-pagefind-ignore data-pagefind-sort="date">${date}</p>`,
    body,
    '</main></body></html>',
  ]
    .join('')
    .normalize('NFC');
}

/**
 * A text as a place to land, under the words that say where in the document it is. The id stands before the text:
 * Pagefind keeps what is in an element with an id a second time, and nothing asks for that.
 */
export function passageHtml(id: string, place: string, text: string, { tag }: Language): string {
  return `<i id="${id}" data-pagefind-title="${escapeHtml(place)}"></i><p>${searchedWords(text, tag)}</p>`;
}

/** A text, and what it is searched by besides its words. */
function searchedWords(text: string, tag: string): string {
  const ways = unknownToPagefind(text, tag);
  // Pagefind ends each element with a full stop, which nobody wrote.
  const ends = ways.length === 0 && /[.!?]$/.test(text);
  return escapeHtml(ends ? text : [text, neverShown, ...ways].join(' '));
}

function titleHtml(id: string, title: string, { tag }: Language): string {
  return `<h1 id="${id}">${searchedWords(title, tag)}</h1>`;
}

/** The records of a story in one language: its article, its quotations and its Conversa. */
export function storyRecords(edition: Edition): SearchRecord[] {
  const { story, language, article, slug, title, others } = edition;
  const shared = {
    language,
    alternates: Object.fromEntries(
      others.map((other) => [other.language.path, textAddress(other.language, other.slug)]),
    ),
    date: story.head.published,
    topics: story.head.topics ?? [],
  };
  // Each block is in one record: a quotation by itself, in whatever layer, with who said it, all others in the article.
  const quotations = article.layers
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'quotation');
  const layerHtml = ({ kind, blocks }: Layer) => {
    const name = nameOfPart(kind, edition.site, language).text;
    let caption = name;
    return blocks
      .filter((block) => block.kind !== 'quotation' && plainText(block) !== '')
      .map((block) => {
        if (block.kind === 'table') caption = plainInline(block.caption);
        return blockHtml(block, block.kind === 'row' ? caption : name, language);
      });
  };
  return [
    {
      url: textAddress(language, slug),
      html: recordHtml(
        { ...shared, kind: 'article', title },
        [
          titleHtml(article.title.id, title, language),
          ...article.layers.flatMap(layerHtml),
          ...citedSources('article', edition),
        ].join(''),
      ),
    },
    // Fragments keep apart the records of one page; `rankPassages` takes them off again.
    ...(quotations.length > 0
      ? [
          {
            url: textAddress(language, slug, 'quotes'),
            html: recordHtml({ ...shared, kind: 'quotations', title }, quotationsHtml(quotations, edition)),
          },
        ]
      : []),
    ...conversaRecord(edition, shared),
  ];
}

function quotationsHtml(quotations: readonly QuotationBlock[], edition: Edition): string {
  const t = wordsIn(edition.language);
  return quotations
    .flatMap((block) => {
      const said = edition.quotations.get(block.of);
      if (said === undefined) return [];
      // Who said it is searched for together with what was said, where it is said in the language.
      const by = [said.speaker, said.role].flatMap(({ text, foreign }) => (foreign ? [] : [text])).join(', ');
      return passageHtml(
        block.id,
        said.speaker.foreign ? t('story:quotes') : said.speaker.text,
        by ? `${plainText(block)} ${by}` : plainText(block),
        edition.language,
      );
    })
    .join('');
}

function conversaRecord(
  edition: Edition,
  shared: Pick<RecordHead, 'language' | 'alternates' | 'date' | 'topics'>,
): SearchRecord[] {
  const { site, language, slug, conversa, title: ofArticle } = edition;
  if (conversa === undefined) return [];
  const heading = plainText(conversa.title);
  const title = `${heading} · ${ofArticle}`;
  const voiceOf = (name: string) => {
    const voice = site.voices[name];
    return voice && isIn(voice.name, language) ? localise(voice.name, language) : heading;
  };
  const body = [
    titleHtml(conversa.title.id, heading, language),
    ...conversa.introduction.map((block) => blockHtml(block, heading, language)),
    ...conversa.turns.map((turn) => blockHtml(turn, voiceOf(turn.voice), language)),
    ...conversa.notes.map((note) => blockHtml(note, wordsIn(language)('story:notes'), language)),
    ...citedSources('conversa', edition),
  ].join('');
  return [
    {
      url: textAddress(language, slug, 'conversa'),
      html: recordHtml({ ...shared, kind: 'conversa', title }, body),
    },
  ];
}

/** What the notes of a document are that cite a source, which no block of it says. */
function citedSources(at: StoryDocumentKind, { notes, language }: Edition): string[] {
  return notes.list.flatMap((note) => {
    if (note.says.kind !== 'source' || note.at !== at) return [];
    const words = citationOf(note.says.source, language).parts.map(({ text }) => text);
    return [passageHtml(note.id, wordsIn(language)('story:notes'), words.join(' · '), language)];
  });
}

function blockHtml(block: Block, place: string, language: Language): string {
  return passageHtml(block.id, place, searchedText(block, language), language);
}

function searchedText(block: Block, language: Language): string {
  if (block.kind === 'row')
    return block.cells.map((cell) => plainInline(shownCell(cell, language))).join('; ');
  const text = textsOf(block).map(plainInline).join(' ');
  // When it was is searched for together with what happened.
  return block.kind === 'moment' ? `${momentWords(block, language)}: ${text}` : text;
}

/**
 * The record of a term, a person or an organisation: one passage with its text and all that it goes by; none in a
 * language that it is not in.
 */
export function entryRecords(entry: Entry, site: Site, language: Language): SearchRecord[] {
  if (!isTranslated(entry, language)) return [];
  const others = site.languages.filter((other) => other.path !== language.path && isTranslated(entry, other));
  const addressIn = (each: Language) => entryAddress(each, entry);
  const title = headingOf(entry, language);
  const [, ...searchedBy] = formsOf(entry, language);
  const text = [`${title}.`, entry.text[language.path], neverShown, searchedBy.join(', ')].join(' ');
  return [
    {
      url: addressIn(language),
      html: recordHtml(
        {
          kind: entry.group,
          title,
          language,
          alternates: Object.fromEntries(others.map((other) => [other.path, addressIn(other)])),
        },
        passageHtml('definition', title, text, language),
      ),
    },
  ];
}
