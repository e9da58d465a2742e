import type { Language } from '../../i18n/languages.ts';
import { type Finding, placeIn } from '../../schema/finding.ts';
import { pairsOf } from '../../story/pairing/shown.ts';
import { type Stamping, translatedKinds } from '../../story/pairing/stamping.ts';
import type { Story } from '../../story/story.ts';

/** What accepting the translation of a story into one language came to, by ids of blocks. */
export interface AcceptedLanguage {
  story: string;
  language: Language;
  accepted: string[];
  /** Those that fitted before. */
  before: string[];
  /** The source changed and the translation did not. */
  unreviewed: string[];
  /** Still to be written, in one of the two. */
  unwritten: string[];
  /** Not translated, or without a source. */
  unpaired: string[];
  /** Documents in which something is wrong, with that: nothing of them is accepted. */
  wrong: { file: string; findings: readonly Finding[] }[];
}

/** What is asked of {@link acceptLanguage}. */
export interface Asked {
  /** Ids of blocks; all where none is named. */
  blocks: readonly string[];
  isReviewed: boolean;
  /** What check finds. */
  findings: readonly Finding[];
}

/** Ids of all blocks of a story that are paired with a translation into a language. */
export function blocksIn(story: Story, language: Language): string[] {
  return translatedKinds.flatMap((kind) => pairsOf(story, kind, language).map(({ id }) => id));
}

/** Puts a stamp on each translation of a story into a language that may have one. */
export function acceptLanguage(
  story: Story,
  language: Language,
  stamps: Stamping,
  { blocks, isReviewed, findings }: Asked,
): AcceptedLanguage {
  const { path } = language;
  const done: AcceptedLanguage = {
    ...{ story: story.id, language },
    ...{ accepted: [], before: [], unreviewed: [], unwritten: [], unpaired: [], wrong: [] },
  };
  for (const kind of translatedKinds) {
    const isMeant = ({ id }: { id: string }) => blocks.length === 0 || blocks.includes(id);
    const document = story[kind]?.in[path];
    if (document === undefined || !pairsOf(story, kind, language).some(isMeant)) continue;
    const { file } = placeIn(document.path);
    const inIt = findings.filter(({ severity, place }) => severity === 'error' && place.file === file);
    if (inIt.length > 0) {
      done.wrong.push({ file, findings: inIt });
      continue;
    }
    for (const { pair, outcome } of stamps.accept(kind, language, { isReviewed, isMeant }))
      switch (outcome) {
        case 'stamped':
          done.accepted.push(pair.id);
          break;
        case 'already-current':
          done.before.push(pair.id);
          break;
        case 'needs-review':
          done.unreviewed.push(pair.id);
          break;
        case 'unwritten':
          done.unwritten.push(pair.id);
          break;
        case 'unpaired':
          done.unpaired.push(pair.id);
      }
  }
  return done;
}
