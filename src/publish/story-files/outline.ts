/*
 * A story as a plain sequence of parts, from which the formats without a page of their own are written: the full text
 * in feeds, the Markdown twin.
 */
import { formatDate, languageName } from '../../i18n/format.ts';
import { type Language, localise, shownIn } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { absolute, mediaFileAddress } from '../../routes.ts';
import type { FigureBlock, LayerBlock, MomentBlock, QuotationBlock, TurnBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { pictureOf } from '../../story/media/lead-picture.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { creditsOfSources, provenanceOf } from '../../story/provenance.ts';
import { inRuns } from '../../story/runs.ts';
import type { Inline } from '../../story/text.ts';
import { momentWords } from '../../story/time/moments.ts';
import { heightAt, largestOf } from '../pictures/variants.ts';
import { urlOf } from '../story-urls.ts';

/** A text with the language that it is in. */
export interface OutlineText {
  text: readonly Inline[];
  language: Language;
  /** What has to be said about it: not translated yet, or translated from an earlier wording. */
  note?: string;
  /** When it was, for a moment of a timeline. */
  when?: string;
}

/** Words of the interface with an address, or without one. */
export interface OutlineLink {
  words: string;
  url: string;
}

export type OutlinePart =
  | ({ kind: 'heading'; level: 2 | 3 } & OutlineText)
  /** A heading in the words of the interface. */
  | { kind: 'section'; words: string }
  | ({ kind: 'paragraph' } & OutlineText)
  | { kind: 'list'; list: 'bulleted' | 'numbered'; items: readonly OutlineText[] }
  | ({ kind: 'quotation'; original: OriginalWords | undefined; by: string } & OutlineText)
  | ({
      kind: 'picture';
      /** What it shows; absent for one that is there for its looks alone. */
      alt: string | undefined;
      /** Where its file is, and how large that is. */
      url: string;
      width: number;
      height: number;
      /** Who made it, and under what licence it is published; '' where neither is said. */
      credit: string;
      /** Where it leads, as an editor writes links. */
      href: string | undefined;
    } & OutlineText)
  | {
      kind: 'turn';
      voice: string;
      paragraphs: readonly OutlineText[];
      /** Passages on which it rests, after the words that say so. */
      restsOn: { words: string; passages: readonly OutlineLink[] } | undefined;
    }
  /** Something that is said about the text. */
  | { kind: 'remark'; words: string }
  | ({ kind: 'link' } & OutlineLink);

/** What was really said, under the words that introduce it. */
export interface OriginalWords {
  words: string;
  text: string;
  /** Language tag. */
  tag: string;
}

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
    ...inRuns(blocks).map((run): OutlinePart => {
      if (run.kind === 'single') return blockPart(run.shown, edition);
      if (run.kind === 'moments') return momentsPart(run.moments, edition);
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

function blockPart(shown: Shown<Exclude<LayerBlock, MomentBlock>>, edition: Edition): OutlinePart {
  const { block } = shown;
  const text = textOf(shown, block.text, edition);
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, ...text };
    case 'item':
    case 'paragraph':
      return { kind: 'paragraph', ...text };
    case 'figure':
      return { kind: 'picture', ...pictureParts(block, edition), ...text };
    case 'quotation':
      return { kind: 'quotation', ...quotationWords(block, edition), ...text };
  }
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
