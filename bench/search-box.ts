import type { Page } from '@playwright/test';

/** What the search box lists for a query. */
export interface Listed {
  addresses: string[];
  /** From the input to the list, with the pause in which the box waits for more. */
  milliseconds: number;
}

/** Types a query into the search box that is open on the page, and waits until its status speaks of it. */
export async function askBox(page: Page, query: string): Promise<Listed> {
  // An object is handed over at once, and what it promises later.
  const asked = await page.evaluateHandle((query) => {
    const box = document.querySelector('hearth-search');
    const status = box?.querySelector('[role=status]');
    if (!box || !status) throw new Error('There is no search box');
    const typed = new Promise<number>((resolve) =>
      box.addEventListener('input', ({ timeStamp }) => resolve(timeStamp), { once: true }),
    );
    const listed = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`No answer to “${query}”: ${status.textContent}`)), 20_000);
      const look = () => status.textContent?.includes(`“${query}”`) && resolve(performance.now());
      new MutationObserver(look).observe(status, { childList: true });
    });
    const answer = async () => {
      const [from, to] = await Promise.all([typed, listed]);
      const options = box.querySelectorAll<HTMLAnchorElement>('a[role=option]');
      return { addresses: [...options].map(({ href }) => href), milliseconds: to - from };
    };
    return { answer: answer() };
  }, query);
  await page.locator('hearth-search input').fill(query);
  return asked.evaluate(({ answer }) => answer);
}
