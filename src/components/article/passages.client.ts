import { readingWords } from '../reading/words.client.ts';
import { blocksAtReader } from '../site/reading-place.client.ts';

export { blocks, readingLine, shownBlocks } from '../site/reading-place.client.ts';

/** The words of the reading tools. */
export const words = await readingWords();

/** Tags of the languages of the site. */
export const siteTags = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')].map(
  ({ hreflang }) => hreflang,
);

/** Changes the page and keeps the block that is being read at its height on the screen. */
export function keepingPlace(change: () => void): void {
  const [read] = blocksAtReader();
  // What was one element may be another afterwards.
  const { id = '' } = read ?? {};
  const before = read?.getBoundingClientRect().top ?? 0;
  const focused = document.activeElement as HTMLElement | null;
  change();
  // What moves to another place of the document loses the focus.
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  const now = document.getElementById(id);
  if (now) scrollBy({ top: now.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** How long a notice stays, in milliseconds. */
const noticeStays = 8_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says something without taking the focus: to everybody, or only to who cannot see what has changed. */
export function announce(text: string, className = ''): void {
  const status = document.querySelector('#reading-status') ?? document.createElement('p');
  status.id = 'reading-status';
  status.role = 'status';
  status.className = className;
  document.body.append(status);
  status.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => status.replaceChildren(), noticeStays);
}
