import { type Finding, inReadingOrder, placeIn } from '../schema/finding.ts';
import { type PublicationDraft, readPublication } from '../story/publication.ts';
import { catalogues } from './catalogues.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { ids } from './ids.ts';
import { links } from './links.ts';
import { mentions } from './mentions.ts';
import { moments } from './moments.ts';
import { pageLanguages } from './page-languages.ts';
import { quotations } from './quotations.ts';
import { redirects } from './redirect-ends.ts';
import { relations } from './relations.ts';
import { translations } from './stale-translations.ts';
import { turns } from './turns.ts';

const rules = [
  duplicateSlug,
  links,
  mentions,
  moments,
  pageLanguages,
  quotations,
  redirects,
  relations,
  turns,
];

/** A publication and everything that is wrong with it, in the order of reading. */
export interface Checked {
  draft: PublicationDraft | undefined;
  findings: Finding[];
}

/** Reads a publication and applies every rule to it; a mistake in one file hides none in another. */
export function checkPublication(folder?: string): Checked {
  return checkRead(readPublication(folder));
}

/** Applies every rule to a publication that was read. */
export function checkRead({ draft, findings }: ReturnType<typeof readPublication>): Checked {
  if (draft === undefined) return { draft, findings: inReadingOrder(findings) };
  const words = catalogues(draft.site.languages, draft.folder);
  const wrongIds = ids(draft);
  const found = [...findings, ...words, ...wrongIds, ...rules.flatMap((rule) => rule(draft))];
  return { draft, findings: inReadingOrder([...found, ...translations(withSoundIds(draft, wrongIds))]) };
}

/** Blocks are paired by their ids, so that with a wrong id a block looks missing in one language and new in the other. */
function withSoundIds(draft: PublicationDraft, wrongIds: Finding[]): PublicationDraft {
  const isIn = (folder: string) =>
    wrongIds.some(({ place }) => place.file.startsWith(`${placeIn(folder).file}/`));
  return { ...draft, stories: draft.stories.filter(({ folder }) => !isIn(folder)) };
}
