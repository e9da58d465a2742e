import type { PictureSize } from '../../schema/media/picture-head.ts';
import type { RecordingEnding } from '../../schema/media/recording-file.ts';

/** A file of the publication that a site has as it is. */
export interface FileAsIs {
  /** From the publication's folder, with `/` between folders: `media/interview.mp3`. */
  path: string;
  /** Stands for what the file holds: SHA-256, in hex. */
  digest: string;
  /** How the name of the published file ends. */
  ending: RecordingEnding | 'vtt';
}

/** A recording of the publication, as far as its file says. */
export interface Recording extends FileAsIs {
  ending: RecordingEnding;
  /** How many bytes it has. */
  length: number;
  /** Of what is seen; absent where nothing is. */
  size?: PictureSize;
  /** How long it is; absent where that is not known. */
  seconds?: number;
}

/** What is said in a video, to be read while it plays. */
export interface Captions extends FileAsIs {
  ending: 'vtt';
}
