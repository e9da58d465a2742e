/*
 * One block with its address. What is said about a block stands inside the element that has the id, so that it goes
 * where the block goes: to the target of a link, into the second column.
 */
import { wordsIn } from '../../i18n/words.ts';
import type { Block } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { attribute, Html, type HtmlPart, html, sentenceWith } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { blockText } from './block-text.ts';
import { stateNote } from './state-note.ts';

/**
 * A block as an element of a kind.
 * @param beside what stands with it that is not its text.
 */
export function shownBlock(
  kind: 'p' | 'li' | 'h1' | 'h2' | 'h3',
  shown: Shown<Extract<Block, { text: unknown }>>,
  edition: Edition,
  beside?: HtmlPart,
): Html {
  const { block, state } = shown;
  const text = blockText(block.text, shown, edition);
  const tag = new Html(kind);
  if (state === 'current') return html`<${tag} id="${block.id}">${text}${beside}</${tag}>`;
  const note = stateNote(shown, edition.language);
  return kind === 'li'
    ? html`<li id="${block.id}" class="${state}">${text}${note}${beside}</li>`
    : html`<div id="${block.id}" class="${state}"><${tag}>${text}</${tag}>${note}${beside}</div>`;
}

/** Classes of an element, by the state of the block that it is too. */
export function classes(names: readonly string[], { state }: Shown): Html | undefined {
  const all = state === 'current' ? names : [...names, state];
  return attribute('class', all.join(' ') || undefined);
}

/** Where the Conversa discusses a block. */
export function discussedIn(id: string, { discussions, language }: Edition): Html | undefined {
  const found = discussions.get(id);
  if (found === undefined) return undefined;
  const t = wordsIn(language);
  const links = found.map(
    ({ turn, question }) => html` <a href="#${turn}">${t('story:questionNumber', { number: question })}</a>`,
  );
  const { title = '', foreign } = found[0] ?? {};
  const named = sentenceWith({ title: { text: title, foreign } }, (words) => t('story:discussedIn', words));
  return html`<small class="refs">${named}${links}</small>`;
}
