/* The recordings that a story names, and their captions: found, looked at, and what is wrong with them said. */
import { hash } from 'node:crypto';
import { relative } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { keeper } from '../../files/kept.ts';
import type { Language } from '../../i18n/languages.ts';
import { error, type Finding, placeIn, type Read, warning } from '../../schema/finding.ts';
import { type CaptionsFile, readCaptions } from '../../schema/media/captions-file.ts';
import { isCaptionsName } from '../../schema/media/media-names.ts';
import {
  type RecordingKind,
  recordingEnding,
  recordingEndings,
  recordingFormat,
  recordingFormats,
  recordingHead,
} from '../../schema/media/recording-file.ts';
import { refusedFile, sizeLimit } from '../../schema/refused-file.ts';
import type { RecordingBlock, VideoBlock } from '../blocks.ts';
import { type Article, blocksOf, type Conversa, type Story } from '../story.ts';
import type { MediaFinder, Wanted } from './find-media.ts';
import type { Picture } from './picture.ts';
import type { Captions, Recording } from './recording.ts';

/** What came of the recordings of a story. */
export interface StoryRecordings extends Required<Pick<Story, 'recordings' | 'captions'>> {
  findings: Finding[];
}

const wanted = (kind: RecordingKind): Wanted => ({
  called: kind,
  one: kind === 'video' ? 'a video' : 'audio',
  isName: (name) => {
    const ending = recordingEnding(name);
    return ending !== undefined && recordingFormats[ending].of === kind;
  },
  endings: recordingEndings(kind),
  rules: { form: 'recording', place: 'recording-place', missing: 'missing-recording' },
});
const wantedOf = { video: wanted('video'), audio: wanted('audio') };
const wantedCaptions: Wanted = {
  called: 'captions',
  one: 'captions',
  isName: isCaptionsName,
  endings: ['.vtt'],
  rules: { form: 'captions', place: 'recording-place', missing: 'missing-recording' },
};

/** Reads the recordings that documents name, each with the captions in the language of the document. */
export function readRecordings(
  documents: readonly (Article | Conversa)[],
  publication: string,
  { find }: MediaFinder,
  pictures: ReadonlyMap<string, Picture>,
): StoryRecordings {
  const recordings = new Map<string, Recording>();
  const captions = new Map<string, Captions>();
  const findings: Finding[] = [];
  const said = new Set<string>();
  const collect = <Value>({ value, findings: some }: Read<Value>) => {
    for (const finding of some) {
      // What is wrong in a file that two documents name is wrong once.
      const key = JSON.stringify(finding);
      if (!said.has(key)) findings.push(finding);
      said.add(key);
    }
    return value;
  };
  const namedIn = new Map<string, Language>();
  for (const document of documents) {
    for (const block of blocksOf(document)) {
      if (block.kind !== 'video' && block.kind !== 'audio') continue;
      const found = find(block.src, block.place, wantedOf[block.kind]);
      if ('finding' in found) findings.push(found.finding);
      const recording =
        'path' in found ? collect(lookAtRecording(found.path, publication, block)) : undefined;
      if (recording) recordings.set(block.src, recording);
      if (block.kind === 'audio') continue;
      if (recording) findings.push(...otherShape(block, recording, pictures.get(block.poster)));
      if (block.captions === undefined) continue;
      const written = find(block.captions, block.place, wantedCaptions);
      if ('finding' in written) findings.push(written.finding);
      else {
        const { language } = document;
        const read = collect(captionsAt(written.path, publication, recording, language));
        if (read) captions.set(block.captions, read);
        const other = namedIn.get(block.captions);
        if (other && mainOf(other.tag) !== mainOf(language.tag)) findings.push(shared(block, other));
        namedIn.set(block.captions, other ?? language);
      }
    }
  }
  return { recordings, captions, findings };
}

type Mistake = Pick<Finding, 'rule' | 'message' | 'next'>;

/** Files that were looked at: a large one is not read again while it is the same. */
const known = keeper<{ recording: Recording | undefined; mistake?: Mistake }>(true);

function lookAtRecording(
  path: string,
  publication: string,
  { kind, place }: RecordingBlock,
): Read<Recording> {
  const { recording, mistake } = known(
    `${kind} ${publication} ${path}`,
    () => [path],
    () => look(path, publication, kind),
  );
  return {
    value: recording,
    findings: mistake ? [error(mistake.rule, place, mistake.message, mistake.next)] : [],
  };
}

