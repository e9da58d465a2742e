import { type Language, shownIn, type TextLanguage } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { plainText } from './blocks.ts';
import { foreignIn, type ShownArticle, type ShownConversa } from './pairing/shown.ts';
import type { LayerKind, Story } from './story.ts';
import { plainInline } from './text.ts';

/** What a link to a passage calls it: the subheading over it, who is quoted, the title of an aside or a recording; without any, its layer. */
export type PassageName =
  /** `foreign` is the language of the words, where that is not the page's. */
  { kind: 'words'; words: string; foreign?: TextLanguage } | { kind: 'layer'; layer: LayerKind };

/** Names of all passages of an article, by block id. */
export function passageNames(
  article: ShownArticle,
  story: Story,
  language: Language,
): Map<string, PassageName> {
  const names = new Map<string, PassageName>();
  for (const { kind, blocks } of article.layers) {
    let name: PassageName = { kind: 'layer', layer: kind };
    for (const shown of blocks) {
      const { block } = shown;
      if (block.kind === 'heading') name = wordsOf(plainText(block), foreignIn(shown));
      const said = block.kind === 'quotation' ? story.head.quotations[block.of] : undefined;
      const speaker = said && shownIn(said.speaker, language, story.article.source);
      const title = 'title' in block && block.kind !== 'chart' && block.title;
      if (title) names.set(block.id, wordsOf(plainInline(title), foreignIn(shown)));
      else names.set(block.id, speaker ? wordsOf(speaker.text, speaker.foreign) : name);
    }
  }
  return names;
}

function wordsOf(words: string, foreign: TextLanguage | undefined): PassageName {
  return { kind: 'words', words, ...(foreign && { foreign: languageOnly(foreign) }) };
}

/** What is said of the language of a text, and no more: it is kept with lists. */
export function languageOnly({ path, tag, direction }: TextLanguage): TextLanguage {
  return { path, tag, direction };
}

/** A place in the Conversa that rests on a passage. */
export interface Discussion {
  /** Id of the turn. */
  turn: string;
  /** Which question of the Conversa it belongs to, from 1. */
  question: number;
  /** What the Conversa is called. */
  title: string;
  /** The language of the title, where that is not the page's. */
  foreign?: TextLanguage;
}

/** Where the Conversa discusses each block of the article, by block id. */
export function discussions(
  conversa: ShownConversa | undefined,
  { voices }: Pick<Site, 'voices'>,
): Map<string, Discussion[]> {
  const found = new Map<string, Discussion[]>();
  if (conversa === undefined) return found;
  const foreign = foreignIn(conversa.title);
  const title = plainText(conversa.title.block);
  let question = 0;
  for (const { block } of conversa.turns) {
    if (voices[block.voice]?.part === 'asks') question++;
    for (const ref of block.refs) {
      const of = found.get(ref) ?? [];
      of.push({ turn: block.id, question, title, ...(foreign && { foreign }) });
      found.set(ref, of);
    }
  }
  return found;
}
