import type { Locator, Page } from '@playwright/test';

/** The parts of the search box, wherever it stands. */
export interface SearchBox {
  input: Locator;
  /** Everything that can be chosen. */
  choices: Locator;
  /** Passages, in whatever language they were found. */
  results: Locator;
  /** Passages in the language of the page. */
  ownResults: Locator;
  /** What is said to those who do not see the results. */
  status: Locator;
}

export function searchBoxOf(page: Page): SearchBox {
  const box = page.locator('hearth-search');
  return {
    input: box.locator('[role=combobox]'),
    choices: box.locator('[role=option]'),
    results: box.locator('a[role=option]'),
    ownResults: box.locator('a[role=option]:not([lang], :has(.found-in))'),
    status: box.locator('[role=status]'),
  };
}

/** Opens the search from the keyboard, and waits for what it finds. */
export async function search(page: Page, query: string): Promise<SearchBox> {
  const box = searchBoxOf(page);
  await page.keyboard.press('/');
  await box.input.fill(query);
  await box.results.first().waitFor();
  return box;
}

/** Where a link of the page leads, in full. */
export function addressOf(link: Locator): Promise<string> {
  return link.evaluate((element) => (element as HTMLAnchorElement).href);
}

/**
 * Lets the pages to come search in their own language alone. Where a language has few answers all others are asked as
 * well, each from files and in a worker of its own: of forty languages that is nearly all of the work.
 */
export async function searchOwnLanguageOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const [, own] = location.pathname.split('/');
    self.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        if (!String(address).includes(`/search/${own}/`))
          throw new Error('Only the language of the page is asked');
        super(address, options);
      }
    };
  });
}
