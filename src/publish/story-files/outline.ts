/*
 * A story as a plain sequence of parts, from which the formats without a page of their own are written: the full text
 * in feeds, the Markdown twin.
 */
import { formatDate, languageName } from '../../i18n/format.ts';
import { localise, shownIn } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { absolute, mediaFileAddress } from '../../routes.ts';
import type {
  ChartBlock,
  DefinitionBlock,
  FigureBlock,
  MomentBlock,
  QuotationBlock,
  RecordingBlock,
  TurnBlock,
} from '../../story/blocks.ts';
import { citationOf } from '../../story/citation.ts';
import type { Edition } from '../../story/edition.ts';
import { nameOfPart } from '../../story/layer-names.ts';
import { pictureOf } from '../../story/media/lead-picture.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { creditsOfSources, provenanceOf } from '../../story/provenance.ts';
import { inRuns, type ListRun, type Run, type SingleBlock } from '../../story/runs.ts';
import { type Inline, plainInline } from '../../story/text.ts';
import { momentWords } from '../../story/time/moments.ts';
import { heightAt, largestOf } from '../pictures/variants.ts';
import { publishedRecording } from '../recordings/published-recording.ts';
import { restsOn } from './outline-links.ts';
import type { OriginalWords, OutlineList, OutlineNote, OutlinePart, OutlineText } from './outline-part.ts';
import { chartParts, tablePart } from './outline-tables.ts';

/** Everything on a story's page, below its title. */
export function outlineOf(edition: Edition): OutlinePart[] {
  return [
    ...opening(edition),
    ...articleParts(edition),
    ...conversaParts(edition),
    ...notesParts(edition),
    ...originalParts(edition),
    ...correctionParts(edition),
  ];
}

function opening(edition: Edition): OutlinePart[] {
  const { story, article, language, written } = edition;
  const { published, updated, source } = story.head;
  const t = wordsIn(language);
  const dates = [
    t('story:published', { date: formatDate(published, language) }),
    ...(updated ? [t('story:updated', { date: formatDate(updated, language) })] : []),
  ];
  const provenance = [
    ...provenanceOf(article.head, written.article, language, edition.entries),
    ...creditsOfSources(source, language),
  ];
  const { note } = textOf(edition.shown.article.title, article.title.text, edition);
  return [dates.join(' · '), provenance.join(' '), ...(note ? [note] : [])].map((words) => ({
    kind: 'remark',
    words,
  }));
}

function articleParts(edition: Edition): OutlinePart[] {
  const { site, language } = edition;
  const layers = edition.shown.article.layers.filter(({ kind }) => kind !== 'notes');
  return layers.flatMap(({ kind, blocks }): OutlinePart[] => [
    { kind: 'section', words: nameOfPart(kind, site, language).text },
    ...inRuns(blocks).flatMap((run): OutlinePart[] => [
      ...(run.ruled ? [{ kind: 'rule' } as const] : []),
      ...runParts(run, edition),
    ]),
  ]);
}

function runParts(run: Run, edition: Edition): OutlinePart[] {
  switch (run.kind) {
    case 'moments':
      return [momentsPart(run.moments, edition)];
    case 'definitions':
      return [
        { kind: 'list', list: 'bulleted', items: run.definitions.map((shown) => termOf(shown, edition)) },
      ];
    case 'unknowns': {
      const items = run.unknowns.map((shown) => ({
        ...textOf(shown, shown.block.text, edition),
        restsOn: restsOn(shown.block.refs, edition),
      }));
      return [{ kind: 'list', list: 'bulleted', items }];
    }
    case 'list':
      return [listPart(run, edition)];
    case 'table':
      return [tablePart(run, edition, textOf)];
    case 'single':
      return singleParts(run.shown, edition);
  }
}

function singleParts(shown: Shown<SingleBlock>, edition: Edition): OutlinePart[] {
  const { block } = shown;
  switch (block.kind) {
    case 'chart':
      return chartParts(shown, block, edition, textOf);
    case 'video':
    case 'audio':
      return recordingParts({ ...shown, block }, edition);
    default:
      return [blockPart({ ...shown, block }, edition)];
  }
}

function recordingParts(shown: Shown<RecordingBlock>, edition: Edition): OutlinePart[] {
  const { block } = shown;
  const t = wordsIn(edition.language);
  // What is said about the block is said behind its last words.
  const { note: _, ...title } = textOf(shown, block.title, edition);
  const recording = publishedRecording(block, edition);
  return [
    { kind: 'recording', recording, words: t('media:file'), ...title },
    {
      kind: 'apart',
      element: 'blockquote',
      label: t('media:transcript'),
      paragraphs: textsAs(shown, block.paragraphs, edition),
    },
  ];
}

function listPart({ list, items }: ListRun, edition: Edition): OutlineList {
  return {
    kind: 'list',
    list,
    items: items.map(({ shown, lists }) => ({
      ...textOf(shown, shown.block.text, edition),
      ...(lists.length > 0 && { lists: lists.map((within) => listPart(within, edition)) }),
    })),
  };
}

function termOf(shown: Shown<DefinitionBlock>, edition: Edition): OutlineText {
  return { ...textOf(shown, shown.block.text, edition), lead: plainInline(shown.block.term) };
}

function momentsPart(moments: readonly Shown<MomentBlock>[], edition: Edition): OutlinePart {
  const items = moments.map((shown) => {
    const text = textOf(shown, shown.block.text, edition);
    return { ...text, lead: momentWords(shown.block, text.language) };
  });
  return { kind: 'list', list: 'bulleted', items };
}

