/* Changes of parts of a file, which leave every other byte of it as it is. */

/** A change of a part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with changes that do not overlap; those at one place stand in the order in which they were made. */
export function edited(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  const parts = inOrder.map(({ start, end, text: by }) => {
    const before = text.slice(at, start);
    at = end;
    return before + by;
  });
  return parts.join('') + text.slice(at);
}

/** What every reader of a publication is given of a file: without a byte order mark, and with `\n` line ends. */
export function asRead(file: string): string {
  return file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** The file with a text that is another one where it was {@link asRead}: its mark and line ends stay where lines do. */
export function asWritten(file: string | undefined, text: string): string {
  if (file === undefined || (!file.startsWith('\uFEFF') && !file.includes('\r\n'))) return text;
  const [before, after] = [asRead(file).split('\n'), text.split('\n')];
  let same = 0;
  while (same < Math.min(before.length, after.length) - 1 && before[same] === after[same]) same++;
  const ends = [...file.matchAll(/\r?\n/g)].map(([end]) => end);
  const fromEnd = ends.length - (after.length - 1);
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + after.map((line, index) => line + endAt(index)).join('');

  function endAt(index: number): string {
    if (index === after.length - 1) return '';
    return ends[index < same ? index : Math.max(0, index + fromEnd)] ?? '\n';
  }
}
