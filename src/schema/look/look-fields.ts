import { z } from 'zod';
import { fields, oneOf, pattern, text } from '../fields.ts';

/** Day and night. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A colour as it is written and as it is read, of six digits. */
const colour = pattern(
  /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/,
  'a colour of six digits between quotation marks, like "#0b5cad"',
).overwrite((value) => (value.length === 4 ? value.replaceAll(/[^#]/g, '$&$&') : value).toLowerCase());

const drawing = pattern(
  /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.svg$/,
  'the name of an SVG in public/, like “logo.svg”, of letters of ASCII, digits, dots and hyphens',
);

/** One for day and night, or one for each. */
const ofScheme = <Item extends z.ZodType<string>>(item: Item, expected: string) =>
  z
    .union([item, fields({ light: item, dark: item })], { error: () => expected })
    .transform((value): { light: string; dark?: string | undefined } =>
      typeof value === 'string' ? { light: value } : (value as { light: string; dark: string }),
    );

/** The family that Hearth brings, and reads in where nothing else is said. */
export const hearthFamily = 'Newsreader';

const family = text(
  `the name of a family of which fonts/ has the files, like “Literata”, or ${hearthFamily}`,
);

/** What `site.yaml` says under `look:`. */
export const look = fields({
  accent: ofScheme(
    colour,
    'a colour of six digits between quotation marks, like "#0b5cad", or one for light and one for dark',
  ).optional(),
  paper: ofScheme(
    colour,
    'a colour of six digits between quotation marks, like "#ffffff", or one for light and one for dark',
  ).optional(),
  logo: ofScheme(
    drawing,
    'the name of an SVG in public/, like “logo.svg”, or one for light and one for dark',
  ).optional(),
  icon: drawing.optional(),
  typefaces: fields({ reading: family.optional(), headings: family.optional() }).optional(),
  corners: oneOf('none', 'small', 'round').optional(),
  density: oneOf('close', 'wide').optional(),
});

/** The publication’s own face; what it does not say is as Hearth has it. */
export interface Look {
  /** What can be pressed; that for the dark is made of the other where only one is said. */
  accent?: OfScheme | undefined;
  /** The page itself, of which surfaces and inks are made. */
  paper?: OfScheme | undefined;
  /** What stands in the place of the name at the top of pages: files of `public/`. */
  logo?: OfScheme | undefined;
  /** A file of `public/`, of which all icons are made. */
  icon?: string | undefined;
  /** Families of the publication’s fonts. */
  typefaces?: { reading?: string | undefined; headings?: string | undefined } | undefined;
  corners?: 'none' | 'small' | 'round' | undefined;
  density?: 'close' | 'wide' | undefined;
}

/** What is said for the day, and maybe for the night. */
export interface OfScheme {
  light: string;
  dark?: string | undefined;
}
