import { languageName } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Block } from '../../story/blocks.ts';
import { type Html, html } from '../../story/html.ts';
import { wordingOf } from '../../story/pairing/digest.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { wordDifference } from '../../story/pairing/word-difference.ts';

/**
 * What a reader has to know of a block that is no current translation; nothing for one that is.
 * @param language that of the page.
 */
export function stateNote(shown: Shown, language: Language): Html | undefined {
  if (shown.state === 'current') return undefined;
  const { sourceLanguage: source } = shown;
  const t = wordsIn(language);
  const words = { source: languageName(source.tag, language) };
  if (shown.state === 'missing' && shown.withAll && !isTitle(shown.block)) return undefined;
  if (shown.state === 'missing') return html`<small class="note">${t('story:missing', words)}</small>`;
  if (shown.stamp === undefined) return html`<small class="note">${t('story:unstamped', words)}</small>`;
  const changed = wordDifference(shown.stamp.from, wordingOf(shown.source)).map(
    ({ kind, text, spaced }) => html`${spaced && ' '}${changes[kind](text)}`,
  );
  return html`<details class="note"><summary>${t('story:stale', words)}</summary><div lang="${source.tag}" dir="${source.direction}">${changed}</div></details>`;
}

const isTitle = (block: Block) => block.kind === 'heading' && block.level === 1;

const changes = {
  same: (text: string) => html`<span>${text}</span>`,
  removed: (text: string) => html`<del>${text}</del>`,
  added: (text: string) => html`<ins>${text}</ins>`,
} as const;
