import { homeAddress, textAddress } from '../../routes.ts';
import { readSite } from '../../schema/site-file.ts';
import { textListedIn } from '../../story/listing.ts';
import { listedNow } from '../../story/lists/listed-now.ts';

/** The story that lists know to be at an address, and the path of the language that it is shown in there. */
export function storyAt(address: string): { id: string; language: string } | undefined {
  for (const language of readSite().value?.languages ?? []) {
    if (!address.startsWith(homeAddress(language))) continue;
    for (const { id, data } of listedNow()) {
      const slug = textListedIn(data, language)?.listed.slug;
      if (slug !== undefined && textAddress(language, slug) === address)
        return { id, language: language.path };
    }
  }
  return undefined;
}
