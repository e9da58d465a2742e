/* Whether what is read can be told from what is behind it: the pairs are those that the sentences of `tokens.css` name. */
import { type Look, type Scheme, schemes } from './look-fields.ts';
import { contrast } from './oklch.ts';
import { type ColourRole, nearestLightness, type Palette, paletteOf } from './palette.ts';

/** What WCAG 2 asks of text, level AA. */
export const leastContrast = 4.5;

const pairs: readonly (readonly [text: ColourRole, behind: ColourRole])[] = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['ink', 'mark'],
  ['quiet', 'paper'],
  ['quiet', 'wash'],
  ['ember', 'paper'],
  ['ember', 'wash'],
];

/** A colour of `look:` with too little contrast. */
export interface LowContrast {
  field: 'accent' | 'paper';
  scheme: Scheme;
  colour: string;
  /** What it has too little contrast with; of an accent what is behind it, of a paper what stands on it. */
  other: string;
  contrast: number;
  /** The same colour in the nearest lightness that is enough; absent where none is. */
  nearest: string | undefined;
}

/** The colours of a look that have too little contrast: a paper on which nothing can be read, else an accent. */
export function lowContrasts(look: Look): LowContrast[] {
  return schemes.flatMap((scheme) => inPaper(look, scheme) ?? inAccent(look, scheme) ?? []);
}

/** On a paper as it is, all that is made for it has to be read; what the accent is does not matter yet. */
function inPaper({ paper }: Look, scheme: Scheme): LowContrast | undefined {
  const colour = paper?.[scheme];
  if (!paper || colour === undefined) return undefined;
  const worstOn = (other: string) =>
    worst(paletteOf({ paper: { ...paper, [scheme]: other } }), scheme, pairs);
  const found = worstOn(colour);
  if (found.contrast >= leastContrast) return undefined;
  const nearest = nearestLightness(colour, (other) => worstOn(other).contrast >= leastContrast);
  return { field: 'paper', scheme, colour, other: found.text, contrast: found.contrast, nearest };
}

function inAccent(look: Look, scheme: Scheme): LowContrast | undefined {
  const colour = look.accent?.[scheme];
  if (colour === undefined) return undefined;
  const palette = paletteOf(look);
  const worstOf = (other: string) =>
    worst(
      { ...palette, ember: { ...palette.ember, [scheme]: other } },
      scheme,
      pairs.filter(([text]) => text === 'ember'),
    );
  const found = worstOf(colour);
  if (found.contrast >= leastContrast) return undefined;
  const nearest = nearestLightness(colour, (other) => worstOf(other).contrast >= leastContrast);
  return { field: 'accent', scheme, colour, other: found.behind, contrast: found.contrast, nearest };
}

/** The pair with the least contrast. */
function worst(palette: Palette, scheme: Scheme, some: typeof pairs) {
  const all = some.map(([text, behind]) => ({
    text: palette[text][scheme],
    behind: palette[behind][scheme],
    contrast: contrast(palette[text][scheme], palette[behind][scheme]),
  }));
  return all.reduce((low, other) => (other.contrast < low.contrast ? other : low));
}
