import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import type { Finding } from '../../schema/finding.ts';
import { isNear } from '../../schema/nearest.ts';
import { type Block, inlinesIn } from '../../story/blocks.ts';
import { type Entry, formsOf, keyOf } from '../../story/entries.ts';
import type { Article, Conversa } from '../../story/story.ts';
import { blocksOf } from '../../story/story.ts';
import { type Around, atPair, differenceOf, type Pair, scriptOf, wordsOf } from './spoken.ts';

/** A translation names whom its source names. */
export function namesDiffer(pair: Pair, around: Around): Finding[] {
  const mentioned = ofMentions(pair, around);
  const spelled = scriptOf(pair.from) === scriptOf(pair.to) ? ofSpelling(pair) : [[], []];
  const said = mentioned ?? differenceOf(pair, spelled[0] ?? [], spelled[1] ?? []);
  return said
    ? [
        atPair(
          pair,
          'name-differs',
          said,
          'Correct the name, or say under “answers” at the top of the file why it is not the same.',
        ),
      ]
    : [];
}

/** Whom one of the two mentions with <Name>, and the other neither mentions nor calls by any of their names. */
function ofMentions(pair: Pair, { entries }: Around): string | undefined {
  const { source, translation, from, to } = pair;
  const lacking = (own: Block, other: Block, language: Language) => {
    const there = new Set(people(other));
    const gone = people(own).filter((of) => !there.has(of));
    if (gone.length === 0) return [];
    const words = fold(wordsOf(other));
    return gone
      .flatMap((of) => entries.get(keyOf('people', of)) ?? [])
      .filter((entry) => !isNamed(entry, words, language))
      .map(({ id }) => id);
  };
  return differenceOf(pair, lacking(source, translation, to), lacking(translation, source, from));
}

function people(block: Block): string[] {
  return inlinesIn(block).flatMap((inline) =>
    inline.kind === 'mention' && inline.entry === 'people' ? [inline.of] : [],
  );
}

/** Whether a text calls somebody by any name of theirs, a surname included. */
function isNamed(entry: Entry, words: string, language: Language): boolean {
  return formsOf(entry, language).some((form) => {
    const parts = foldedForm(form).split(/\s+/);
    return words.includes(parts.join(' ')) || (entry.kind === 'person' && words.includes(parts.at(-1) ?? ''));
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ');
}

const foldedForm = onceEach(fold);

/**
 * Names that both languages of the document write alike. One that is not said again, as a pronoun stands for it, is none
 * that is missing: a name is wrong where another one, or one that is nearly the same, stands in its place.
 */
function ofSpelling({ source, translation, original, translated }: Pair): [string[], string[]] {
  const [here, there] = [namesIn(source), namesIn(translation)];
  const [ofSource, ofTranslation] = [namesOf(original), namesOf(translated)];
  const isShared = (name: string) => ofSource.has(name) && ofTranslation.has(name);
  const lacks = [...here].filter((name) => !there.has(name) && isShared(name));
  for (const name of there) {
    if (here.has(name)) continue;
    // Another name of the story, which is not spoken of in this block of the source.
    if (isShared(name) && lacks.length > 0) return [lacks, [name]];
    const meant = lacks.find((each) => each.length >= 4 && isMisspelt(name, each));
    if (meant !== undefined && !ofSource.has(name)) return [[meant], [name]];
  }
  return [[], []];
}

/** Nearly the same letters. */
function isMisspelt(name: string, meant: string): boolean {
  return name !== meant && name[0] === meant[0] && fold(name) !== fold(meant) && isNear(name, meant);
}

const known = new WeakMap<Article | Conversa, ReadonlySet<string>>();

function namesOf(document: Article | Conversa): ReadonlySet<string> {
  const names = known.get(document) ?? new Set(blocksOf(document).flatMap((block) => [...namesIn(block)]));
  known.set(document, names);
  return names;
}

const ofBlocks = new WeakMap<Block, ReadonlySet<string>>();

/** Words with a capital within a sentence, where the script has capitals. */
function namesIn(block: Block): ReadonlySet<string> {
  const names = ofBlocks.get(block) ?? new Set(wordsOf(block).match(nameForm));
  ofBlocks.set(block, names);
  return names;
}

const nameForm = /(?<=[\p{L}\p{N},;’]\s)\p{Lu}[\p{L}\p{M}]{2,}(?![\p{L}\p{M}])/gu;
