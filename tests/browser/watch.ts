import type { Page } from '@playwright/test';

/** What a page does that a reader does not see. */
export interface Watched {
  /** Console messages of every kind, and errors that nothing caught. */
  messages: string[];
  requests: { url: string; kind: string }[];
}

/** What Playwright says on a page for which a test blocks service workers. */
const playwrightsOwn = 'Service Worker registration blocked by Playwright';

/** Notes what a page says and asks for from now on. */
export function watch(page: Page): Watched {
  const watched: Watched = { messages: [], requests: [] };
  page.on('console', (message) => {
    if (message.text() !== playwrightsOwn) watched.messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => watched.messages.push(String(error)));
  page.on('request', (request) =>
    watched.requests.push({ url: request.url(), kind: request.resourceType() }),
  );
  return watched;
}
