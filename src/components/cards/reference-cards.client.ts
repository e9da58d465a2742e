import { guest, textsOf } from '../article/guest.client.ts';
import { words } from '../article/passages.client.ts';
import { isPlain, openCard, wantCard } from './card.client.ts';

/**
 * A question that discusses a passage opens at the passage, and a passage at the answer that rests on it. Side by side the
 * links lead on as they do without a script: a card could show one of the two languages only.
 */
export function watchReferences(): void {
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.refs a[href^="#"]');
    if (!link || !isPlain(event) || link.closest('.paired')) return;
    const shown = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const block = link.closest('[id]');
    if (!shown || !block) return;
    event.preventDefault();
    wantCard(link);
    const turn = shown.closest('.conversa > ol > li');
    const named = link.textContent;
    // “The Conversa: question 3”, as the line of links says it.
    const name = turn ? `${link.parentElement?.firstChild?.textContent?.trim() ?? ''} ${named}` : named;
    const parts = turn ? exchangeWith(turn).map(copied) : [copied(shown)];
    openCard({
      name,
      parts: [heading(name), ...parts, ways(link, turn ? words.toQuestion : words.toPassage)],
      block,
    });
  });
}

/** A question with its answers, of a turn among them. */
function exchangeWith(turn: Element): Element[] {
  const turns = [...(turn.parentElement?.children ?? [])];
  const at = turns.indexOf(turn);
  const asks = (each: Element, index: number) => index <= at && each.matches('.asks');
  const first = Math.max(0, turns.findLastIndex(asks));
  const next = turns.findIndex((each, index) => index > at && each.matches('.asks'));
  return turns.slice(first, next < 0 ? undefined : next);
}

function copied(block: Element): HTMLElement {
  const copy = guest(block);
  const part = document.createElement(block.matches('dl > div') ? 'dl' : 'div');
  part.className = copy.className;
  part.append(...textsOf(copy));
  return part;
}

function heading(words: string): HTMLElement {
  const title = document.createElement('p');
  title.className = 'quiet';
  title.textContent = words;
  return title;
}

/** To where it stands, and back. */
function ways(link: HTMLAnchorElement, name: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'ways';
  const on = document.createElement('a');
  on.href = link.hash;
  on.textContent = name;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  line.append(on, close);
  return line;
}
