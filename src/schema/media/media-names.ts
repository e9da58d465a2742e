import { formatOfName } from './picture-file.ts';
import { recordingEnding } from './recording-file.ts';

/** The folder of a publication with pictures and recordings that several stories may show. */
export const mediaFolder = 'media';

/** The most bytes of a picture: whatever is within can be looked through by a check, and drawn by a build. */
export const largestPicture = 20 * 1024 ** 2;

/** The most bytes of a drawing, which readers are sent as it is. */
export const largestDrawing = 2 * 1024 ** 2;

/** The most bytes of a recording: some minutes of video, or an hour of sound, that a telephone can be sent. */
export const largestRecording = 50 * 1024 ** 2;

/** The most pixels of a picture. */
export const mostPixels = 100_000_000;

/** Whether a name is one of a picture. */
export function isPictureName(name: string): boolean {
  return formatOfName(name) !== undefined;
}

/** Whether a name is one of a recording. */
export function isRecordingName(name: string): boolean {
  return recordingEnding(name) !== undefined;
}

/** Whether a name is one of captions. */
export function isCaptionsName(name: string): boolean {
  return /\.vtt$/i.test(name);
}

/** Whether a name is one of what stories show besides texts. */
export function isMediaName(name: string): boolean {
  return isPictureName(name) || isRecordingName(name) || isCaptionsName(name);
}
