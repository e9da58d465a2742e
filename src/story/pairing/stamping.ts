/* The one way in which stamps come into a `translations.json`: of whatever says that translations fit their source. */
import { join } from 'node:path';
import type { Language } from '../../i18n/languages.ts';
import type { Stamp } from '../../schema/translations-file.ts';
import { type StoryDraft, translationsFile } from '../read/read-story.ts';
import { lastIdsOf } from '../read/write-ids.ts';
import type { DocumentKind, Story } from '../story.ts';
import { type Acceptance, accept, type PairedBlock } from './pairing.ts';
import { pairsOf } from './shown.ts';
import { writeTranslations } from './write-translations.ts';

/** The documents that are translated. */
export const translatedKinds = ['article', 'conversa'] as const satisfies DocumentKind[];

/** What is said of the blocks of a document. */
export interface Accepting {
  /** Which of them are meant; all where nothing is said. */
  isMeant?: (pair: PairedBlock) => boolean;
  /** Whether somebody looked at translations that did not change. */
  isReviewed: boolean;
  /** The stamp that is put, where it is another one than that of today’s source; `undefined` for none. */
  stampFor?: (stamp: Stamp, pair: PairedBlock) => Stamp | undefined;
}

/** What became of a block. */
export interface AcceptedBlock {
  pair: PairedBlock;
  outcome: Acceptance['outcome'];
}

/** Stamps that are put on the translations of one story, and written together. */
export interface Stamping {
  /** Puts them on a document’s translation into a language, and gives what became of each block that was meant. */
  accept: (kind: DocumentKind, language: Language, accepting: Accepting) => AcceptedBlock[];
  /** How many were put. */
  count: () => number;
  /** @throws where the file cannot be written, in a sentence; then it is as it was. */
  write: () => Promise<void>;
}

/** @param today calendar date of the stamps. */
export function stamping(draft: StoryDraft, story: Story, today: string): Stamping {
  const translations = structuredClone(story.translations);
  let count = 0;
  const acceptPair = (
    kind: DocumentKind,
    { path }: Language,
    pair: PairedBlock,
    { isReviewed, stampFor = (stamp) => stamp }: Accepting,
  ): AcceptedBlock[] => {
    const acceptance = accept(pair, isReviewed, today);
    if (acceptance.outcome === 'stamped') {
      const stamp = stampFor(acceptance.stamp, pair);
      if (stamp === undefined) return [];
      translations[kind][path] = { ...translations[kind][path], [pair.id]: stamp };
      count++;
    }
    return [{ pair, outcome: acceptance.outcome }];
  };
  return {
    accept: (kind, language, accepting) =>
      pairsOf(story, kind, language)
        .filter(accepting.isMeant ?? (() => true))
        .flatMap((pair) => acceptPair(kind, language, pair, accepting)),
    count: () => count,
    write: () =>
      writeTranslations(join(draft.folder, translationsFile), {
        ...translations,
        lastIds: lastIdsOf(draft),
      }),
  };
}