function blockPart(
  shown: Shown<Exclude<SingleBlock, ChartBlock | RecordingBlock>>,
  edition: Edition,
): OutlinePart {
  const { block } = shown;
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, ...textOf(shown, block.text, edition) };
    case 'paragraph':
      return { kind: 'paragraph', ...textOf(shown, block.text, edition) };
    case 'figure':
      return { kind: 'picture', ...pictureParts(block, edition), ...textOf(shown, block.text, edition) };
    case 'quotation':
      return {
        kind: 'quotation',
        ...quotationWords(block, edition),
        ...textOf(shown, block.text, edition),
      };
    case 'excerpt':
      return {
        kind: 'apart',
        element: 'blockquote',
        paragraphs: textsAs(shown, block.paragraphs, edition),
      };
    case 'aside': {
      const label = wordsIn(edition.language)(`aside:${block.aside}`);
      const title = block.title ? [{ kind: 'strong', text: block.title } as const] : undefined;
      const paragraphs = title ? [title, ...block.paragraphs] : block.paragraphs;
      return { kind: 'apart', element: 'aside', label, paragraphs: textsAs(shown, paragraphs, edition) };
    }
    case 'code':
      return {
        kind: 'code',
        codeLanguage: block.language,
        value: block.text[0].value,
        ...textOf(shown, block.text, edition),
      };
  }
}

/** Texts of one block: what is said about it is said once, after its last words. */
function textsAs(shown: Shown, texts: readonly (readonly Inline[])[], edition: Edition): OutlineText[] {
  return texts.map((text, index) => {
    const { note, ...rest } = textOf(shown, text, edition);
    return index === texts.length - 1 && note ? { ...rest, note } : rest;
  });
}

function pictureParts(block: FigureBlock, edition: Edition) {
  const { alt, credit, licence, href } = block;
  const picture = pictureOf(block, edition);
  const { name, width } = largestOf(picture);
  return {
    alt,
    url: absolute(mediaFileAddress(name), edition.site),
    width,
    height: heightAt(picture, width),
    credit: [credit, licence].filter((words) => words !== undefined).join(' · '),
    href,
  };
}

function quotationWords(
  { of, wording }: QuotationBlock,
  { story, language, quotations }: Edition,
): { original: OriginalWords | undefined; by: string } {
  const said = quotations.get(of);
  if (said === undefined) throw new Error(`No quotation “${of}” in story.yaml of ${story.id}`);
  const t = wordsIn(language);
  const words = t('story:quotationTranslated', { language: languageName(said.tag, language) });
  return {
    original: wording === 'translation' ? { words, text: said.text, tag: said.tag } : undefined,
    by: t('story:saysWithRole', { speaker: said.speaker.text, role: said.role.text }),
  };
}

function conversaParts(edition: Edition): OutlinePart[] {
  const { conversa, language, shown, written } = edition;
  if (conversa === undefined || shown.conversa === undefined) return [];
  const { title, introduction, turns } = shown.conversa;
  const provenance = provenanceOf(conversa.head, written.conversa, language, edition.entries);
  return [
    { kind: 'heading', level: 2, ...textOf(title, title.block.text, edition) },
    ...introduction.map((block): OutlinePart => blockPart(block, edition)),
    { kind: 'remark', words: provenance.join(' ') },
    ...turns.map((turn) => turnPart(turn, edition)),
  ];
}

function turnPart(shown: Shown<TurnBlock>, edition: Edition): OutlinePart {
  const { site, language, story } = edition;
  const { voice, refs, paragraphs } = shown.block;
  return {
    kind: 'turn',
    voice: localise(site.voices[voice]?.name ?? voice, language, story.conversa?.source),
    paragraphs: textsAs(shown, paragraphs, edition),
    restsOn: restsOn(refs, edition),
  };
}

function notesParts(edition: Edition): OutlinePart[] {
  const { notes, language } = edition;
  if (notes.list.length === 0) return [];
  const each = notes.list.map(({ id, label, says }): OutlineNote => {
    if (says.kind === 'source') return { id, label, says: citationOf(says.source, language) };
    return { id, label, says: textOf(says.shown, says.shown.block.text, edition) };
  });
  return [{ kind: 'notes', words: wordsIn(language)('story:notes'), notes: each }];
}

function originalParts({ language, reports }: Edition): OutlinePart[] {
  if (reports.length === 0) return [];
  const t = wordsIn(language);
  const each = reports.flatMap(({ publisher, url, kind, tag }): OutlinePart[] => {
    const words = { publisher, language: languageName(tag, language) };
    const about = t(kind === 'publisher' ? 'story:originalPublisher' : 'story:originalLanguage', words);
    return [
      { kind: 'link', words: t('story:originalReport', words), url },
      { kind: 'remark', words: about },
    ];
  });
  return [{ kind: 'section', words: t('story:originalQuestion') }, ...each];
}

function correctionParts({ site, story, language }: Edition): OutlinePart[] {
  const { corrections = [] } = story.head;
  if (corrections.length === 0) return [];
  const items = corrections.map(({ date, text }): OutlineText => {
    const { text: value, foreign } = shownIn(text, language, story.article.source);
    return {
      text: [{ kind: 'text', value }],
      language: site.languages.find(({ path }) => path === foreign?.path) ?? language,
      lead: formatDate(date, language),
    };
  });
  return [
    { kind: 'section', words: wordsIn(language)('story:corrections') },
    { kind: 'list', list: 'bulleted', items },
  ];
}

function textOf(shown: Shown, text: readonly Inline[], { language }: Edition): OutlineText {
  if (shown.state === 'current') return { text, language };
  const t = wordsIn(language);
  const words = { source: languageName(shown.sourceLanguage.tag, language) };
  if (shown.state === 'missing')
    return { text, language: shown.sourceLanguage, note: t('story:missing', words) };
  return { text, language, note: t(shown.stamp ? 'story:stale' : 'story:unstamped', words) };
}
