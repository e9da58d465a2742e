/** The part of `subset-font` 2 that Hearth uses; the package brings no types. */
declare module 'subset-font' {
  export interface Options {
    targetFormat: 'woff2';
    /** Axes of a variable font that are narrowed to a range. */
    variationAxes?: Record<string, { min: number; max: number; default: number }>;
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>;
}
