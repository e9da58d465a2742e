import { type Language, localise } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import type { ShownArticle, ShownConversa } from './pairing/shown.ts';
import { type LayerKind, plainText, type Story } from './story.ts';

/** What a link to a passage calls it: the subheading over it or who is quoted; without either, its layer. */
export type PassageName = { kind: 'words'; words: string } | { kind: 'layer'; layer: LayerKind };

/** Names of all passages of an article, by block id. */
export function passageNames(
  article: ShownArticle,
  story: Story,
  language: Language,
): Map<string, PassageName> {
  const names = new Map<string, PassageName>();
  for (const { kind, blocks } of article.layers) {
    let name: PassageName = { kind: 'layer', layer: kind };
    for (const { block } of blocks) {
      if (block.kind === 'heading') name = { kind: 'words', words: plainText(block) };
      const said = block.kind === 'quotation' ? story.head.quotations[block.of] : undefined;
      names.set(block.id, said ? { kind: 'words', words: localise(said.speaker, language) } : name);
    }
  }
  return names;
}

/** A place in the Conversa that rests on a passage. */
export interface Discussion {
  /** Id of the turn. */
  turn: string;
  /** Which question of the Conversa it belongs to, from 1. */
  question: number;
  /** What the Conversa is called. */
  title: string;
}

/** Where the Conversa discusses each block of the article, by block id. */
export function discussions(
  conversa: ShownConversa | undefined,
  { voices }: Pick<Site, 'voices'>,
): Map<string, Discussion[]> {
  const found = new Map<string, Discussion[]>();
  if (conversa === undefined) return found;
  const title = plainText(conversa.title.block);
  let question = 0;
  for (const { block } of conversa.turns) {
    if (voices[block.voice]?.part === 'asks') question++;
    for (const ref of block.refs) {
      const of = found.get(ref) ?? [];
      of.push({ turn: block.id, question, title });
      found.set(ref, of);
    }
  }
  return found;
}
