import type { Edition } from '../../story/edition.ts';
import type { DocumentKind } from '../../story/story.ts';
import { otherUrls } from '../story-urls.ts';
import type { Reference } from './publisher.ts';

/** Of more translations the alternates in the head tell as much, and a page grows with the languages of its site. */
const mostNamed = 3;

/** How a document is related to the same document in the other languages; where these are few, each side names the other. */
export function translations(
  edition: Edition,
  kind: DocumentKind,
  referenceAt: (url: string) => Reference,
): { translationOfWork?: Reference; workTranslation?: Reference[] } {
  const source = edition.written[kind];
  const all = otherUrls(edition).filter(({ language }) => edition.story[kind]?.in[language.path]);
  if (source === edition.language) {
    const others = all.map(({ url }) => referenceAt(url));
    return others.length > 0 && others.length <= mostNamed ? { workTranslation: others } : {};
  }
  const original = all.find(({ language }) => language === source);
  return original ? { translationOfWork: referenceAt(original.url) } : {};
}
