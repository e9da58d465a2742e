/* What a page says of the publication’s own face, in the layers of Hearth’s styles and behind what they say. */
import { hearthFamily, type Look, schemes } from '../schema/look/look-fields.ts';
import { type ColourRole, hearthPalette, paletteOf } from '../schema/look/palette.ts';
import { headingsVariable } from './faces.ts';

/** Rules by the layer that they are of; empty where the publication has Hearth’s face. */
export interface LookStyles {
  prose: string;
  components: string;
}

/** The rules that a look comes to: no byte for what it does not say. */
export function lookStyles(look: Look | undefined): LookStyles {
  return {
    prose: inLayer('prose', headings(look) + density(look)),
    components: inLayer('components', logo(look) + questions(look)),
  };
}

function inLayer(layer: string, rules: string): string {
  return rules && `@layer ${layer}{${rules}}`;
}

/**
 * The tokens with the colours of the publication in their places, so that pages say each role once.
 * @param tokens the sheet that has the roles of Hearth, as it is written or as it is bundled.
 */
export function withColours(tokens: string, look: Look = {}): string {
  const [own, hearth] = [paletteOf(look), hearthPalette()];
  const changed = (Object.keys(own) as ColourRole[]).filter((role) =>
    schemes.some((scheme) => own[role][scheme] !== hearth[role][scheme]),
  );
  return changed.reduce((sheet, role) => {
    const { light, dark } = own[role];
    const written = sheet.replace(
      new RegExp(`(--${role}:\\s*)light-dark\\([^)]*\\)`),
      `$1light-dark(${light},${dark})`,
    );
    if (written === sheet) throw new Error(`No colour “--${role}: light-dark(…)” in the tokens of pages`);
    return written;
  }, tokens);
}

/** The typeface of headings, and that of texts for what it lacks. */
function headings({ typefaces: { reading, headings } = {} }: Look = {}): string {
  return headings === undefined || headings === (reading ?? hearthFamily)
    ? ''
    : `h1,h2,h3,.name{font-family:var(${headingsVariable}),var(--reading)}`;
}

/** Questions are a little bolder than texts; most families have nothing between those and what is bold, but 500. */
function questions({ typefaces }: Look = {}): string {
  return typefaces?.reading === undefined || typefaces.reading === hearthFamily
    ? ''
    : '.question h2+*,.card .hook{font-weight:500}';
}

/** Where a logo stands for the name, and which of two is shown. */
function logo({ logo }: Look = {}): string {
  if (logo === undefined) return '';
  const always =
    '.logo{display:block;block-size:1.5em;inline-size:auto;max-inline-size:100%;object-fit:contain}';
  const shown = (scheme: string, root: string) =>
    `${root} .logo:is(.light,.dark){display:none}${root} .logo.${scheme}{display:block}`;
  return logo.dark === undefined
    ? always
    : `${always}.logo.dark{display:none}@media (prefers-color-scheme:dark){${shown('dark', ':root:not([data-theme=light])')}}${shown('dark', ':root[data-theme=dark]')}`;
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
