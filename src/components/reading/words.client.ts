import type catalogue from '../../i18n/catalogues/en/reading.json';

/** The words of the reading tools in the language of the page. */
export type ReadingWords = typeof catalogue;

/** The words, fetched when a tool is first reached for. */
export async function readingWords(): Promise<ReadingWords> {
  const address = document.querySelector<HTMLElement>('[data-words]')?.dataset['words'] ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return response.json();
}
