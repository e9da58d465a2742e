/*
 * Brings the search page's own search box into a dialog when the reader reaches for it: one component, one set of
 * words, and nothing of the search in pages that are only read.
 */
const link = document.querySelector('.search-link') as HTMLAnchorElement & { worker?: Worker | undefined };
let dialogComing: Promise<HTMLDialogElement> | undefined;

/** The search page up to its box: for readers without a script a list of everything follows, which can be long. */
async function beginningOf(address: string): Promise<string> {
  const reader = (await fetch(address)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let html = '';
  // An expression that does not find itself: this script stands in the page, and on a slow line the page comes in parts.
  while (reader && !/<noscript[>]/.test(html)) {
    const { done, value } = await reader.read();
    if (done) break;
    html += value;
  }
  reader?.cancel().catch(() => {});
  return html;
}

async function bringDialog(address: string): Promise<HTMLDialogElement> {
  // The search itself and its box come at the same time; `bundles.client.ts` takes it from here, unless it could not come.
  const workerAddress = link.dataset['worker'] ?? '';
  const worker = new Worker(`${workerAddress}#given`);
  link.worker = worker;
  worker.onerror = () => {
    link.worker = undefined;
  };
  // The most of what a first result costs does not wait for the worker.
  fetch(workerAddress.replace('-worker.js', '.wasm'))
    .then((answer) => (answer.ok ? answer.arrayBuffer() : undefined))
    .catch(() => undefined)
    .then((wasm) => worker.postMessage({ wasm }, wasm ? [wasm] : []));
  const boxComing = import(/* @vite-ignore */ link.dataset['box'] ?? '');
  // Who waits for the page first would let a failure of the script go unheard.
  boxComing.catch(() => {});
  // As in fetched-page.client.ts, which this script shares nothing with: what both had would be a file more.
  const html = (await beginningOf(address)).replace(/<style.*?<\/style>/gs, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const box = page.querySelector('hearth-search');
  // Whoever asked goes to the page instead.
  if (!box) throw new Error();
  await boxComing;
  const made = document.createElement('dialog');
  made.className = 'search';
  made.setAttribute('aria-label', link.textContent);
  made.append(box);
  document.body.append(made);
  return made;
}

async function open(address: string): Promise<void> {
  const box = document.querySelector<HTMLElement>('main hearth-search input');
  if (box) {
    box.focus();
    return;
  }
  try {
    // One dialog, however often it is reached for while it comes.
    dialogComing ??= bringDialog(address);
    const dialog = await dialogComing;
    if (!dialog.open) dialog.showModal();
  } catch {
    dialogComing = undefined;
    // The search page explains itself, and a browser says better than a script that there is no connection. A reader
    // who is leaving, which cuts the script off, is not to be led elsewhere.
    if (!document.hidden) location.assign(address);
  }
}

link.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void open(link.href);
});
document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!slash && !command) return;
  event.preventDefault();
  void open(link.href);
});
const parameters = new URLSearchParams(location.search);
// The search page takes what it is asked from its address by itself.
if (parameters.has('q') && !document.querySelector('main hearth-search')) void open(link.href);
if (parameters.has('mark')) import(/* @vite-ignore */ link.dataset['arrival'] ?? '').catch(() => {});
