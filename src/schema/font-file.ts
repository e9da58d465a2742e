/** First and last code point of a run of characters that a font has. */
export type Range = readonly [number, number];

/** What a TrueType or OpenType font says of itself. */
export interface FontFile {
  /** In order, without gaps between runs that touch. */
  characters: readonly Range[];
  /** What its family is called: `Noto Serif Tamil`; empty where it does not say. */
  family: string;
  /** As CSS writes it: `400`, or `100 900` for a font with all that lies between. */
  weight: string;
  style: 'normal' | 'italic';
  /** Whether its letters have no serifs, as far as it says. */
  isSans: boolean;
}

/**
 * Reads a TrueType or OpenType font. Own code, since the answers are a few numbers that a font library would bring
 * megabytes to read.
 * @returns `undefined` for a file that is no such font, or is broken.
 */
export function readFont(font: Buffer): FontFile | undefined {
  const starts = ['\0\u0001\0\0', 'OTTO', 'true'];
  if (!starts.includes(font.toString('latin1', 0, 4))) return undefined;
  try {
    const characters = merged(rangesOf(font));
    if (characters.length === 0) return undefined;
    return {
      characters,
      family: familyOf(font),
      weight: weightOf(font),
      style: styleOf(font),
      isSans: isSansIn(font) || sansName.test(familyOf(font)),
    };
  } catch {
    // What the tables point to is beyond the end of the file.
    return undefined;
  }
}

/** Whether one of the runs, which are in order, has a character. */
export function hasCharacter(ranges: readonly Range[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (code >= first && code <= last) return true;
    if (code < first) high = middle - 1;
    else low = middle + 1;
  }
  return false;
}

/** Several tables of a font name the same characters. */
function merged(ranges: Range[]): Range[] {
  const all: [number, number][] = [];
  for (const [first, last] of ranges.sort(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else if (first <= last) all.push([first, last]);
  }
  return all;
}

function rangesOf(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap');
  if (cmap === undefined) return [];
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  // Systems share one table.
  return [...new Set(subtables)].flatMap((offset) => {
    switch (font.readUInt16BE(offset)) {
      case 4:
        return segments(font, offset);
      case 12:
        return groups(font, offset);
      default:
        return [];
    }
  });
}

function tableOffset(font: Buffer, name: string): number | undefined {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  return undefined;
}

/** Format 4: ends of all segments, two bytes of nothing, starts of all segments. */
function segments(font: Buffer, offset: number): Range[] {
  const bytes = font.readUInt16BE(offset + 6);
  return Array.from({ length: bytes / 2 }, (_, index): Range => {
    const end = font.readUInt16BE(offset + 14 + index * 2);
    return [font.readUInt16BE(offset + 16 + bytes + index * 2), end];
  }).filter(([start]) => start !== 0xffff);
}

/** Format 12: groups of first, last and glyph. */
function groups(font: Buffer, offset: number): Range[] {
  const count = font.readUInt32BE(offset + 12);
  // Read first, so that a number which cannot be true is not made into a list.
  if (count > 0) font.readUInt32BE(offset + 16 + (count - 1) * 12);
  return Array.from({ length: count }, (_, index): Range => {
    const group = offset + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

/** The name that all weights share (16), else the one that four styles share (1), as Windows or Unicode write it. */
function familyOf(font: Buffer): string {
  const table = tableOffset(font, 'name');
  if (table === undefined) return '';
  const texts = table + font.readUInt16BE(table + 4);
  for (const wanted of [16, 1])
    for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
      const record = table + 6 + index * 12;
      const isUnicode = [0, 3].includes(font.readUInt16BE(record));
      if (!isUnicode || font.readUInt16BE(record + 6) !== wanted) continue;
      const at = texts + font.readUInt16BE(record + 10);
      return utf16(font.subarray(at, at + font.readUInt16BE(record + 8)));
    }
  return '';
}

function utf16(bytes: Buffer): string {
  return new TextDecoder('utf-16be').decode(bytes);
}

function weightOf(font: Buffer): string {
  const axes = tableOffset(font, 'fvar');
  if (axes !== undefined) {
    const first = axes + font.readUInt16BE(axes + 4);
    const size = font.readUInt16BE(axes + 10);
    for (let index = 0; index < font.readUInt16BE(axes + 8); index++) {
      const axis = first + index * size;
      if (font.toString('latin1', axis, axis + 4) !== 'wght') continue;
      return `${font.readInt16BE(axis + 4)} ${font.readInt16BE(axis + 12)}`;
    }
  }
  const metrics = tableOffset(font, 'OS/2');
  const weight = metrics === undefined ? 0 : font.readUInt16BE(metrics + 4);
  return String(weight >= 1 && weight <= 1000 ? weight : 400);
}

function styleOf(font: Buffer): FontFile['style'] {
  const metrics = tableOffset(font, 'OS/2');
  return metrics !== undefined && (font.readUInt16BE(metrics + 62) & 1) === 1 ? 'italic' : 'normal';
}

/** Many fonts say it in their names alone. */
const sansName = /\b(?:sans|grotesk|grotesque|gothic)\b/i;

/** By its class, or by the eleventh to fifteenth kind of serifs in PANOSE, which are none. */
function isSansIn(font: Buffer): boolean {
  const metrics = tableOffset(font, 'OS/2');
  if (metrics === undefined) return false;
  const [kind, serifs] = [font.readUInt8(metrics + 32), font.readUInt8(metrics + 33)];
  return font.readUInt8(metrics + 30) === 8 || (kind === 2 && serifs >= 11 && serifs <= 15);
}
