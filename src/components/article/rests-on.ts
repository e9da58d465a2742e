import { wordsIn } from '../../i18n/words.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, inItsLanguage } from '../../story/html.ts';

/** The passages of the article on which a turn or an open question rests. */
export function restsOn(refs: readonly string[], { passages, language }: Edition): Html | undefined {
  if (refs.length === 0) return undefined;
  const t = wordsIn(language);
  const links = refs.map((ref, index) => {
    const name = passages.get(ref);
    if (name === undefined) throw new Error(`No passage ${ref} in the article`);
    const words =
      name.kind === 'words'
        ? inItsLanguage({ text: name.words, foreign: name.foreign })
        : t(`story:${name.layer}`);
    return html`${index > 0 && ' ·'} <a href="#${ref}">${words}</a>`;
  });
  return html`<small class="refs">${t('story:restsOn')}${links}</small>`;
}
