import { error, type Finding, type Place, warning } from '../schema/finding.ts';
import { listOfNames } from '../schema/nearest.ts';
import type { Site } from '../schema/site-file.ts';
import type { Quotation, StoryHead } from '../schema/story-head.ts';
import { type Block, plainText, textsOf } from '../story/blocks.ts';
import { isLanguage } from '../story/read/head-findings.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { type Article, blocksOf, type Conversa } from '../story/story.ts';
import { type Inline, plainInline, type QuotationUse } from '../story/text.ts';

/** Quotations are word for word in their own language, marked as a translation in every other. */
export function quotationsOf({ head, documents }: StoryDraft, site: Site): Finding[] {
  return head
    ? documents.flatMap((document) => [
        ...usesIn(document).flatMap((use) => checkUse(use, document, head.value, site)),
        ...unattributed(document),
        ...excerptsOfSaid(document, head.value),
      ])
    : [];
}

function checkUse(use: Use, document: Article | Conversa, head: StoryHead, site: Site): Finding[] {
  // An object has more names than its own, like “constructor”.
  const quotation = Object.hasOwn(head.quotations, use.of) ? head.quotations[use.of] : undefined;
  if (quotation === undefined) {
    const known = namesIn(head);
    return [
      error(
        'unknown-quotation',
        use.place,
        `Unexpected quotation “${use.of}”, expected ${known ? `one of ${known}` : 'one of story.yaml, which has none'}`,
        'Correct its name, or add the quotation to story.yaml, word for word.',
      ),
    ];
  }
  if (!isLanguage(quotation.language, site)) return [];
  const own = quotation.language === document.language.path;
  if (own !== (use.wording === 'original')) {
    return [
      own
        ? error(
            'quotation-translation',
            use.place,
            `Unexpected attribute translation, expected the words themselves: “${use.of}” was said in this language`,
            'Remove the attribute, and write what was said.',
          )
        : error(
            'quotation-translation',
            use.place,
            `Missing attribute translation, expected it: “${use.of}” was said in another language (${quotation.language})`,
            `Write <Quote of="${use.of}" translation>.`,
          ),
    ];
  }
  const written = comparable(plainInline(use.text));
  const said = saidIn(quotation);
  if (!own || written === said || (use.isInText && isPart(written, said))) return [];
  const meant = fromWhere(written, said);
  return [
    error(
      'quotation-words',
      use.place,
      `Unexpected ${difference(written, meant)} in the quotation “${use.of}”, expected ${difference(meant, written)}`,
      'Restore the words of story.yaml, or correct them there if they are wrong at the source.',
    ),
  ];
}

/** What is the same for all uses, however many there are. */
const names = new WeakMap<StoryHead, string>();
const words = new WeakMap<Quotation, string>();

function namesIn(head: StoryHead): string {
  const known = names.get(head) ?? listOfNames(Object.keys(head.quotations));
  names.set(head, known);
  return known;
}

function saidIn(quotation: Quotation): string {
  const said = words.get(quotation) ?? comparable(quotation.text);
  words.set(quotation, said);
  return said;
}

/** The first word that differs, with its neighbours. */
function difference(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  const endsWord = (index: number, whole: string) => index === whole.length || whole[index] === ' ';
  const isWhole = endsWord(same, text) && endsWord(same, other);
  if (isWhole && same === text.length) return `the end after “${lastWords(text, 3)}”`;
  const start = isWhole ? same + 1 : text.lastIndexOf(' ', same - 1) + 1;
  const before = lastWords(text.slice(0, Math.max(0, start - 1)), 2);
  const after = firstWords(text.slice(start), 3);
  const excerpt = before === '' ? after : `${before} ${after}`;
  const isCut = start > 0 && before.length < start - 1;
  return `“${isCut ? '… ' : ''}${excerpt}${start + after.length < text.length ? ' …' : ''}”`;
}

function firstWords(text: string, number: number): string {
  let end = 0;
  for (let word = 0; word < number && end >= 0; word++) end = text.indexOf(' ', end + 1);
  return end < 0 ? text : text.slice(0, end);
}

