/* Draws the preview of an SVG that comes in, `draw-svg.ts <width> <height>`, and puts out a JPEG: see `draw-picture.ts`. */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { colour } from '../cards/colours.ts';
import { drawnAs, previewRoom } from './drawn-as.ts';
import { drawing } from './variants.ts';

const [width = 1, height = 1] = process.argv.slice(2).map(Number);
const { margin, quality } = drawing.preview;
const background = colour('paper');
const drawn = await sharp(await buffer(process.stdin), drawnAs({ width, height }))
  .resize({ ...previewRoom, fit: 'contain', background })
  .flatten({ background })
  .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
  .jpeg({ quality, mozjpeg: true })
  .toBuffer();
process.stdout.write(drawn);
