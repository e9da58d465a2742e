import { join } from 'node:path';
import { publicName } from '../files/public-files.ts';
import { contentFolder } from '../i18n/languages.ts';
import { base } from '../routes.ts';
import { placeIn } from '../schema/finding.ts';
import { type Scheme, schemes } from '../schema/look/look-fields.ts';
import type { Site } from '../schema/site-file.ts';
import { lookAt } from '../story/media/look-at.ts';

/** A logo as pages show it. */
export interface Logo {
  address: string;
  width: number;
  height: number;
  /** When it is shown; absent for one that always is. */
  scheme?: Scheme | undefined;
}

/** The logos of a publication: none, one, or one for light and one for dark. */
export function logosOf({ look }: Site, publication = contentFolder): Logo[] {
  const logo = look?.logo;
  if (logo === undefined) return [];
  return schemes.flatMap((scheme) => {
    const name = logo[scheme];
    if (name === undefined) return [];
    const path = join(publication, publicName, name);
    const { value } = lookAt(path, publication, placeIn(path));
    if (value === undefined) return [];
    const { width, height } = value;
    return { address: base + name, width, height, scheme: logo.dark === undefined ? undefined : scheme };
  });
}
