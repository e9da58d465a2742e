import type catalogue from '../../i18n/catalogues/en/offline.json';
import { announce } from '../article/passages.client.ts';
import { pageAt } from '../site/fetched-page.client.ts';
import { askWorker, base, keptStories } from './worker.client.ts';

type OfflineWords = typeof catalogue;

/** The story’s button keeps it on the device, and says so; another one removes it again. */
export function watchKeeping(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-tool=keep]');
  if (!button) return;
  const removal = document.createElement('button');
  removal.type = 'button';
  removal.hidden = true;
  button.after(removal);
  const show = async (text: keyof OfflineWords, said = true) => {
    const words = await offlineWords();
    button.textContent = words[text];
    removal.textContent = words.remove;
    removal.hidden = !text.startsWith('kept');
    if (said) announce(words[text]);
  };
  /** Without words, which cannot be fetched, the button goes on saying what it said. */
  const silently = (shown: Promise<void>) => shown.catch(() => {});
  let busy = false;
  const once = (perform: () => Promise<void>) => async () => {
    if (busy) return;
    busy = true;
    await silently(perform());
    busy = false;
  };
  button.addEventListener(
    'click',
    once(async () => {
      await silently(show('keeping'));
      const answer = await keep().catch(() => 'failed');
      await show(answer === 'kept' ? 'kept' : answer === 'failed' ? 'keepFailed' : 'keptWithoutSearch');
    }),
  );
  removal.addEventListener(
    'click',
    once(async () => {
      const answer = await askWorker({ kind: 'release', story: versions().map(({ pathname }) => pathname) });
      if (answer === 'failed') return;
      button.focus();
      await show('keep', false);
      announce((await offlineWords()).removed);
    }),
  );
  keptStories()
    .then((kept) =>
      kept.some(({ story }) => story.includes(location.pathname)) ? show('kept', false) : undefined,
    )
    .catch(() => {});
}

/** Keeps the story in all its languages, with the homes, the search pages and the entries that it mentions. */
async function keep(): Promise<Awaited<ReturnType<typeof askWorker>>> {
  const story = versions();
  const pages = new Set([base]);
  for (const { pathname, href } of story) {
    const page = pathname === location.pathname ? document : await pageAt(href);
    const links = page.querySelectorAll<HTMLAnchorElement>('header.site .name, .search-link, main a.mention');
    // A link of a fetched page does not know where it was fetched from.
    for (const link of links) pages.add(new URL(link.getAttribute('href') ?? '', href).pathname);
  }
  // So that the browser does not clear it away; it may refuse.
  await navigator.storage?.persist?.().catch(() => false);
  return askWorker({ kind: 'keep', story: story.map(({ pathname }) => pathname), pages: [...pages] });
}

/** Addresses of the story in every language that it is in, on the host that the reader has it from. */
function versions(): URL[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[hreflang]:not([hreflang=x-default])');
  return [...links].map(({ href }) => new URL(new URL(href).pathname, location.href));
}

let words: Promise<OfflineWords> | undefined;

/** The words are beside those of the reading tools. */
function offlineWords(): Promise<OfflineWords> {
  const beside = document.querySelector<HTMLElement>('[data-words]')?.dataset['words'] ?? '';
  words ??= fetch(new URL('offline.json', new URL(beside, location.href))).then((response) =>
    response.json(),
  );
  words.catch(() => {
    words = undefined;
  });
  return words;
}
