/* Fetches the settings when the reader first reaches for them. */
const button = document.querySelector<HTMLButtonElement>('button.settings');
let attempts = 0;

async function load(): Promise<void> {
  // What failed once has failed for the whole page; with another fragment it is another script.
  const script = `${button?.dataset['script']}#${attempts++}`;
  await import(/* @vite-ignore */ script).catch(listen);
}

function listen(): void {
  button?.addEventListener('click', load, { once: true });
}

listen();

export {};
