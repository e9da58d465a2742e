/* Fetches the reading tools when the reader first reaches for the text, or comes with a second language or a depth. */
const address = document.getElementById('reading-tools')?.dataset['script'] ?? '';
const main = document.querySelector('main');
/** A pointer may rest anywhere when the page comes up; over the text it is the reader’s. */
const occasions = [
  [main, 'pointerover'],
  [main, 'touchstart'],
  [document, 'focusin'],
  [document, 'keydown'],
] as const;

let attempts = 0;
let tools: Promise<void> | undefined;

function load(): Promise<void> {
  tools ??= bringTools();
  return tools;
}

async function bringTools(): Promise<void> {
  for (const [where, occasion] of occasions) where?.removeEventListener(occasion, load);
  try {
    // An address that failed once has failed for the whole page; with another fragment it is another script.
    const script = `${address}#${attempts}`;
    await import(/* @vite-ignore */ script);
  } catch {
    attempts += 1;
    tools = undefined;
    // What would stay folded for ever is open instead.
    delete document.documentElement.dataset['depth'];
    // The text is whole without them. Leaving cuts them off, and the browser may keep the page and come back to it.
    addEventListener('pageshow', listen, { once: true });
  }
  main?.removeEventListener('click', early);
}

/** A click that comes before the tools is done again when they are there. */
function early(event: MouseEvent): void {
  const pressed = (event.target as Element).closest<HTMLElement>(
    '.tools button, [data-with], a[data-depth], .mention, .refs a',
  );
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void load().then(() => pressed.click());
}

function listen(): void {
  main?.addEventListener('click', early);
  for (const [where, occasion] of occasions) where?.addEventListener(occasion, load, { passive: true });
}

/** Whether a second language goes with the reader. Not from storage.client.ts: what inline scripts share is a file of its own. */
function hasCompanion(): boolean {
  try {
    return sessionStorage.getItem('hearth-with') !== null;
  } catch {
    return false;
  }
}

listen();
if (
  new URLSearchParams(location.search).has('with') ||
  hasCompanion() ||
  document.documentElement.dataset['depth']
)
  void load();
// Beside the text of a wide screen stands what they bring; how wide it has to be, they say.
else if (innerWidth > 1311) addEventListener('load', load);
