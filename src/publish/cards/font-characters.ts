/** First and last code point of a run of characters that a font has. */
export type Range = readonly [number, number];

/**
 * The characters that a TrueType or OpenType font has, from its `cmap` table. Own code, since the answer is one table
 * that a font library would bring megabytes to read.
 * @returns `undefined` for a file that is no such font, or is broken.
 */
export function charactersOf(font: Buffer): Range[] | undefined {
  const starts = ['\0\u0001\0\0', 'OTTO', 'true'];
  if (!starts.includes(font.toString('latin1', 0, 4))) return undefined;
  try {
    const ranges = rangesOf(font);
    return ranges.length > 0 ? ranges : undefined;
  } catch {
    // What the tables point to is beyond the end of the file.
    return undefined;
  }
}

function rangesOf(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap');
  if (cmap === undefined) return [];
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  return subtables.flatMap((offset) => {
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
