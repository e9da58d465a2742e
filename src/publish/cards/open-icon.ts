import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { svgFile } from '../../schema/media/svg-file.ts';
import { servedFile } from '../../schema/public-folder.ts';

/** The site’s icon, opened to be as large as it is drawn: it may say any size, of which a screen would have millions of pixels. */
export function openIcon(pixels: number, svg = readFileSync(servedFile('icon.svg'))): Sharp {
  const { size } = svgFile(svg.toString());
  const side = Math.max(size?.width ?? 0, size?.height ?? 0) || pixels;
  return sharp(svg, { density: Math.max(1, (72 * pixels) / side) });
}

/** How an icon fills its square, whatever its form: whole, with nothing beside it. */
export const wholeIcon = { fit: 'contain', background: '#00000000' } as const;
