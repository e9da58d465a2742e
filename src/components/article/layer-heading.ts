import { textAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, inItsLanguage } from '../../story/html.ts';
import { nameOfPart } from '../../story/layer-names.ts';
import type { Part } from '../../story/parts.ts';
import { languagesInLine } from '../site/languages-in-line.ts';

/** The heading of a part of an article. */
export function layerHeading(part: Part['kind'], edition: Edition): Html {
  return html`<h2>${inItsLanguage(nameOfPart(part, edition.site, edition.language))}${elsewhere(part, edition)}</h2>`;
}

/**
 * Where the same part is in the other languages. It is seen where no script carries the reader's place along, and has its
 * words from the styles: it is no part of what the heading says. Where there are many languages, all of them at each part
 * would be most of what a page weighs for having them; then the menu leads to the page, and its contents to the part.
 */
export function elsewhere(part: Part['kind'] | 'conversa', { others }: Edition): Html[] {
  // Which notes a page has is the affair of its own references.
  if (others.length > languagesInLine || part === 'notes') return [];
  return others
    .filter(({ lacks }) => !lacks.has(part))
    .map(
      ({ language, slug }) =>
        html`<a class="elsewhere" href="${textAddress(language, slug, part)}" lang="${language.tag}" aria-label="${language.name}"></a>`,
    );
}
