/*
 * Below the first screen the parts of a story are laid out when they come into view, or one by one while the browser has
 * nothing else to do: from then on the page is whole, and every height is the true one. Who comes to a place within it,
 * or comes back, gets it whole at once.
 */
const { dataset } = document.documentElement;
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

async function layOut(): Promise<void> {
  for (const part of document.querySelectorAll<HTMLElement>('main section')) {
    // Not for ever: a page that is not seen is never idle.
    await new Promise((idle) => (self.requestIdleCallback ?? setTimeout)(idle, { timeout: 200 } as never));
    part.dataset['drawn'] = '';
  }
  dataset['whole'] = '';
}

if (location.hash || visit?.type !== 'navigate') dataset['whole'] = '';
else addEventListener('load', layOut);
