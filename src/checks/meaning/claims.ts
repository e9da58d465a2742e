import type { Localised } from '../../i18n/languages.ts';
import { warning } from '../../schema/finding.ts';
import { isReport } from '../../schema/story-head.ts';
import { type Block, inlinesIn, textsOf } from '../../story/blocks.ts';
import { type Entry, formsOf, keyOf } from '../../story/entries.ts';
import { blocksOf } from '../../story/story.ts';
import { everyInline, type Inline, plainInline } from '../../story/text.ts';
import { type Around, type DocumentRule, partsOfTag } from './spoken.ts';

/** Verbs by which somebody is said to have said something, of languages in which they are known. */
const saying: Readonly<Record<string, RegExp>> = {
  en: /\b(?:says?|said|tells?|told|argue[sd]?|claim(?:s|ed)|warn(?:s|ed)|insist(?:s|ed)|admit(?:s|ted)|den(?:y|ies|ied)|states?|stated|according to)\b/iu,
  pt: /(?<!\p{L})(?:diz(?:em)?|disse(?:ram)?|afirm(?:a|am|ou|aram)|argument(?:a|am|ou|aram)|aleg(?:a|am|ou|aram)|declar(?:a|ou|aram)|adverti(?:u|ram)|admit(?:e|iu|iram)|neg(?:a|ou|aram)|garant(?:e|iu|iram)|segundo|de acordo com)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:dic(?:e|en)|dijo|dijeron|afirm(?:a|an|ó|aron)|argument(?:a|ó)|aleg(?:a|ó)|declar(?:a|ó)|advi(?:erte|rtió)|admit(?:e|ió)|nieg(?:a|an)|negó|asegur(?:a|ó)|según|de acuerdo con)(?!\p{L})/iu,
};

/** What a person of who-is-who is said to have said has a source: a quotation, a note, a link, words of theirs in the story. */
export const unsourcedClaims: DocumentRule = (document, around) => {
  const verbs = saying[partsOfTag(document.language.tag).language];
  if (document.kind !== 'article' || verbs === undefined) return [];
  return blocksOf(document).flatMap((block) => {
    // Most blocks name nobody of whom this would be asked, and are not read for it.
    if (personsIn(inlinesIn(block), around).every((entry) => isVouchedFor(entry, around))) return [];
    if (hasSource(block, around)) return [];
    const speaker = textsOf(block)
      .flatMap(sentencesOf)
      .filter((sentence) => verbs.test(plainInline(sentence)))
      .flatMap((sentence) => personsIn(sentence, around))
      .find((entry) => !isVouchedFor(entry, around));
    if (speaker === undefined) return [];
    const finding = warning(
      'unsourced-claim',
      block.place,
      `Unexpected claim by “${speaker.id}” in the block ${block.id}, expected where they said so: a quotation of theirs in story.yaml, a note or a link`,
      'Quote them, write a note, or say under “answers” at the top of the file where it is from.',
    );
    return [{ block, finding }];
  });
};

/** Whether a block says where something is from. */
function hasSource(block: Block, { story }: Around): boolean {
  if (inlinesIn(block).some(({ kind }) => kind === 'quote' || kind === 'note' || kind === 'link'))
    return true;
  const publishers = story.head.source.flatMap((source) => (isReport(source) ? [source.publisher] : []));
  const words = textsOf(block).map(plainInline).join(' ');
  return publishers.some((publisher) => words.includes(publisher));
}

/** The inlines of a text by sentences: one ends in the text between marks, not within them. */
function sentencesOf(text: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]];
  for (const inline of text) {
    if (inline.kind !== 'text') {
      sentences.at(-1)?.push(inline);
      continue;
    }
    for (const [index, value] of inline.value.split(/(?<=[.!?…]["”»’]?)\s+(?=\p{Lu}|$)/u).entries()) {
      if (index > 0) sentences.push([]);
      sentences.at(-1)?.push({ kind: 'text', value });
    }
  }
  return sentences;
}

function personsIn(sentence: readonly Inline[], { entries }: Around): Entry[] {
  return [...everyInline(sentence)].flatMap((inline) => {
    const entry =
      inline.kind === 'mention' && inline.entry === 'people'
        ? entries.get(keyOf('people', inline.of))
        : undefined;
    return entry?.kind === 'person' ? [entry] : [];
  });
}

/** Whether the story has words of a person, or says of whom they speak. */
function isVouchedFor(entry: Entry, around: Around): boolean {
  const known = vouched.get(around) ?? new Map<Entry, boolean>();
  vouched.set(around, known);
  const is = known.get(entry) ?? hasWordsIn(entry, around);
  known.set(entry, is);
  return is;
}

const vouched = new WeakMap<Around, Map<Entry, boolean>>();

function hasWordsIn(entry: Entry, { story, site }: Around): boolean {
  const names = site.languages.flatMap((language) => formsOf(entry, language));
  const { quotations, relations } = story.head;
  const speakers = Object.values(quotations).flatMap(({ speaker }) => textsIn(speaker));
  const roles = Object.values(relations?.parties ?? {}).flatMap(({ role }) => (role ? textsIn(role) : []));
  return names.some((name) => speakers.includes(name) || roles.some((role) => role.includes(name)));
}

function textsIn(text: Localised): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
