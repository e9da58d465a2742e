import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { servedFile } from '../../schema/public-folder.ts';

/** Icons that are drawn from `icon.svg` of `public/`, by file; sizes in pixels. */
const icons = {
  'icon-192.png': { size: 192, drawn: 192, corners: 'as-drawn' },
  'icon-512.png': { size: 512, drawn: 512, corners: 'as-drawn' },
  // iOS and Android cut these to a form of their own: to the edge in one colour, the drawing in the middle.
  'apple-touch-icon.png': { size: 180, drawn: 150, corners: 'filled' },
  'icon-maskable.png': { size: 512, drawn: 380, corners: 'filled' },
} as const;

export type IconFile = keyof typeof icons;
export const iconFiles = Object.keys(icons) as readonly IconFile[];

/** An icon as PNG. */
export async function icon(file: IconFile): Promise<Uint8Array<ArrayBuffer>> {
  const { size, drawn, corners } = icons[file];
  const svg = readFileSync(servedFile('icon.svg'), 'utf8');
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? drawn);
  const drawing = await sharp(Buffer.from(svg), { density: (72 * drawn) / side })
    .resize(drawn, drawn)
    .png()
    .toBuffer();
  if (corners === 'as-drawn') return new Uint8Array(drawing);
  const background = /<rect[^>]*\bfill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#ffffff';
  const whole = await sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: drawing }])
    .png()
    .toBuffer();
  return new Uint8Array(whole);
}
