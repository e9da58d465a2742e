/** A colour of a picture. */
export interface CountedColour {
  /** As `0xrrggbb`. */
  colour: number;
  /** In how many pixels it is, or how many these count as. */
  count: number;
}

/** A choice of colours, and which of them each colour becomes, by its place. */
export interface ChosenColours {
  colours: readonly number[];
  becomes: Uint8Array<ArrayBuffer>;
  /** How far off a pixel is on average (root mean square), where the distance from black to white is 442. */
  error: number;
}

/**
 * So many of the colours that every other one has a near one among them. The first colour, which is most of the picture,
 * comes first and does not count in the error.
 */
export function fewerColours(all: readonly CountedColour[], most: number): ChosenColours {
  if (all.length <= most)
    return { colours: all.map(({ colour }) => colour), becomes: Uint8Array.from(all.keys()), error: 0 };
  const colours: number[] = [];
  const becomes = new Uint8Array(all.length);
  const distances = new Float64Array(all.length).fill(Number.POSITIVE_INFINITY);
  const lost = (place: number) => (distances[place] as number) * (all[place]?.count ?? 0);
  for (let next = 0; next !== -1 && colours.length < most; next = placeOfMost(distances.length, lost)) {
    const chosen = all[next]?.colour ?? 0;
    for (const [place, { colour }] of all.entries()) {
      const distance = distanceOf(colour, chosen);
      if (distance >= (distances[place] as number)) continue;
      distances[place] = distance;
      becomes[place] = colours.length;
    }
    colours.push(chosen);
  }
  let [sum, count] = [0, 0];
  for (let place = 1; place < all.length; place++) {
    sum += lost(place);
    count += all[place]?.count ?? 0;
  }
  return { colours, becomes, error: Math.sqrt(sum / Math.max(count, 1)) };
}

/** Where something is the most; -1 where there is nothing of it anywhere. */
function placeOfMost(length: number, measure: (place: number) => number): number {
  let [best, most] = [-1, 0];
  for (let place = 0; place < length; place++) {
    const value = measure(place);
    if (value > most) [best, most] = [place, value];
  }
  return best;
}

/** Of two colours, squared. */
function distanceOf(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}
