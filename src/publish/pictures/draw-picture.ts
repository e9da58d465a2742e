import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { mostPixels } from '../../schema/media/media-names.ts';
import type { Picture } from '../../story/media/picture.ts';
import { colour } from '../cards/colours.ts';
import { drawing, heightAt, type Variant } from './variants.ts';

/**
 * Draws a file of a picture, upright and in the colours that every screen knows. Nothing goes with it that its file says
 * besides: not where it was taken, nor when, nor by which camera.
 */
export async function drawVariant(
  bytes: Buffer,
  picture: Picture,
  { kind, width }: Variant,
): Promise<Buffer> {
  switch (kind) {
    case 'svg':
      return bytes;
    case 'avif':
      return resized(bytes, picture, width).avif(drawing.avif).toBuffer();
    case 'webp':
      return resized(bytes, picture, width).webp(drawing.webp).toBuffer();
    case 'preview':
      return preview(bytes, picture);
  }
}

function resized(bytes: Buffer, picture: Picture, width: number): Sharp {
  return opened(bytes).resize(width, heightAt(picture, width), { fit: 'fill' });
}

/** A picture, upright; it throws where it is not whole. */
export function opened(bytes: Buffer, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...options }).autoOrient();
}

/** A photograph fills the preview, and may lose its edges; a drawing is whole, on paper. */
async function preview(bytes: Buffer, { format, width, height }: Picture): Promise<Buffer> {
  const { margin, quality, ...size } = drawing.preview;
  const paper = colour('paper');
  if (format !== 'SVG') {
    const filled = opened(bytes).resize({ ...size, fit: 'cover', position: 'attention' });
    return filled.flatten({ background: paper }).jpeg({ quality, mozjpeg: true }).toBuffer();
  }
  const room = { width: size.width - 2 * margin, height: size.height - 2 * margin };
  const scale = Math.min(room.width / width, room.height / height);
  const drawn = opened(bytes, { density: Math.min(2400, Math.max(1, 72 * scale)) }).resize({
    ...room,
    fit: 'contain',
    background: paper,
  });
  return drawn
    .flatten({ background: paper })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}
