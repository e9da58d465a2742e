/* Lists what is on the device: stories that are kept, and pages that were read. */
import type catalogue from '../../i18n/catalogues/en/offline.json';
import { filled } from '../../i18n/isolate.ts';
import { buildCacheName, keptCacheName } from '../../offline/manifest.ts';
import { askWorker, base, canKeep, keptStories } from './worker.client.ts';

/** A page on the device. */
interface KeptPage {
  address: string;
  title: string;
  lang: string;
  direction: string;
}

const texts = document.querySelector<HTMLElement>('.offline-texts');
const own = texts?.dataset['own'] ?? '';

async function pagesOnDevice(): Promise<KeptPage[]> {
  const pages = new Map<string, KeptPage>();
  const names = (await caches.keys()).filter((name) => name.startsWith(buildCacheName(base, '')));
  for (const name of names.filter((each) => each !== keptCacheName(base))) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      const response = pathname.endsWith('/') ? await cache.match(url) : undefined;
      if (response) pages.set(pathname, described(pathname, await response.text()));
    }
  }
  return [...pages.values()];
}

function described(address: string, html: string): KeptPage {
  // Up to the title, without what the policy of this page would complain about.
  const head = html.slice(0, html.indexOf('</title>') + 8).replace(/<(style|script).*?<\/\1>/gs, '');
  const page = new DOMParser().parseFromString(head, 'text/html');
  const { lang, dir } = page.documentElement;
  return { address, title: page.title, lang, direction: dir };
}

function itemOf({ address, title, lang, direction }: KeptPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  Object.assign(link, { href: address, lang, dir: direction, textContent: title });
  item.append(link);
  return item;
}

/** How often the list was asked for: what was asked before says what was there before. */
let asked = 0;

async function list(): Promise<void> {
  const turn = ++asked;
  const words: typeof catalogue = await (await fetch(texts?.dataset['offlineWords'] ?? '')).json();
  const stories = await keptStories();
  const pages = await pagesOnDevice();
  if (turn !== asked) return;
  const here = document.documentElement.lang;
  const kept = stories.flatMap(({ story }) => {
    const versions = pages.filter(({ address }) => story.includes(address));
    const shown = versions.find(({ lang }) => lang === here) ?? versions[0];
    if (!shown) return [];
    const item = itemOf(shown);
    const removal = document.createElement('button');
    removal.type = 'button';
    removal.textContent = words.remove;
    removal.ariaLabel = filled(words.removeStory, { title: shown.title });
    removal.addEventListener('click', async () => {
      await askWorker({ kind: 'release', story });
      await list().catch(() => {});
      // The button that had the focus has gone.
      const next = texts?.querySelector<HTMLElement>('.kept-texts button') ?? texts?.querySelector('h2');
      next?.focus();
    });
    item.append(' ', removal);
    return [item];
  });
  const inStories = new Set(stories.flatMap(({ story, pages: others }) => [...story, ...others]));
  const read = pages.filter(
    ({ address, lang }) => !inStories.has(address) && address !== own && lang === here,
  );
  show('.kept-texts', kept);
  show('.read-texts', read.map(itemOf));
}

function show(selector: string, items: readonly HTMLElement[]): void {
  const found = texts?.querySelector(selector);
  found?.replaceChildren(...items);
  const section = found?.closest('section');
  if (section) section.hidden = false;
  section?.querySelector('p')?.toggleAttribute('hidden', items.length > 0);
}

const notHere = texts?.querySelector('.not-here');
notHere?.toggleAttribute('hidden', location.pathname === own);
notHere?.querySelector('button')?.addEventListener('click', () => location.reload());
const notPossible = () => texts?.querySelector('.not-possible')?.removeAttribute('hidden');
if (canKeep) list().catch(notPossible);
else notPossible();
