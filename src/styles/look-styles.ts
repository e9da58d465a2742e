/* What a page says of the publication’s own face, in the layers of Hearth’s styles and behind what they say. */
import { type Look, schemes } from '../schema/look/look-fields.ts';
import { type ColourRole, hearthPalette, paletteOf } from '../schema/look/palette.ts';

/** Rules by the layer that they are of; empty where the publication has Hearth’s face. */
export interface LookStyles {
  tokens: string;
  prose: string;
}

/** The rules that a look comes to: no byte for what it does not say. */
export function lookStyles(look: Look | undefined): LookStyles {
  return { tokens: inLayer('tokens', colours(look)), prose: inLayer('prose', density(look)) };
}

function inLayer(layer: string, rules: string): string {
  return rules && `@layer ${layer}{${rules}}`;
}

/** The roles in other colours than Hearth’s. */
function colours(look: Look = {}): string {
  const [own, hearth] = [paletteOf(look), hearthPalette()];
  const changed = (Object.keys(own) as ColourRole[]).filter((role) =>
    schemes.some((scheme) => own[role][scheme] !== hearth[role][scheme]),
  );
  const said = changed.map((role) => `--${role}:light-dark(${own[role].light},${own[role].dark})`);
  return said.length > 0 ? `:root{${said.join(';')}}` : '';
}

/** How close lines and parts stand; what the reader chooses under “Aa” is in a later layer. */
function density({ density }: Look = {}): string {
  switch (density) {
    case 'close':
      return 'body{line-height:1.45}main{padding-block:1rem 3rem}h2{margin-block:2em .5em}h3{margin-block:1.4em .4em}p,ul,ol,figure{margin-block-end:.75em}';
    case 'wide':
      return 'body{line-height:1.75}main{padding-block:2.25rem 5rem}h2{margin-block:3em .9em}h3{margin-block:2.2em .6em}p,ul,ol,figure{margin-block-end:1.25em}';
    default:
      return '';
  }
}
