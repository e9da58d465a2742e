/* A quotation in the language in which it was said has the words themselves; in any other one it says that it is a translation. */

/** Whether the words of a quotation, by its name in `story.yaml`, are those that were said. */
export type IsOriginal = (of: string) => boolean;

/** Tags with quotations as they are in the language of a translation. */
export function quotationTags(text: string, isOriginal: IsOriginal): string {
  return text.replaceAll(/<Quote\b[^>]*>/g, (tag) => {
    const of = /\bof\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    const without = tag.replace(/\s+translation(?=[\s/>])/, '');
    return isOriginal(of) ? without : without.replace('<Quote', '<Quote translation');
  });
}
