/* What a rule on meaning is given, and what it says. */
import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import { type Finding, warning, withRelated } from '../../schema/finding.ts';
import type { RuleName } from '../../schema/rules.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Block, textsOf } from '../../story/blocks.ts';
import type { Entries } from '../../story/entries.ts';
import type { Article, Conversa, Story } from '../../story/story.ts';
import { type Inline, plainInline } from '../../story/text.ts';

/** A story with all that its words are held against. */
export interface Around {
  story: Story;
  site: Site;
  entries: Entries;
}

/** A block and its translation. */
export interface Pair {
  source: Block;
  translation: Block;
  from: Language;
  to: Language;
  /** The documents that they stand in. */
  original: Article | Conversa;
  translated: Article | Conversa;
}

/** A finding at a block, before anybody has answered it. */
export interface Spoken {
  document: Article | Conversa;
  block: Block;
  finding: Finding;
}

/** A rule on each block and its translation. */
export type PairRule = (pair: Pair, around: Around) => Finding[];

/** A rule on a document by itself, or beside its source. */
export type DocumentRule = (
  document: Article | Conversa,
  around: Around,
) => { block: Block; finding: Finding }[];

/** A warning at the translation of a block, with the place of its source. */
export function atPair(
  { source, translation, from }: Pair,
  rule: RuleName,
  message: string,
  next: string,
): Finding {
  const finding = warning(rule, translation.place, message, next);
  return withRelated(finding, source.place, `the block ${source.id} in its source (${from.path})`);
}

/**
 * What is wrong with what a translation has and its source has not, or the other way round: “Unexpected X, expected Y”.
 * Nothing where neither has anything of its own.
 */
export function differenceOf(
  { translation, from }: Pair,
  missing: readonly string[],
  other: readonly string[],
): string | undefined {
  const [lacks, has] = [listed(missing), listed(other)];
  const where = `in the block ${translation.id}`;
  if (lacks && has) return `Unexpected ${has} ${where}, expected ${lacks} as in the source (${from.path})`;
  if (has) return `Unexpected ${has} ${where}, expected only what the source (${from.path}) says`;
  return lacks ? `Missing ${lacks} ${where}, expected it as in the source (${from.path})` : undefined;
}

/** Words as a message names them, each once and in quotation marks. */
export function listed(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
}

const known = new WeakMap<Block, string>();

/** The words of a block that are of its language: no code. */
export function wordsOf(block: Block): string {
  const words = known.get(block) ?? wordsWithout(block, ({ kind }) => kind === 'code');
  known.set(block, words);
  return words;
}

/** The words of a block without some, in whose place a space stands. */
export function wordsWithout(block: Block, isLeftOut: (inline: Inline) => boolean): string {
  const rest = (text: readonly Inline[]): string =>
    text
      .map((inline) => {
        if (isLeftOut(inline)) return ' ';
        return 'text' in inline ? rest(inline.text) : plainInline([inline]);
      })
      .join('');
  const label = block.kind === 'moment' && block.time.kind === 'words' ? `${block.time.words}: ` : '';
  return label + textsOf(block).map(rest).join('\n');
}

/** What a tag says by itself or by default: the language without its country, and the script: `pt`, `Latn`. */
export const partsOfTag = onceEach((tag) => {
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  return { language, script };
});

/** Whether two languages are one in two countries, or in two scripts, so that a block may well be the same in both. */
export function areOneLanguage(a: Pick<Language, 'tag'>, b: Pick<Language, 'tag'>): boolean {
  return partsOfTag(a.tag).language === partsOfTag(b.tag).language;
}

/** The script that a language is written in: `Latn`. */
export function scriptOf({ tag }: Pick<Language, 'tag'>): string {
  return partsOfTag(tag).script;
}
