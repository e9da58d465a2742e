/*
 * Room for pixels, used again. What each card would take outside of V8's heap has V8 look through all of that for garbage
 * every hundred cards, which in the build of a large archive took as long as a third of the drawing.
 */

const free: Uint8Array<ArrayBuffer>[] = [];

/** So many bytes, all of them 0. */
export function blankBytes(length: number): Uint8Array<ArrayBuffer> {
  const place = free.findIndex((bytes) => bytes.length === length);
  const [known] = place === -1 ? [] : free.splice(place, 1);
  return known?.fill(0) ?? new Uint8Array(length);
}

/** Gives bytes back that nobody looks at any more. */
export function useAgain(bytes: Uint8Array<ArrayBuffer>): void {
  // Two of each size are enough for cards that are drawn one after the other.
  if (free.length < 4) free.push(bytes);
}
