/*
 * Saves the data of a chart of a story that is kept. A browser that downloads what a link leads to does not ask the service
 * worker for it, so the page does.
 */

/** Watches the links to data; nothing is done while the story is not kept. */
export function watchData(isKept: () => boolean): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[download][href$=".csv"]');
    if (!link || !isKept()) return;
    event.preventDefault();
    void save(link);
  });
}

async function save({ href }: HTMLAnchorElement): Promise<void> {
  // In no document, so that the listener does not meet it again.
  const own = document.createElement('a');
  own.download = href.split('/').at(-1) ?? '';
  const response = await fetch(href).catch(() => undefined);
  own.href = response?.ok ? URL.createObjectURL(await response.blob()) : href;
  own.click();
  URL.revokeObjectURL(own.href);
}
