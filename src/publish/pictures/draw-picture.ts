import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { ownModule } from '../../files/hearth-folder.ts';
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

/** How many times as wide as high, or as high as wide, a photograph is that fills the preview. */
const slimmest = 6;

/** A photograph fills the preview, and may lose its edges; a drawing is whole, on paper, and so is a strip of a picture. */
async function preview(bytes: Buffer, picture: Picture): Promise<Buffer> {
  if (picture.format === 'SVG') return drawnByItself(bytes, picture);
  const { quality, width, height } = drawing.preview;
  const background = colour('paper');
  const isStrip = Math.max(picture.width / picture.height, picture.height / picture.width) > slimmest;
  const placed = isStrip
    ? ({ fit: 'contain', background } as const)
    : ({ fit: 'cover', position: 'attention' } as const);
  return opened(bytes)
    .resize({ width, height, ...placed })
    .flatten({ background })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

/** Draws in a process of its own: after an SVG with text in it, a process draws the letters of cards otherwise. */
async function drawnByItself(bytes: Buffer, { path, width, height }: Picture): Promise<Buffer> {
  const child = spawn(process.execPath, [
    ownModule('src/publish/pictures/draw-svg'),
    `${width}`,
    `${height}`,
  ]);
  child.stdin.end(bytes);
  const [drawn, said, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`${path} could not be drawn: ${said.trim()}`);
  return drawn;
}
