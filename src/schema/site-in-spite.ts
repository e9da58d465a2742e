import type { Read } from './finding.ts';
import { isNear } from './nearest.ts';
import { readSite, type Site, site } from './site-file.ts';

/** Fields that files are held against: where one of these is wrong, or may be the one that is misspelt, the rest would be guessing. */
const heldAgainst = ['languages', 'voices', 'topics', 'layers'] as const;

const {
  name,
  url,
  tagline,
  contact,
  look,
  precompress,
  timezone,
  allow,
  components,
  hearth,
  menu,
  footer,
  home,
} = site.shape;

/** `site.yaml` of which only the fields have to be right that other files are held against. */
const inSpite = site
  .extend({
    name: name.catch('…'),
    // Nobody can have this one, so that no link is one of the site itself.
    url: url.catch('https://publication.invalid'),
    tagline: tagline.catch('…'),
    contact: contact.catch({ email: 'nobody@publication.invalid' }),
    look: look.catch(undefined),
    precompress: precompress.catch(undefined),
    timezone: timezone.catch(undefined),
    allow: allow.catch(undefined),
    components: components.catch(undefined),
    hearth: hearth.catch(undefined),
    menu: menu.catch(undefined),
    footer: footer.catch(undefined),
    home: home.catch(undefined),
  })
  .loose()
  .refine((fields) =>
    Object.keys(fields).every(
      (field) => field in site.shape || !heldAgainst.some((known) => isNear(field, known)),
    ),
  );

/**
 * Reads `site.yaml` for a check: mistakes in it that other files do not depend on hide no mistake of theirs. The findings
 * say what is wrong with it, so nothing is built of what is read.
 */
export function readSiteInSpite(folder?: string): Read<Site> {
  const read = readSite(folder);
  if (read.value !== undefined) return read;
  const { value, findings } = readSite(folder, inSpite);
  return value === undefined ? read : { value, findings: [...read.findings, ...findings] };
}
