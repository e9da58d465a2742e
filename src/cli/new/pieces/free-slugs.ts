import { addressesIn } from '../../../checks/addresses.ts';
import { reservedIn } from '../../../checks/reserved.ts';
import { wordsIn } from '../../../i18n/words.ts';
import type { EntryGroup } from '../../../schema/entry-file.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import { slugOfTitle } from './slug-of-title.ts';
import type { Titles } from './titles.ts';

/**
 * A slug in each language that nothing else has there, not even an address that was one before; with a number behind it
 * where something has it. Without a title in a language it is that of the source.
 * @param otherwise where no title has letters.
 */
export function freeSlugs({
  titles,
  draft,
  group,
  otherwise,
}: {
  titles: Titles;
  draft: PublicationDraft;
  group?: EntryGroup;
  otherwise: string;
}): Map<string, string> {
  const { known } = addressesIn(draft);
  const own = titles.in.get(titles.source.path) ?? '';
  return new Map(
    titles.languages.map((language) => {
      const { path, tag } = language;
      const reserved = reservedIn(language, draft);
      const start = `/${path}/${group ? `${wordsIn(language, draft.folder)(`routes:${group}`)}/` : ''}`;
      const isTaken = (slug: string) =>
        known.has(`${start}${slug}/`) ||
        Object.hasOwn(draft.redirects?.value ?? {}, `${start}${slug}/`) ||
        (group === undefined && reserved?.has(slug) === true);
      const made = slugOfTitle(titles.in.get(path) ?? own, tag) ?? slugOfTitle(own, tag) ?? otherwise;
      return [path, numbered(made, isTaken)];
    }),
  );
}

/** A name as it is, or with the first number behind it with which it is free. */
export function numbered(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) if (!isTaken(`${name}-${number}`)) return `${name}-${number}`;
}
