import { ownCommand } from '../files/own-command.ts';
import { type Finding, placeIn, warning } from '../schema/finding.ts';
import { isUnwritten, type PairedBlock } from '../story/pairing/pairing.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import type { DocumentKind, Story } from '../story/story.ts';

/** Translations have every block of their source, and were made from its present wording. */
export function translationsOf({ story }: StoryDraft): Finding[] {
  return story === undefined
    ? []
    : (['article', 'conversa'] as const).flatMap((kind) =>
        story.languages.flatMap((language) => {
          const pairs = pairsOf(story, kind, language);
          const path = story[kind]?.in[language.path]?.path ?? '';
          return [
            ...pairs.flatMap((pair) => ofBlock(pair, story, kind, language.path, path)),
            ...unstamped(pairs, story, language.path, path),
          ];
        }),
      );
}

function ofBlock(
  pair: PairedBlock,
  story: Story,
  kind: DocumentKind,
  language: string,
  path: string,
): Finding[] {
  const source = story[kind]?.source ?? '';
  switch (pair.state) {
    case 'current':
      return [];
    case 'stale':
      return pair.stamp === undefined || isUnwritten(pair)
        ? []
        : [
            warning(
              'stale',
              pair.translation.place,
              `Unexpected stale translation of ${pair.id}, expected one of the present wording: the source (${source}) changed after ${pair.stamp.accepted}`,
              `Bring it up to date, then run “${ownCommand('accept', `${story.id} ${language} ${pair.id}`)}”.`,
            ),
          ];
    case 'missing':
      return [
        warning(
          'missing',
          placeIn(path),
          `Missing translation of ${pair.id}, expected every block of the source (${source})`,
          `Translate ${pair.source.place.file}:${pair.source.place.line}; until then the page shows it in the source language.`,
        ),
      ];
    case 'extra':
      return [
        warning(
          'extra',
          pair.translation.place,
          `Unexpected block ${pair.id}, expected only blocks that the source (${source}) has`,
          'Give it the id of the block that it translates, or remove it if the source no longer has that block.',
        ),
      ];
  }
}

/** One finding for a whole document: a new translation has no stamps at all. */
function unstamped(pairs: readonly PairedBlock[], story: Story, language: string, path: string): Finding[] {
  // Of what is still to be written that is said, and there is nothing to accept.
  const count = pairs.filter(
    (pair) => pair.state === 'stale' && pair.stamp === undefined && !isUnwritten(pair),
  ).length;
  if (count === 0) return [];
  return [
    warning(
      'unstamped',
      placeIn(path),
      `Unexpected translation without a stamp (${count} of its blocks), expected to know from which wording it was made`,
      `If it is a translation of the present source, run “${ownCommand('accept', `${story.id} ${language}`)}”.`,
    ),
  ];
}
