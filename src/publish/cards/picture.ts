/* A picture drawn on paper in few colours: ramps from the paper to each colour of text, and those of drawings. */
import { type CountedColour, fewerColours } from './fewer-colours.ts';
import { indexedPng } from './indexed-png.ts';
import { blankBytes, useAgain } from './used-again.ts';

/** A piece to be placed in a picture. */
export interface Piece {
  /** `cover`: a byte a pixel, how much it covers. `colour`: four, red, green, blue and that. */
  kind: 'cover' | 'colour';
  data: Uint8Array;
  width: number;
  height: number;
}

/** How finely the edge of a letter is drawn, from not covered to covered. More cannot be told apart. */
const steps = 16;
/** How many pixels of text one of a drawing counts as: drawings are small, and a wrong colour is seen before a rough edge. */
const drawingWeight = 24;
/** Up to which a picture is drawn in 16 colours, see `ChosenColours.error`; cards with the mark as it is have 6 to 9. */
const errorAtMost = 10;

/** A picture of one colour (`#rrggbb`) in which nothing is drawn yet. Pieces may not lie over each other. */
export function pictureOf(width: number, height: number, background: string) {
  const pixels = blankBytes(width * height);
  const paper = channelsOf(background);
  const colours: CountedColour[] = [{ colour: numberOf(paper), count: pixels.length }];
  const ramps = new Map<string, Uint8Array>();
  /** Where pixels are in colours that no ramp has. */
  const others = new Map<number, number[]>();

  /** Places of the colours from paper to a colour, by how much it covers (0 to 255). */
  function rampTo(colour: string): Uint8Array {
    const known = ramps.get(colour);
    if (known) return known;
    const first = colours.length - 1;
    for (let step = 1; step < steps; step++)
      colours.push({ colour: numberOf(over(paper, channelsOf(colour), step / (steps - 1))), count: 0 });
    const ramp = Uint8Array.from({ length: 256 }, (_, cover) => {
      const step = Math.round((cover * (steps - 1)) / 255);
      return step === 0 ? 0 : first + step;
    });
    ramps.set(colour, ramp);
    return ramp;
  }

  /** Places a text; letters of some fonts have colours besides that which it is written in. */
  function placeText(piece: Piece, left: number, top: number, colour: string) {
    const ramp = rampTo(colour);
    const counts = new Uint32Array(256);
    const draw = (at: number, cover: number) => {
      const place = ramp[cover] as number;
      pixels[at] = place;
      (counts[place] as number)++;
    };
    if (piece.kind === 'cover') {
      const { data } = piece;
      for (let y = 0, from = 0; y < piece.height; y++) {
        const row = (top + y) * width + left;
        for (let x = 0; x < piece.width; x++, from++) {
          const cover = data[from] as number;
          if (cover !== 0) draw(row + x, cover);
        }
      }
    } else {
      const isOfText = coloursNear(colour);
      eachPixel(piece, left, top, (pixel, at) => {
        if (isOfText(pixel)) draw(at, pixel & 255);
        else placeOther(pixel, at);
      });
    }
    for (const [place, each] of colours.entries()) if (place > 0) each.count += counts[place] as number;
  }

  /** Places a drawing in colours of its own. */
  function placeDrawing(piece: Piece, left: number, top: number) {
    eachPixel(piece, left, top, placeOther);
  }

  function eachPixel(
    { data, width: pieceWidth, height: pieceHeight }: Piece,
    left: number,
    top: number,
    place: (pixel: number, at: number) => void,
  ) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    for (let y = 0, from = 0; y < pieceHeight; y++)
      for (let x = 0; x < pieceWidth; x++, from += 4)
        place(view.getInt32(from), (top + y) * width + left + x);
  }

  function placeOther(pixel: number, at: number) {
    const channels: Channels = [pixel >>> 24, (pixel >> 16) & 255, (pixel >> 8) & 255];
    const number = numberOf(over(paper, channels, (pixel & 255) / 255));
    const places = others.get(number);
    if (places) places.push(at);
    else others.set(number, [at]);
  }

  function fill(left: number, top: number, fillWidth: number, fillHeight: number, colour: string) {
    const count = fillWidth * fillHeight;
    const place = colours.push({ colour: numberOf(channelsOf(colour)), count }) - 1;
    for (let y = top; y < top + fillHeight; y++)
      pixels.fill(place, y * width + left, y * width + left + fillWidth);
  }

  /** Gives those colours a place that no ramp has, the nearest where there are too many. */
  function settleOthers() {
    const counted = [...others].map(([colour, { length }]) => ({ colour, count: length }));
    const places = colours.length;
    const { colours: kept, becomes } = fewerColours(counted, 256 - places);
    for (const colour of kept) colours.push({ colour, count: 0 });
    for (const [index, pixelsOfColour] of [...others.values()].entries()) {
      const place = places + (becomes[index] as number);
      for (const at of pixelsOfColour) pixels[at] = place;
      (colours[place] as CountedColour).count += drawingWeight * pixelsOfColour.length;
    }
  }

  /** Ends the picture, into which nothing can be drawn from then on. */
  function png(): Buffer {
    settleOthers();
    const few = fewerColours(colours, 16);
    const file =
      few.error <= errorAtMost
        ? indexedPng({ width, height, pixels, colours: few.colours }, few.becomes)
        : indexedPng({ width, height, pixels, colours: colours.map(({ colour }) => colour) });
    useAgain(pixels);
    return file;
  }

  return { placeText, placeDrawing, fill, png };
}

/** Whether a pixel is of a colour: what covers little has lost most of its colour to rounding. */
function coloursNear(colour: string): (pixel: number) => boolean {
  const [red, green, blue] = channelsOf(colour);
  return (pixel) => {
    const cover = pixel & 255;
    const isNear = (a: number, b: number) => Math.abs(a - b) * cover <= 255 + cover;
    return (
      isNear(pixel >>> 24, red) && isNear((pixel >> 16) & 255, green) && isNear((pixel >> 8) & 255, blue)
    );
  };
}

type Channels = readonly [number, number, number];

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const numberOf = ([red, green, blue]: Channels) => (red << 16) | (green << 8) | blue;

function over([r, g, b]: Channels, [red, green, blue]: Channels, cover: number): Channels {
  const mixed = (below: number, above: number) => Math.round(below + (above - below) * cover);
  return [mixed(r, red), mixed(g, green), mixed(b, blue)];
}
