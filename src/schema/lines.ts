/** Where the lines of a text start, found once, so that no place has to be counted from the start of the text. */
export interface Lines {
  count: number;
  /** The line that an offset is in, from 0. */
  lineAt: (offset: number) => number;
  /** Offset of the first character of a line, counted from 0; that of the last line for those after it. */
  startOf: (line: number) => number;
}

/** Finds the lines of a text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[Math.min(line, starts.length - 1)] ?? 0;
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return { count: starts.length, lineAt, startOf };
}
