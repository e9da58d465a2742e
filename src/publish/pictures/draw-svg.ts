/* Draws the preview of an SVG that comes in, `draw-svg.ts <width> <height>`, and puts out a JPEG: see `draw-picture.ts`. */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { mostPixels } from '../../schema/media/media-names.ts';
import { colour } from '../cards/colours.ts';
import { drawing } from './variants.ts';

const [width = 1, height = 1] = process.argv.slice(2).map(Number);
const { margin, quality, ...size } = drawing.preview;
const background = colour('paper');
const room = { width: size.width - 2 * margin, height: size.height - 2 * margin };
const scale = Math.min(room.width / width, room.height / height);
const drawn = await sharp(await buffer(process.stdin), {
  limitInputPixels: mostPixels,
  density: Math.min(2400, Math.max(1, 72 * scale)),
})
  .resize({ ...room, fit: 'contain', background })
  .flatten({ background })
  .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
  .jpeg({ quality, mozjpeg: true })
  .toBuffer();
process.stdout.write(drawn);
