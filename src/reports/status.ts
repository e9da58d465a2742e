import { basename } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import { reviewedTags } from '../i18n/reviewed.ts';
import { wordFolders } from '../i18n/words.ts';
import { printable } from '../schema/printable.ts';
import { type PairedBlock, type TranslationState, translationStates } from '../story/pairing/pairing.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import { blocksOf, type DocumentKind, type Story } from '../story/story.ts';
import { columns } from './columns.ts';

/** The state of one translation of a document. */
export interface TranslationStatus {
  story: string;
  document: DocumentKind;
  /** Path of the language of the translation, and of the one it is made from. */
  language: string;
  source: string;
  counts: Record<TranslationState, number>;
  /** Date of the oldest stamp among the stale blocks; absent where none of them has one. */
  staleSince?: string;
  /** Ids of all blocks that are not current. */
  blocks: Record<Exclude<TranslationState, 'current'>, string[]>;
}

/** The state of every translation, also of those that are not there yet; the ones that are stale for longest first. */
export function translationStatus(stories: readonly Story[]): TranslationStatus[] {
  return stories
    .flatMap((story) =>
      (['article', 'conversa'] as const).flatMap((kind) => {
        const source = story[kind]?.source;
        return source === undefined
          ? []
          : [...story.languages, ...story.untranslated]
              .filter(({ path }) => path !== source)
              .map((language) =>
                statusOf(story.id, kind, language.path, source, statesOf(story, kind, language)),
              );
      }),
    )
    .sort((a, b) => (a.staleSince ?? '9').localeCompare(b.staleSince ?? '9', 'en') || open(b) - open(a));
}

/** The blocks of a translation; of a document that is not translated all are missing. */
function statesOf(story: Story, kind: DocumentKind, language: Language): readonly PairedBlock[] {
  const { in: versions = {}, source = '' } = story[kind] ?? {};
  const original = versions[source];
  if (versions[language.path] || original === undefined) return pairsOf(story, kind, language);
  return blocksOf(original).map((block) => ({ state: 'missing', id: block.id, source: block }));
}

function statusOf(
  story: string,
  document: DocumentKind,
  language: string,
  source: string,
  pairs: readonly PairedBlock[],
): TranslationStatus {
  const idsIn = (state: TranslationState) => pairs.filter((pair) => pair.state === state).map(({ id }) => id);
  const blocks = { stale: idsIn('stale'), missing: idsIn('missing'), extra: idsIn('extra') };
  const dates = pairs
    .flatMap((pair) => (pair.state === 'stale' && pair.stamp ? [pair.stamp.accepted] : []))
    .sort();
  return {
    story,
    document,
    language,
    source,
    counts: {
      current: idsIn('current').length,
      stale: blocks.stale.length,
      missing: blocks.missing.length,
      extra: blocks.extra.length,
    },
    ...(dates[0] !== undefined && { staleSince: dates[0] }),
    blocks,
  };
}

function open({ counts }: TranslationStatus): number {
  return counts.stale + counts.missing + counts.extra;
}

/** The states as a table for a terminal. */
export function statusTable(rows: readonly TranslationStatus[]): string {
  const header = ['story', 'document', 'language', ...translationStates, 'stale since'];
  const cells = rows.map(({ story, document, language, source, counts, staleSince }) => [
    printable(story),
    document,
    `${source} → ${language}`,
    ...translationStates.map((state) => String(counts[state])),
    staleSince ?? '',
  ]);
  return columns([header, ...cells]);
}

/** A line on the languages whose words of the interface come from Hearth, and nobody at home in them has read. */
export function unreviewedWords(languages: readonly Language[], publication?: string): string[] {
  const unread = languages.filter((language) => {
    const { shipped } = wordFolders(language, publication);
    return shipped !== undefined && !reviewedTags.includes(basename(shipped));
  });
  if (unread.length === 0) return [];
  const names = unread.map(({ name, tag }) => `${name} (${tag})`).join(', ');
  return [`Words of the interface that a machine wrote and no person has read yet: ${names}.`];
}