function look(
  path: string,
  publication: string,
  kind: RecordingKind,
): { recording: Recording | undefined; mistake?: Mistake } {
  const name = relative(publication, path).replaceAll('\\', '/');
  const file = readContentFile(path, publication, sizeLimit(path));
  if (file.state !== 'read') {
    const { rule, message, next } = refusedFile(path, file);
    return { recording: undefined, mistake: { rule, message: `${message} (${name})`, next } };
  }
  const { bytes } = file;
  const ending = recordingEnding(name);
  const named = ending && recordingFormats[ending].format;
  const format = recordingFormat(bytes);
  const wrong = (found: string, next: string) => ({
    recording: undefined,
    mistake: { rule: 'recording' as const, message: `Unexpected ${found}`, next },
  });
  if (ending === undefined || format === undefined || format !== named)
    return wrong(
      `file ${name} ${format === undefined ? 'that is no recording' : `that is ${format}`}, expected ${named}, as its name says`,
      format === undefined
        ? 'Export the recording anew.'
        : 'Give it the ending of what it is, here and there.',
    );
  const head = recordingHead(bytes, format);
  if (head.is === 'broken')
    return wrong(
      `${name} that is broken or cut off, expected a whole ${format}`,
      'Copy it anew from where it came, or export it again.',
    );
  const { size, seconds } = head;
  if (kind === 'video' && (size === undefined || size.width * size.height === 0))
    return wrong(
      `${name} in which nothing is seen, expected a video`,
      'Write <Audio> for what is only heard, and export it as such.',
    );
  return {
    recording: {
      path: name.normalize('NFC'),
      digest: hash('sha256', bytes, 'hex'),
      ending,
      length: bytes.length,
      ...(kind === 'video' && size && { size }),
      ...(seconds !== undefined && { seconds }),
    },
  };
}

/** What stands for a video has its shape: else the text below would move when it begins. */
function otherShape(
  { place, poster }: VideoBlock,
  { size }: Recording,
  picture: Picture | undefined,
): Finding[] {
  if (picture === undefined || size === undefined) return [];
  const ratio = (picture.width * size.height) / (picture.height * size.width);
  if (ratio > 0.98 && ratio < 1.02) return [];
  return [
    error(
      'recording',
      place,
      `Unexpected poster ${poster} of ${picture.width} × ${picture.height} pixels, expected the shape of the video, which has ${size.width} × ${size.height}`,
      'Take a picture out of the video, or cut this one to its shape.',
    ),
  ];
}

function captionsAt(
  path: string,
  publication: string,
  recording: Recording | undefined,
  language: Language,
): Read<Captions> {
  const { value: file, findings } = readCaptions(path, publication);
  if (file === undefined) return { value: undefined, findings };
  const wrong = behindTheEnd(file, path, recording);
  if (wrong.length > 0) return { value: undefined, findings: wrong };
  const name = relative(publication, path).replaceAll('\\', '/').normalize('NFC');
  return {
    value: { path: name, digest: hash('sha256', file.text, 'hex'), ending: 'vtt' },
    findings: otherLanguage(file, path, language),
  };
}

/** Captions in another language are better than none. */
function otherLanguage({ language: said }: CaptionsFile, path: string, { tag }: Language): Finding[] {
  if (said === undefined || mainOf(said.tag) === mainOf(tag)) return [];
  return [
    warning(
      'captions',
      placeIn(path, said.line),
      `Unexpected language “${said.tag}” of captions that a document in “${tag}” names, expected its own`,
      'Name the captions in the language of the document there, or correct the line.',
    ),
  ];
}

function shared({ captions, place }: VideoBlock, { path }: Language): Finding {
  return warning(
    'captions',
    place,
    `Unexpected captions “${captions}” that the document in “${path}” names too, expected captions in the language of this one`,
    'Translate them into another file, and name that.',
  );
}

function mainOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function behindTheEnd(
  { lastStart }: CaptionsFile,
  path: string,
  recording: Recording | undefined,
): Finding[] {
  const seconds = recording?.seconds;
  if (seconds === undefined || lastStart.seconds < seconds) return [];
  return [
    error(
      'captions',
      placeIn(path, lastStart.line),
      `Unexpected cue ${lastStart.seconds} seconds from the start of a video of ${Math.round(seconds * 10) / 10}, expected all of them within it`,
      'Correct its times, or see whether the captions are those of the video.',
    ),
  ];
}
