import { wordsIn } from '../../i18n/words.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, inItsLanguage } from '../../story/html.ts';
import { nameOfPart } from '../../story/layer-names.ts';

/** The passages of the article on which a turn or an open question rests. */
export function restsOn(refs: readonly string[], { passages, site, language }: Edition): Html | undefined {
  if (refs.length === 0) return undefined;
  const t = wordsIn(language);
  const links = refs.map((ref, index) => {
    const name = passages.get(ref);
    if (name === undefined) throw new Error(`No passage ${ref} in the article`);
    const words = inItsLanguage(
      name.kind === 'words'
        ? { text: name.words, foreign: name.foreign }
        : nameOfPart(name.layer, site, language),
    );
    return html`${index > 0 && ' ·'} <a href="#${ref}">${words}</a>`;
  });
  return html`<small class="refs">${t('story:restsOn')}${links}</small>`;
}
