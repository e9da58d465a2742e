/*
 * What becomes of a picture in a site: a drawing stays the file that it is; of one of pixels there are several widths, each in
 * two formats. Their names stand for what is in them, so that browsers may keep them for good.
 */
import { hash } from 'node:crypto';
import type { Picture } from '../../story/media/picture.ts';

/** How pictures are drawn; another way gives them other names. */
export const drawing = {
  widths: [480, 960, 1440],
  avif: { quality: 52, effort: 4 },
  webp: { quality: 78, effort: 4 },
  /** What link previews ask for, and the margin around a drawing in it. */
  preview: { width: 1200, height: 630, margin: 48, quality: 80 },
} as const;

/** A file that is made of a picture. */
export interface Variant {
  /** Its name in the site’s folder of media. */
  name: string;
  kind: 'svg' | 'avif' | 'webp' | 'preview';
  width: number;
}

/** All files of a picture that pages of its story show. */
export function variantsOf(picture: Picture): Variant[] {
  if (picture.format === 'SVG')
    return [{ name: `${nameOf(picture)}.svg`, kind: 'svg', width: picture.width }];
  return (['avif', 'webp'] as const).flatMap((kind) =>
    widthsOf(picture).map((width) => ({ name: `${nameOf(picture)}-${width}.${kind}`, kind, width })),
  );
}

/** The file for what chooses none by its width and its format. */
export function plainOf(picture: Picture): Variant {
  const all = variantsOf(picture).filter(({ kind }) => kind !== 'avif');
  return all.find(({ width }) => width >= drawing.widths[1]) ?? (all.at(-1) as Variant);
}

/** The file that stands for the page of a story elsewhere, where the picture leads it. */
export function previewOf(picture: Picture): Variant {
  return { name: `${nameOf(picture)}-preview.jpg`, kind: 'preview', width: drawing.preview.width };
}

/** The file that programs are given: the largest, in the format that more of them know. */
export function largestOf(picture: Picture): Variant {
  return variantsOf(picture).at(-1) as Variant;
}

/** Its height where it is so wide. */
export function heightAt({ width, height }: Picture, shownWidth: number): number {
  return Math.max(1, Math.round((height * shownWidth) / width));
}

/** The most pixels that a picture is high: no WebP has more than 16,383, no AVIF more than 16,384. */
const highest = 16_000;

/** Never wider than the picture nor too high, and none that is hardly wider than the one before. */
function widthsOf({ width, height }: Picture): number[] {
  const most = Math.max(
    1,
    Math.floor(Math.min(width, Math.max(...drawing.widths), (highest * width) / height)),
  );
  return [...drawing.widths.filter((each) => each < most * 0.9), most];
}

function nameOf({ digest, format }: Picture): string {
  const how = format === 'SVG' ? '' : JSON.stringify(drawing);
  return hash('sha256', `${digest} ${how}`, 'hex').slice(0, 16);
}
