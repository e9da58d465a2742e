import { absolute, mediaFileAddress } from '../../routes.ts';
import type { RecordingBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { pictureNamed } from '../../story/media/lead-picture.ts';
import type { Captions, Recording } from '../../story/media/recording.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { plainOf } from '../pictures/variants.ts';
import { nameAsIs, recordingTypes } from './recording-files.ts';

/** A recording as other programs are told of it; all addresses have their origin. */
export interface PublishedRecording {
  kind: RecordingBlock['kind'];
  url: string;
  /** Media type. */
  type: string;
  /** In bytes. */
  length: number;
  width?: number;
  height?: number;
  /** Whole ones; absent where it is not known how long it is. */
  seconds?: number;
  poster?: string;
  captions?: string;
}

/** The recordings of a story’s page, in the order of reading. */
export function recordingsIn({ shown }: Pick<Edition, 'shown'>): Shown<RecordingBlock>[] {
  return shown.article.layers
    .flatMap(({ blocks }) => blocks)
    .flatMap((each) =>
      each.block.kind === 'video' || each.block.kind === 'audio' ? [{ ...each, block: each.block }] : [],
    );
}

/** What is said of the file of a recording, and of what goes with it. */
export function publishedRecording(
  block: RecordingBlock,
  { story, site }: Pick<Edition, 'story' | 'site'>,
): PublishedRecording {
  const recording = recordingOf(block, { story });
  const { size, seconds, length, ending } = recording;
  const captions = captionsOf(block, { story });
  const whole = (name: string) => absolute(mediaFileAddress(name), site);
  return {
    kind: block.kind,
    url: whole(nameAsIs(recording)),
    type: recordingTypes[ending],
    length,
    ...size,
    ...(seconds !== undefined && { seconds: Math.max(1, Math.round(seconds)) }),
    ...(block.kind === 'video' && { poster: whole(plainOf(pictureNamed(block.poster, { story })).name) }),
    ...(captions && { captions: whole(nameAsIs(captions)) }),
  };
}

/** The file of a recording. */
export function recordingOf({ src }: RecordingBlock, { story }: Pick<Edition, 'story'>): Recording {
  const recording = story.recordings?.get(src);
  if (recording === undefined) throw new Error(`No recording “${src}” in the story ${story.id}`);
  return recording;
}

/** The captions of a video; absent where nothing is said in it. */
export function captionsOf(block: RecordingBlock, { story }: Pick<Edition, 'story'>): Captions | undefined {
  return block.kind === 'video' && block.captions !== undefined
    ? story.captions?.get(block.captions)
    : undefined;
}
