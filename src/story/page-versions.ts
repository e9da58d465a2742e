import type { Language } from '../i18n/languages.ts';

/**
 * The version of a page that stands in for a language that has none: one that was written in its language rather than
 * translated, the nearest; `undefined` where the language must have its own.
 */
export function versionShown<Version extends { language: Language | undefined }>(
  versions: readonly Version[],
  { standIns = [] }: Language,
  isOriginal: (version: Version) => boolean,
): Version | undefined {
  const inOrder = standIns.flatMap(({ path }) => versions.filter(({ language }) => language?.path === path));
  return inOrder.find(isOriginal) ?? inOrder[0];
}
