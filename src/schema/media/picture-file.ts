/*
 * What kind of picture a file is, and its size, from its own head. Own code, since a check asks it of each picture without
 * waiting for a decoder, and wants to know besides whether the file is whole and whether it moves.
 */
import { avifOf } from './avif-file.ts';
import { gifOf } from './gif-file.ts';
import { jpegOf } from './jpeg-file.ts';
import { type PictureHead, pngOf, webpOf } from './picture-head.ts';

/** The kinds of pictures, by what their names end with. */
const formats = {
  jpg: 'JPEG',
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
  svg: 'SVG',
} as const;
export type PictureFormat = (typeof formats)[keyof typeof formats];

/** The endings, as a message lists them. */
export const pictureEndings = Object.keys(formats).map((end) => `.${end}`);

/** The format that a name ends with; `undefined` for a name of something else. */
export function formatOfName(name: string): PictureFormat | undefined {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, end) ? formats[end as keyof typeof formats] : undefined;
}

/** The format that a file has, whatever its name; `undefined` for something else. */
export function formatOfBytes(bytes: Buffer): PictureFormat | undefined {
  const start = bytes.toString('latin1', 0, 16);
  if (start.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (/^GIF8[79]a/.test(start)) return 'GIF';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'WebP';
  if (/^.{4}ftypavi[fs]/s.test(start)) return 'AVIF';
  return /<svg[\s>]/.test(bytes.toString('utf8', 0, 65_536)) ? 'SVG' : undefined;
}

const readers: Readonly<Record<Exclude<PictureFormat, 'SVG'>, (bytes: Buffer) => PictureHead>> = {
  JPEG: jpegOf,
  PNG: pngOf,
  GIF: gifOf,
  WebP: webpOf,
  AVIF: avifOf,
};

/** What a file of pixels says of itself. */
export function pictureHead(bytes: Buffer, format: Exclude<PictureFormat, 'SVG'>): PictureHead {
  try {
    const head = readers[format](bytes);
    return head.is === 'picture' && head.width * head.height === 0 ? { is: 'broken' } : head;
  } catch {
    // What is pointed to is beyond the end of the file.
    return { is: 'broken' };
  }
}
