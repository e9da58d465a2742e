import type { Scheme } from '../../schema/look/look-fields.ts';
import { type ColourRole, hearthPalette, type Palette, paletteOf } from '../../schema/look/palette.ts';
import { lookOf } from '../../schema/look/read-look.ts';

export type { ColourRole };

/** A colour of the site, by its role in `tokens.css`, as `#rrggbb`: the publication’s, else Hearth’s. */
export function colour(role: ColourRole, scheme: Scheme = 'light'): string {
  return coloursOfSite()[role][scheme];
}

/** The colours of the site. */
export function coloursOfSite(): Palette {
  const [look, hearth] = [lookOf(), hearthPalette()];
  if (last?.look !== look || last.hearth !== hearth) last = { look, hearth, palette: paletteOf(look) };
  return last.palette;
}

let last: { look: object; hearth: Palette; palette: Palette } | undefined;
