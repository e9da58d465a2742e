/* What the process that bundles and the one that renders know of each other. */
import type { Letters } from '../../files/letters-read.ts';
import type { PublicationDraft } from '../../story/publication.ts';

/** Where what renders pages is in the folder of a bundle. */
export const entryFolder = 'pages';
/** Where the files are that a site has as they are: scripts, fonts, `public/`. */
export const clientFolder = 'site';
/** What is known of a bundle, written when it is whole. */
export const factsFile = 'bundle.json';

/** What is asked of the process that bundles: it reads nothing of a publication that was not checked. */
export interface BundleOrder extends Pick<PublicationDraft, 'folder' | 'site' | 'pages'> {
  /** Where the bundle goes. */
  to: string;
  /** Every letter that stands in the publication. */
  letters: Letters;
  /** What is said to stand as it was when this fails. */
  asItWas: string;
}

/** What is known of a bundle. */
export interface BundleFacts {
  /** The file in {@link entryFolder} that is imported. */
  entry: string;
  /** What Astro knows of each page while it renders it, by its own key. */
  pages: [key: string, page: { styles: unknown }][];
  /** What is in it besides Hearth's own files and packages: pages of the staff, and what these import; with digests. */
  read: [path: string, digest: string][];
}
