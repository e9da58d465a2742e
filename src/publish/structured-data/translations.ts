import type { DocumentKind } from '../../story/story.ts';
import { sourceLanguage, type Version } from '../version.ts';
import type { Reference } from './site.ts';

/** How a document is related to the same document in the other languages; each side names the other. */
export function translations(
  version: Version,
  kind: DocumentKind,
  referenceAt: (url: string) => Reference,
): { translationOfWork?: Reference; workTranslation?: Reference[] } {
  const source = sourceLanguage(version, kind);
  if (source === version.language) {
    const others = version.others.map(({ url }) => referenceAt(url));
    return others.length > 0 ? { workTranslation: others } : {};
  }
  const original = version.others.find(({ language }) => language === source);
  return original ? { translationOfWork: referenceAt(original.url) } : {};
}
