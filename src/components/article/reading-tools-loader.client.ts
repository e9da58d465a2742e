/* Fetches the reading tools when the reader first reaches for the text, or comes with a second language. */
const address = document.getElementById('reading-tools')?.dataset['script'] ?? '';
const main = document.querySelector('main');
/** A pointer may rest anywhere when the page comes up; over the text it is the reader’s. */
const occasions = [
  [main, 'pointerover'],
  [main, 'touchstart'],
  [document, 'focusin'],
  [document, 'keydown'],
] as const;

async function load(): Promise<void> {
  for (const [where, occasion] of occasions) where?.removeEventListener(occasion, load);
  // The text is whole without them: where they cannot be fetched, the next occasion is the next page.
  await import(/* @vite-ignore */ address).catch(() => {});
  main?.removeEventListener('click', early);
}

/** A click that comes before the tools is done again when they are there. */
function early(event: MouseEvent): void {
  const pressed = (event.target as Element).closest<HTMLElement>('.tools button, [data-with], .mention');
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void load().then(() => pressed.click());
}

main?.addEventListener('click', early);
if (new URLSearchParams(location.search).has('with') || sessionStorage.getItem('hearth-with')) void load();
else for (const [where, occasion] of occasions) where?.addEventListener(occasion, load, { passive: true });
