import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding, placeIn } from '../../schema/finding.ts';
import { splitHead } from '../../story/mdx/mdx.ts';
import { type StoryDraft, translationsFile } from '../../story/read/read-story.ts';
import { idPrefix } from '../../story/read/write-ids.ts';
import type { DocumentKind } from '../../story/story.ts';

/** Mistakes that keep ids from being written, and where. */
export interface InTheWay {
  /** Of a file that all of a story needs. */
  ofStory: readonly Finding[];
  /** In the text of a document, by its path: what would be addressed is not all read. */
  ofDocument: (path: string) => readonly Finding[];
}

/** What is in the way in a story; what is wrong with the heads of its documents is not. */
export function inTheWay({ head, findings }: StoryDraft): InTheWay {
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-id');
  const isOf = (name: string) => (finding: Finding) => basename(finding.place.file) === name;
  return {
    ofStory: [
      ...(head === undefined ? errors.filter((finding) => !/\.mdx$/.test(finding.place.file)) : []),
      // What was given before stands there: without it an id might be given twice.
      ...errors.filter(isOf(translationsFile)),
    ],
    ofDocument: (path) => {
      const bodyLine = lineOfBody(path);
      return errors.filter(({ place }) => place.file === placeIn(path).file && place.line >= bodyLine);
    },
  };
}

/** The line on which the text of a document begins, behind its head; 1 where it has none. */
function lineOfBody(path: string): number {
  return splitHead(readText(path)).bodyLine;
}

/** The highest number in the text of a document that could not be read as one. */
export function highestNumberIn(path: string, kind: DocumentKind): number {
  const written = new RegExp(`(?:#|id=["'])${idPrefix[kind]}(\\d{1,9})\\b`, 'g');
  return Array.from(readText(path).matchAll(written), ([, number]) => Number(number)).reduce(
    (a, b) => Math.max(a, b),
    0,
  );
}

function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}
