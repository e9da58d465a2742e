import type { SharpOptions } from 'sharp';
import { mostPixels } from '../../schema/media/media-names.ts';
import type { PictureSize } from '../../schema/media/picture-head.ts';
import { drawing } from './variants.ts';

const { margin, width, height } = drawing.preview;

/** The room that a drawing has on its preview. */
export const previewRoom = { width: width - 2 * margin, height: height - 2 * margin };

/** How an SVG is opened so that it fills the room of its preview. */
export function drawnAs(size: PictureSize): SharpOptions {
  const scale = Math.min(previewRoom.width / size.width, previewRoom.height / size.height);
  return { limitInputPixels: mostPixels, density: Math.min(2400, Math.max(1, 72 * scale)) };
}
