/*
 * Brings the search page's own search box into a dialog when the reader reaches for it: one component, one set of
 * words, and nothing of the search in pages that are only read.
 */
const link = document.querySelector('.search-link') as HTMLAnchorElement & { worker?: Worker | undefined };
const addresses = link.dataset as Readonly<Record<'arrival' | 'box' | 'worker', string>>;
/** The box of the search page, where this is that page. */
const ownBox = document.querySelector<HTMLElement>('main hearth-search input');
let dialogComing: Promise<HTMLDialogElement> | undefined;

async function bringDialog(): Promise<HTMLDialogElement> {
  // `bundles.client.ts` takes it from here, unless it could not come.
  const worker = new Worker(`${addresses.worker}#given`);
  link.worker = worker;
  worker.onerror = () => {
    link.worker = undefined;
  };
  // The most of what a first result costs does not wait for the worker, nor the box for its page.
  void fetch(addresses.worker.replace('-worker.js', '.wasm'))
    .then<ArrayBuffer | false>((answer) => answer.ok && answer.arrayBuffer())
    .catch(() => {})
    .then((wasm) => worker.postMessage({ wasm }));
  const [answer] = await Promise.all([fetch(link.href), import(/* @vite-ignore */ addresses.box)]);
  // As in fetched-page.client.ts, which this script shares nothing with: what both had would be a file more.
  const html = (await answer.text()).replace(/<style.*?<\/style>/gs, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const box = page.querySelector('hearth-search');
  // Whoever asked goes to the page instead.
  if (!box) throw new Error();
  const made = document.createElement('dialog');
  made.className = 'search';
  made.ariaLabel = link.textContent;
  made.append(box);
  document.body.append(made);
  return made;
}

async function open(): Promise<void> {
  if (ownBox) {
    ownBox.focus();
    return;
  }
  try {
    // One dialog, however often it is reached for while it comes.
    dialogComing ??= bringDialog();
    const dialog = await dialogComing;
    if (!dialog.open) dialog.showModal();
  } catch {
    dialogComing = undefined;
    // The search page explains itself, and a browser says better than a script that there is no connection. A reader
    // who is leaving, which cuts the script off, is not to be led elsewhere.
    if (!document.hidden) location.assign(link.href);
  }
}

link.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const isCommand = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !typing && !isCommand && !event.altKey;
  const command = event.key.toLowerCase() === 'k' && isCommand && !event.shiftKey;
  if (!slash && !command) return;
  event.preventDefault();
  void open();
});
const parameters = new URLSearchParams(location.search);
// The search page takes what it is asked from its address by itself.
if (parameters.has('q') && !ownBox) void open();
if (parameters.has('mark')) import(/* @vite-ignore */ addresses.arrival).catch(() => {});
