/* The colours of a publication by role: Hearth’s, or those that are made of an accent and a paper. */
import { ownText } from '../../files/own-text.ts';
import { type Look, type OfScheme, type Scheme, schemes } from './look-fields.ts';
import { contrast, hexOf, type Oklch, oklchOf } from './oklch.ts';

/** As `src/styles/tokens.css` names them. */
const roles = ['paper', 'wash', 'ink', 'quiet', 'ember', 'line', 'mark'] as const;
export type ColourRole = (typeof roles)[number];

/** Every role as `#rrggbb`, by day and by night. */
export type Palette = Readonly<Record<ColourRole, Readonly<Record<Scheme, string>>>>;

const tokens = 'src/styles/tokens.css';

/**
 * Hearth’s own colours.
 * @throws where its tokens do not have a role, or not as `light-dark(#…, #…)`.
 */
export function hearthPalette(): Palette {
  const text = ownText(tokens);
  if (last?.text !== text) last = { text, palette: readPalette(text) };
  return last.palette;
}

let last: { text: string; palette: Palette } | undefined;

function readPalette(text: string): Palette {
  return ofRoles((role, scheme) => {
    const form = new RegExp(`--${role}:\\s*light-dark\\((?<light>#[0-9a-f]{6}),\\s*(?<dark>#[0-9a-f]{6})\\)`);
    const found = form.exec(text)?.groups?.[scheme];
    if (found === undefined) throw new Error(`No colour “--${role}: light-dark(#…, #…)” in ${tokens}`);
    return found;
  });
}

/**
 * The colours of a publication. What it does not say stands out from its paper as Hearth’s stands out from Hearth’s, in the
 * hue of what it says; so one accent and one paper give day and night.
 */
export function paletteOf({ accent, paper }: Pick<Look, 'accent' | 'paper'>): Palette {
  const hearth = hearthPalette();
  if (!accent && !paper) return hearth;
  const papers = paper ? bothOf(paper, (light) => nightOf(light, hearth.paper.dark)) : hearth.paper;
  /** A role in the hue of a colour, as far from the paper as Hearth’s. */
  const like = (role: ColourRole, scheme: Scheme, of: string, colourful: number) =>
    atContrast(
      { ...oklchOf(of), chroma: Math.min(oklchOf(of).chroma, colourful) },
      papers[scheme],
      contrast(hearth[role][scheme], hearth.paper[scheme]),
      oklchOf(hearth[role][scheme]).lightness < oklchOf(hearth.paper[scheme]).lightness ? 0 : 1,
    );
  const accents = bothOf(accent ?? { light: like('ember', 'light', hearth.ember.light, 1) }, (light) =>
    like('ember', 'dark', light, 1),
  );
  return ofRoles((role, scheme) => {
    if (role === 'paper') return papers[scheme];
    if (role === 'ember') return accents[scheme];
    const own = hearth[role][scheme];
    const { chroma } = oklchOf(own);
    if (role === 'mark') return like(role, scheme, accents[scheme], chroma);
    return paper ? like(role, scheme, papers[scheme], chroma) : own;
  });
}

/** Of several lightnesses the nearest in which a colour is as it has to be; absent where it is so in none. */
export function nearestLightness(colour: string, isRight: (colour: string) => boolean): string | undefined {
  const from = oklchOf(colour);
  const at = (step: number) => {
    const lightness = from.lightness + step / steps;
    return hexOf({ ...from, lightness: Math.min(1, Math.max(0, lightness)) });
  };
  for (let far = 0; far <= steps; far += stride) {
    const found = [-1, 1].flatMap((sign) => {
      if (!isRight(at(sign * far))) return [];
      let near = far;
      while (near > 0 && isRight(at(sign * (near - 1)))) near -= 1;
      return sign * near;
    });
    const [first, second = first] = found;
    if (first !== undefined && second !== undefined)
      return at(Math.abs(second) < Math.abs(first) ? second : first);
  }
  return undefined;
}

/** Finer than channels of eight bits are. */
const steps = 500;
/** As coarse as lightnesses are gone through before the nearest is looked for: each may be a whole palette. */
const stride = 20;

/** A colour as light as it has to be to stand out from a paper so much, or as light or dark as there is. */
function atContrast(colour: Oklch, paper: string, wanted: number, extreme: 0 | 1): string {
  let [near, far] = [oklchOf(paper).lightness, extreme as number];
  for (let step = 0; step < 20; step++) {
    const lightness = (near + far) / 2;
    if (contrast(hexOf({ ...colour, lightness }), paper) < wanted) near = lightness;
    else far = lightness;
  }
  return hexOf({ ...colour, lightness: far });
}

/** A paper by night: as dark as Hearth’s, in the hue of that by day. */
function nightOf(light: string, hearth: string): string {
  const { lightness, chroma } = oklchOf(hearth);
  const { hue, chroma: ofDay } = oklchOf(light);
  return hexOf({ lightness, chroma: Math.min(ofDay, chroma), hue });
}

function bothOf({ light, dark }: OfScheme, made: (light: string) => string): Record<Scheme, string> {
  return { light, dark: dark ?? made(light) };
}

function ofRoles(colour: (role: ColourRole, scheme: Scheme) => string): Palette {
  const both = (role: ColourRole) => schemes.map((scheme) => [scheme, colour(role, scheme)]);
  return Object.fromEntries(roles.map((role) => [role, Object.fromEntries(both(role))])) as Palette;
}
