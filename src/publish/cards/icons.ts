import sharp from 'sharp';
import { openIcon, wholeIcon } from './open-icon.ts';

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
  const drawing = await openIcon(drawn).resize(drawn, drawn, wholeIcon).png().toBuffer();
  if (corners === 'as-drawn') return new Uint8Array(drawing);
  const background = await colourAtTop(drawing, drawn);
  const whole = await sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: drawing }])
    .png()
    .toBuffer();
  return new Uint8Array(whole);
}

/** What an icon has at the middle of its upper edge, its ground; white where it has none. */
async function colourAtTop(drawing: Buffer, side: number): Promise<string> {
  const area = { left: side >> 1, top: 2, width: 1, height: 1 };
  const [red = 0, green = 0, blue = 0, cover] = await sharp(drawing)
    .ensureAlpha()
    .toColourspace('srgb')
    .extract(area)
    .raw()
    .toBuffer();
  return cover === 255 ? `#${Buffer.from([red, green, blue]).toString('hex')}` : '#ffffff';
}
