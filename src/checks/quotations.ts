import { error, type Finding, type Place, warning } from '../schema/finding.ts';
import type { Site } from '../schema/site.ts';
import type { StoryHead } from '../schema/story.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { isLanguage } from '../story/read/head-findings.ts';
import {
  type Article,
  blocksOf,
  type Conversa,
  type Inline,
  plainInline,
  type QuotationUse,
  textsOf,
} from '../story/story.ts';

/** Quotations are word for word in their own language, marked as a translation in every other. */
export function quotations({ stories, site }: PublicationDraft): Finding[] {
  return stories.flatMap(({ head, documents }) =>
    head
      ? documents.flatMap((document) => [
          ...usesIn(document).flatMap((use) => checkUse(use, document, head.value, site)),
          ...unattributed(document),
        ])
      : [],
  );
}

function checkUse(
  use: QuotationUse & { place: Place },
  document: Article | Conversa,
  head: StoryHead,
  site: Site,
): Finding[] {
  // An object has more names than its own, like “constructor”.
  const quotation = Object.hasOwn(head.quotations, use.of) ? head.quotations[use.of] : undefined;
  if (quotation === undefined) {
    const known = Object.keys(head.quotations).join(', ');
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
  const said = comparable(quotation.text);
  if (!own || written === said) return [];
  return [
    error(
      'quotation-words',
      use.place,
      `Unexpected ${difference(written, said)} in the quotation “${use.of}”, expected ${difference(said, written)}`,
      'Restore the words of story.yaml, or correct them there if they are wrong at the source.',
    ),
  ];
}

/** The first word that differs, with its neighbours. */
function difference(text: string, other: string): string {
  const words = text.split(' ');
  const others = other.split(' ');
  const at = words.findIndex((word, index) => word !== others[index]);
  if (at < 0) return `the end after “${words.slice(-3).join(' ')}”`;
  const first = Math.max(0, at - 2);
  const excerpt = words.slice(first, at + 3).join(' ');
  return `“${first > 0 ? '… ' : ''}${excerpt}${at + 3 < words.length ? ' …' : ''}”`;
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

function usesIn(document: Article | Conversa): (QuotationUse & { place: Place })[] {
  return blocksOf(document).flatMap((block) => [
    ...(block.kind === 'quotation' ? [block] : []),
    ...textsOf(block).flatMap(inlineUses),
  ]);
}

function inlineUses(inlines: readonly Inline[]): (QuotationUse & { place: Place })[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'break') return [];
    return [...(inline.kind === 'quote' ? [inline] : []), ...inlineUses(inline.text)];
  });
}

/** Words between quotation marks that no <Quote> vouches for. */
function unattributed(document: Article | Conversa): Finding[] {
  return blocksOf(document).flatMap((block) =>
    textsOf(block).flatMap((text) =>
      [...withoutQuotes(text).matchAll(/[“«„"]([^“”«»„"]+)[”»“"]/g)].flatMap(([, words = '']) =>
        // Quotation marks around a whole <Quote>, which is not in this text, have nothing between them.
        words.trim() === '' ? [] : unattributedWords(words, block.place),
      ),
    ),
  );
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

function withoutQuotes(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.value
        : inline.kind === 'break' || inline.kind === 'quote'
          ? ' '
          : withoutQuotes(inline.text),
    )
    .join('');
}
