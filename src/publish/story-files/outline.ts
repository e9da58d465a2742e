/*
 * A story as a plain sequence of parts, from which the formats without a page of their own are written: the full text
 * in feeds, the Markdown twin.
 */
import { formatDate, languageName } from '../../i18n/format.ts';
import { localise, shownIn } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MomentBlock, QuotationBlock, TurnBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { creditsOfSources, provenanceOf } from '../../story/provenance.ts';
import { inRuns, type TextBlock } from '../../story/runs.ts';
import type { Inline } from '../../story/text.ts';
import { momentWords } from '../../story/time/moments.ts';
import { urlOf } from '../story-urls.ts';
import type { OriginalWords, OutlinePart, OutlineText } from './outline-part.ts';
import { chartParts, tablePart } from './outline-tables.ts';

/** Everything on a story's page, below its title. */
export function outlineOf(edition: Edition): OutlinePart[] {
  return [
    ...opening(edition),
    ...articleParts(edition),
    ...conversaParts(edition),
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
    ...provenanceOf(article.head, written.article, language),
    ...creditsOfSources(source, language),
  ];
  const { note } = textOf(edition.shown.article.title, article.title.text, edition);
  return [dates.join(' · '), provenance.join(' '), ...(note ? [note] : [])].map((words) => ({
    kind: 'remark',
    words,
  }));
}

function articleParts(edition: Edition): OutlinePart[] {
  const t = wordsIn(edition.language);
  return edition.shown.article.layers.flatMap(({ kind, blocks }): OutlinePart[] => [
    { kind: 'section', words: t(`story:${kind}`) },
    ...inRuns(blocks).flatMap((run): OutlinePart | OutlinePart[] => {
      if (run.kind === 'single')
        return run.shown.block.kind === 'chart'
          ? chartParts(run.shown, run.shown.block, edition, textOf)
          : blockPart({ ...run.shown, block: run.shown.block }, edition);
      if (run.kind === 'moments') return momentsPart(run.moments, edition);
      if (run.kind === 'table') return tablePart(run, edition, textOf);
      const items = run.items.map((shown) => textOf(shown, shown.block.text, edition));
      return { kind: 'list', list: run.list, items };
    }),
  ]);
}

function momentsPart(moments: readonly Shown<MomentBlock>[], edition: Edition): OutlinePart {
  const items = moments.map((shown) => {
    const text = textOf(shown, shown.block.text, edition);
    return { ...text, when: momentWords(shown.block, text.language) };
  });
  return { kind: 'list', list: 'bulleted', items };
}

function blockPart(shown: Shown<TextBlock>, edition: Edition): OutlinePart {
  const { block } = shown;
  const text = textOf(shown, block.text, edition);
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, ...text };
    case 'item':
    case 'paragraph':
      return { kind: 'paragraph', ...text };
    case 'quotation':
      return { kind: 'quotation', ...quotationWords(block, edition), ...text };
  }
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
  const provenance = provenanceOf(conversa.head, written.conversa, language);
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
  const t = wordsIn(language);
  const passages = refs.flatMap((ref) => {
    const name = edition.passages.get(ref);
    if (name === undefined) return [];
    return [
      {
        words: name.kind === 'words' ? name.words : t(`story:${name.layer}`),
        url: `${urlOf(edition)}#${ref}`,
      },
    ];
  });
  return {
    kind: 'turn',
    voice: localise(site.voices[voice]?.name ?? voice, language, story.conversa?.source),
    // What is said about a turn is said once, after its last words.
    paragraphs: paragraphs.map((text, index) => {
      const { note, ...rest } = textOf(shown, text, edition);
      return index === paragraphs.length - 1 && note ? { ...rest, note } : rest;
    }),
    restsOn: passages.length > 0 ? { words: t('story:restsOn'), passages } : undefined,
  };
}

function originalParts({ language, reports }: Edition): OutlinePart[] {
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
      when: formatDate(date, language),
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