function lastWords(text: string, number: number): string {
  let start = text.length;
  for (let word = 0; word < number && start >= 0; word++)
    start = start === 0 ? -1 : text.lastIndexOf(' ', start - 1);
  return text.slice(start + 1);
}

/** Typographic quotes, white space and the way letters with accents are encoded may differ; the quotation marks around the words are the document's. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”«»„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** A use of a quotation: one within a text may be a part of what was said, as the text says the rest, or goes on with it. */
interface Use extends QuotationUse {
  place: Place;
  isInText: boolean;
}

function usesIn(document: Article | Conversa): Use[] {
  return blocksOf(document).flatMap((block) => [
    ...(block.kind === 'quotation' ? [{ ...block, isInText: false }] : []),
    ...textsOf(block).flatMap(inlineUses),
  ]);
}

function inlineUses(inlines: readonly Inline[]): Use[] {
  return inlines.flatMap((inline) => {
    if (!('text' in inline)) return [];
    return [...(inline.kind === 'quote' ? [{ ...inline, isInText: true }] : []), ...inlineUses(inline.text)];
  });
}

/** Whether words stand in a row in what was said; the comma with which a sentence goes on behind them is the document's. */
function isPart(written: string, said: string): boolean {
  return [written, written.replace(/,$/, '')].some((words) => {
    for (let at = said.indexOf(words); words !== '' && at >= 0; at = said.indexOf(words, at + 1))
      if (!isWithinWord(said, at) && !isWithinWord(said, at + words.length)) return true;
    return false;
  });
}

/** Whether letters or digits stand on both sides of a place, in a script that parts words. */
function isWithinWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(around) && !withoutSpaces.test(around);
}

const withoutSpaces =
  /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u;

/** What was said, from where the words begin like it: they may be a part of it. */
function fromWhere(written: string, said: string): string {
  for (let number = 4; number > 1; number--) {
    const start = firstWords(written, number);
    const at = start === written ? -1 : ` ${said}`.indexOf(` ${start} `);
    if (at >= 0) return said.slice(at);
  }
  return said;
}

/** Words between quotation marks that no <Quote> vouches for. */
function unattributed(document: Article | Conversa): Finding[] {
  return blocksOf(document).flatMap((block) =>
    toldIn(block).flatMap((text) =>
      [...withoutQuotes(text).matchAll(/[“«„"]([^“”«»„"]+)[”»“"]/g)].flatMap(([, words = '']) =>
        // Around a <Quote>, which is not in this text, marks have nothing between them, or the comma behind it.
        !/[\p{L}\p{N}]/u.test(words) ? [] : unattributedWords(words, block.place),
      ),
    ),
  );
}

/** What a picture shows may be words, which nobody said; and all that a transcript says was said. */
function toldIn(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'figure') return [block.text];
  return block.kind === 'video' || block.kind === 'audio' ? [block.title] : textsOf(block);
}

function unattributedWords(words: string, place: Place): Finding[] {
  return [
    warning(
      'unattributed-quotation',
      place,
      `Unexpected quotation marks around “${words}”, expected a quotation of story.yaml`,
      'Write <Quote of="…"> around the words if somebody said them, *emphasis* if they are a word explained.',
    ),
  ];
}

/** What somebody said is a quotation of story.yaml, with a name beside it, and no excerpt. */
function excerptsOfSaid(document: Article | Conversa, { quotations }: StoryHead): Finding[] {
  return blocksOf(document).flatMap((block) => {
    if (block.kind !== 'excerpt') return [];
    const written = comparable(plainText(block));
    const said = Object.entries(quotations).find(([, quotation]) => saidIn(quotation) === written);
    return said
      ? [
          warning(
            'unattributed-quotation',
            block.place,
            `Unexpected > before the words of “${said[0]}”, expected <Quote of="${said[0]}">, which says who said them`,
            'Write <Quote> in its place.',
          ),
        ]
      : [];
  });
}

function withoutQuotes(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      if (inline.kind === 'note') return '';
      return inline.kind === 'quote' || !('text' in inline) ? ' ' : withoutQuotes(inline.text);
    })
    .join('');
}
