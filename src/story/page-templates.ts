/*
 * A page of the staff that is shown by a component of its own: `pages/<page>.astro`, beside its texts in each language, which
 * have its title, its address and what search finds.
 */
import { join } from 'node:path';
import { namesIn } from '../schema/content-names.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';

const form = /^([^.]+)\.astro$/;

/** Whether a file of `pages/` is such a component. */
export function isTemplate(name: string): boolean {
  return form.test(name);
}

/** What the pages are called that have one. */
export function templateNames(publication: string): string[] {
  const { names } = namesIn(join(publication, 'pages'), publication);
  return names.flatMap(({ name, isFolder }) => (isFolder ? [] : (form.exec(name)?.[1] ?? [])));
}

/** Components of pages that have no text, and so no address. */
export function templatesWithoutText(
  folder: string,
  names: readonly string[],
  pages: readonly { id: string }[],
): Finding[] {
  return names.flatMap((name) => {
    const [, id = name] = form.exec(name) ?? [];
    if (pages.some((page) => page.id === id)) return [];
    return error(
      'unknown-file',
      placeIn(join(folder, name)),
      `Unexpected ${name}, expected ${id}.<language>.mdx beside it, with the title and the address of the page`,
      'Write it, with nothing below its fields where the component says all, or move the component to components/.',
    );
  });
}
