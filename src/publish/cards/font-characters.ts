/** First and last code point of a run of characters that a font has. */
type Range = readonly [number, number];

/**
 * The characters that a TrueType or OpenType font has, from its `cmap` table. Own code, since the answer is one table
 * that a font library would bring megabytes to read.
 */
export function charactersOf(font: Buffer): Range[] {
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
  return Array.from({ length: font.readUInt32BE(offset + 12) }, (_, index): Range => {
    const group = offset + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
