/* Captions of a video (WebVTT) in two languages: a cue is the same where it begins at the same moment. */
import { placeIn } from '../schema/finding.ts';
import { parseCaptions } from '../schema/media/captions-file.ts';
import { asRead, asWritten, type Edit, edited } from './edits.ts';
import { takeVerified } from './take-verified.ts';
import type { Part, Refused, Unit, Written } from './unit.ts';

/** Captions in two languages. */
export interface CaptionsPair {
  /** The id of the video’s block. */
  id: string;
  source: { path: string; file: string };
  target: { path: string; file?: string | undefined };
  /** The tag of the language that they are translated into. */
  tag: string;
  /** The document that shows them, where it is not there yet. */
  needs: string | undefined;
}

/** A cue and where its words stand. */
interface Cue {
  /** When it begins, as it is written. */
  from: string;
  start: number;
  end: number;
  words: string;
  line: number;
}

/** The part of captions that translators are given. */
export function captionsPart(pair: CaptionsPair): Part {
  const { source, target, needs } = pair;
  const own = target.file === undefined ? undefined : cuesIn(asRead(target.file));
  const units = [...cuesIn(asRead(source.file)).values()].map((cue): Unit => {
    const text = own?.get(cue.from)?.words ?? '';
    return {
      context: contextOf(pair, cue),
      form: 'plain',
      source: cue.words,
      target: text,
      state: text === '' ? 'missing' : 'final',
      place: placeIn(source.path, cue.line),
      notes: ['A caption, which is read while the video plays.'],
      placeholders: [],
    };
  });
  return {
    path: target.path,
    before: target.file,
    units,
    needs,
    withTexts: (texts) => withTexts(pair, texts),
  };
}

function contextOf({ id }: CaptionsPair, { from }: Cue): string {
  return `${id}/captions/${from}`;
}

/** Cues by the time at which they begin. */
function cuesIn(text: string): Map<string, Cue> {
  const form = /^(\S+)[ \t]+-->[^\n]*\n((?:[^\n]+\n?)+)/gm;
  return new Map(
    [...text.matchAll(form)].map(({ 0: whole, 1: from = '', 2: words = '', index }): [string, Cue] => {
      const start = index + whole.length - words.length;
      const line = text.slice(0, start).split('\n').length;
      return [from, { from, start, end: start + words.trimEnd().length, words: words.trimEnd(), line }];
    }),
  );
}

function withTexts(pair: CaptionsPair, given: ReadonlyMap<string, string>): Written {
  const refused = new Map<string, Refused>();
  const texts = new Map<string, string>();
  for (const [context, text] of given) {
    const words = text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (/\n\n|-->/.test(words)) refused.set(context, noCue);
    else texts.set(context, words);
  }
  const source = asRead(pair.source.file);
  const cues = [...cuesIn(source).values()];
  const isNew = pair.target.file === undefined;
  if (texts.size === 0) return { text: undefined, refused };
  if (isNew && cues.some((cue) => !texts.has(contextOf(pair, cue)))) {
    for (const context of texts.keys()) refused.set(context, notAll);
    return { text: undefined, refused };
  }
  const before = isNew
    ? source.replace(/^language:.*$/im, `Language: ${pair.tag}`)
    : asRead(pair.target.file ?? '');
  const result = takeVerified(before, texts, {
    write: (file, some) => edited(file, editsIn(pair, file, some)),
    holds: (file, some) => {
      const [was, now] = [cuesIn(before), cuesIn(file)];
      return (
        parseCaptions(file, '').findings.length === 0 &&
        [...now.values()].every((cue) => {
          const wanted = some.get(contextOf(pair, cue));
          return wanted === undefined
            ? texts.has(contextOf(pair, cue)) || was.get(cue.from)?.words === cue.words
            : wanted === cue.words;
        }) &&
        [...some.keys()].every((context) => [...now.values()].some((cue) => contextOf(pair, cue) === context))
      );
    },
  });
  for (const [context, why] of result.refused) refused.set(context, why);
  const text = result.text;
  return {
    text: text === undefined || (!isNew && text === before) ? undefined : asWritten(pair.target.file, text),
    refused,
  };
}

/** Words in the place of those of the same cue. */
function editsIn(pair: CaptionsPair, file: string, texts: ReadonlyMap<string, string>): Edit[] {
  return [...cuesIn(file).values()].flatMap((cue) => {
    const words = texts.get(contextOf(pair, cue));
    return words === undefined ? [] : [{ start: cue.start, end: cue.end, text: words }];
  });
}

const noCue: Refused = {
  found: 'an empty line or an arrow',
  expected: 'the words of one caption',
  next: 'Write them on one line or on lines that follow each other.',
};

const notAll: Refused = {
  found: 'captions of which some are not translated yet',
  expected: 'all of them: a video has captions in a language or none',
  next: 'Translate the others, too, and import it again.',
};
