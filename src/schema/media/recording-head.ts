import type { PictureSize } from './picture-head.ts';

/** What a file says of itself: a recording; or that it is not whole. */
export type RecordingHead =
  | {
      is: 'recording';
      /** Of what is seen, turned as the file says; absent where nothing is. */
      size?: PictureSize;
      /** How long it is; absent where the file does not say. */
      seconds?: number;
    }
  | { is: 'broken' };

/** A recording with what is known of it. */
export function recordingOf(size: PictureSize | undefined, seconds: number | undefined): RecordingHead {
  const isKnown = seconds !== undefined && Number.isFinite(seconds) && seconds > 0;
  return { is: 'recording', ...(size && { size }), ...(isKnown && { seconds }) };
}
