import { bring } from '../article/later-scripts.client.ts';
import { announce, words } from '../article/passages.client.ts';

/** Shares the page by what the device offers, else copies its address; prints it. */
export function watchSharing(): void {
  const shareButton = document.querySelector<HTMLButtonElement>('[data-tool=share]');
  shareButton?.addEventListener('click', () => void share(shareButton));
  document.querySelector('[data-tool=print]')?.addEventListener('click', onPaper);
}

/** Prints the page, with what its words mean at the end where that can be had. */
function onPaper(): void {
  bring('paper').then(print, print);
}

async function share(button: HTMLButtonElement): Promise<void> {
  const url = location.href;
  try {
    if ('share' in navigator) {
      await navigator.share({ title: document.title, url });
      return;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    button.textContent = words.copied;
    announce(words.copied);
  } catch {
    // The reader closed the device’s sheet, or keeps the clipboard to themselves: nothing to say.
  }
}
