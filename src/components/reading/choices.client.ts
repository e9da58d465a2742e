import { keep, keptJson } from '../site/storage.client.ts';

/** Where the choices are kept on the device; `ReadingChoices.astro` reads it before the page is drawn. */
const storageKey = 'hearth-reading';

/** Makes a choice of the reader an attribute of this document, and of all that follow; an empty one is the site's own. */
export function chooseReading(name: string, value: string): void {
  const root = document.documentElement.dataset;
  if (value) root[name] = value;
  else delete root[name];
  // What another tab has chosen since this page came stays chosen; an empty choice is none.
  const kept = { ...(keptJson('localStorage', storageKey) as object), [name]: value || undefined };
  keep('localStorage', storageKey, JSON.stringify(kept));
}
