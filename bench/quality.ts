import { publicationOf } from './addresses.ts';
import { openBrowser } from './browser.ts';
import { type Answered, judgedQueries, namerOf } from './judged.ts';
import { askBox } from './search-box.ts';

/** Asks every judged query in the search page of its language. */
export async function askAll(origin: string): Promise<Answered[]> {
  const { languages } = await publicationOf();
  const nameOf = await namerOf();
  const queries = judgedQueries();
  const browser = await openBrowser();
  const answers: Answered[] = [];
  for (const { path, search } of languages) {
    const page = await browser.newPage();
    await page.goto(origin + search);
    for (const judged of queries.filter(({ language }) => language === path)) {
      const { addresses, milliseconds } = await askBox(page, judged.query);
      answers.push({ judged, listed: addresses.map(nameOf), milliseconds });
    }
    await page.close();
  }
  await browser.close();
  return answers;
}
