import { words } from '../article/passages.client.ts';
import { definitionAt } from '../entries/definition.client.ts';
import { isPlain, openCard, wantCard } from './card.client.ts';

/** A word of the glossary or a name opens a card in place; without it, the link leads to the entry. */
export function watchWordCards(): void {
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.mention');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    void open(link);
  });
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const isWanted = wantCard(link);
  try {
    const definition = await definitionAt(link.href);
    // Another word was pressed meanwhile, or the page was left.
    if (!isWanted()) return;
    if (!definition) throw new Error(`No definition at ${link.href}`);
    const title = document.createElement('b');
    title.textContent = definition.title;
    const text = document.createElement('p');
    text.textContent = definition.text;
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = words.more;
    more.lang = document.documentElement.lang;
    const { title: name, lang, dir } = definition;
    openCard({ name, lang, dir, parts: [title, text, more], focus: more });
  } catch {
    if (isWanted()) location.assign(link.href);
  }
}
