import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { addressOf, type SearchBox, searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

// What a service worker fetches, a test does not see.
test.use({ serviceWorkers: 'block' });

const searchPages = {
  'pt-BR': at('candeia', 'pt/busca/'),
  en: at('candeia', 'en/search/'),
  ar: at('candeia', candeia.search),
};

/** Opens a search page with a state in its address, and waits for what it finds. */
async function searchAt(page: Page, address: string, state: Record<string, string>): Promise<SearchBox> {
  await page.goto(`${address}?${new URLSearchParams(state)}`);
  const box = searchBoxOf(page);
  await expect(box.status).toContainText(state['q'] ?? '');
  return box;
}

/** The documents found, each as its own group. */
function groupsOf(page: Page) {
  return page.locator('hearth-search [role=group]');
}

/** The passage that leads to a block of a page. */
function passageAt(page: Page, address: string, block: string) {
  const { pathname } = new URL(address);
  return page.locator(`hearth-search a[href*="${pathname}?"][href$="#${block}"]`);
}

/** The languages whose bundles were asked for, by their paths. */
function bundlesAsked(requests: { url: string }[]): string[] {
  const paths = requests.flatMap(({ url }) => /\/search\/(\w+)\/terms\.json$/.exec(url)?.[1] ?? []);
  return [...new Set(paths)];
}

for (const { from, query, says, block, own, other, words, foundIn } of [
  {
    from: 'pt-BR',
    query: 'tarpaulin',
    says: 'Nada neste idioma para “tarpaulin”. 1 resultado (inglês).',
    block: 'a10',
    own: 'A Estrela 7 foi construída há mais de sessenta anos',
    other: { lang: 'en', dir: 'ltr' },
    words: 'tarpaulin',
    foundIn: 'Encontrado em: inglês',
  },
  {
    from: 'ar',
    query: 'ferry',
    says: 'لا شيء بهذه اللغة عن «\u2068ferry\u2069». 8 نتائج (الإنجليزية).',
    block: 'a9',
    own: 'كيف عادت العبّارة إلى الإبحار',
    other: { lang: 'en', dir: 'ltr' },
    words: 'ferry',
    foundIn: 'وُجد في لغة أخرى: الإنجليزية',
  },
  {
    from: 'en',
    query: 'العبّارة',
    says: 'Nothing in this language for “\u2068العبّارة\u2069”. 7 results (Arabic).',
    block: 'a6',
    own: 'A repair done at home. The hull was rebuilt',
    other: { lang: 'ar', dir: 'rtl' },
    words: 'العبّارة',
    foundIn: 'Found in: Arabic',
  },
] as const) {
  test(`“${query}” on a page in ${from} is found in ${other.lang}, told in ${from}, with the words beneath`, async ({
    page,
  }) => {
    const { status } = await searchAt(page, searchPages[from], { q: query });
    await expect(status).toHaveText(says);
    const story = at('candeia', candeia.story[from]);
    const passage = passageAt(page, story, block);
    await expect(passage).toContainText(own);
    await expect(passage.locator('.found-in')).toHaveText(foundIn);
    await expect(passage).not.toHaveAttribute('lang');
    const beneath = passage.locator('.beneath');
    await expect(beneath).toHaveAttribute('lang', other.lang);
    await expect(beneath).toHaveCSS('direction', other.dir);
    await expect(beneath.locator('mark').first()).toContainText(words);
    await expect(passage.locator('mark')).toHaveCount(await beneath.locator('mark').count());
    await passage.click();
    await expect(page).toHaveURL(new RegExp(`^${story}\\?mark=.+#${block}$`));
    await expect(page.locator(':target')).toBeInViewport();
  });
}

test('a document that the language of the page lacks is shown in its own, which is said', async ({
  page,
}) => {
  for (const { query, other, label, title, address } of [
    {
      query: 'lamp',
      other: { lang: 'en', dir: 'ltr' },
      label: 'Só em: inglês',
      title: 'The night market moves under the trees',
      address: at('candeia', candeia.partial.en),
    },
    {
      query: 'قنديلًا',
      other: { lang: 'ar', dir: 'rtl' },
      label: 'Só em: árabe',
      title: 'السوق الليلي ينتقل إلى ظلّ الأشجار',
      address: at('candeia', candeia.partial.ar),
    },
  ] as const) {
    const { results } = await searchAt(page, searchPages['pt-BR'], { q: query });
    await expect(results).toHaveCount(1);
    const passage = passageAt(page, address, 'a3');
    const note = groupsOf(page).locator('.only-in');
    await expect(note).toHaveText(label);
    await expect(note).toHaveCSS('direction', 'ltr');
    for (const text of [passage, groupsOf(page).getByText(title)]) {
      await expect(text).toHaveAttribute('lang', other.lang);
      await expect(text).toHaveCSS('direction', other.dir);
    }
    await expect(passage.locator('mark')).toHaveText(query);
  }
});

test('a block that the language of the page lacks is read where it is', async ({ page }) => {
  const { results } = await searchAt(page, searchPages['pt-BR'], { q: 'loaf' });
  await expect(results).toHaveCount(1);
  await expect(results.locator('.found-in')).toHaveText('Encontrado em: inglês');
  await results.click();
  await expect(page).toHaveURL(`${at('candeia', candeia.story.en)}?mark=loaf#a20`);
  await expect(page.locator(':target')).toContainText('a loaf of bread');
});

test('a block that is not translated yet shows the words found, and nothing of a third language', async ({
  page,
}) => {
  const { results } = await searchAt(page, searchPages.ar, { q: 'the roof' });
  await expect(results).toHaveCount(1);
  await expect(results.locator('.beneath[lang=en] mark')).toHaveText('roof');
  await expect(results).not.toContainText('placas solares');
});

test('no words of another language stand in a result without being said to be', async ({ page }) => {
  for (const [address, query] of [
    [at('hearth', pages.pt.search), 'license'],
    [at('hearth', pages.pt.search), 'deputy director'],
    [searchPages.ar, 'ferry'],
    [searchPages['pt-BR'], 'العبّارة'],
  ] as const) {
    const { results } = await searchAt(page, address, { q: query });
    await expect(results.nth(2)).toBeVisible();
    const places = await groupsOf(page).evaluateAll((groups) =>
      groups.flatMap((group) => [...group.querySelectorAll('small')].map(({ textContent }) => textContent)),
    );
    for (const foreign of ['Export licence', 'May I reuse the code?', 'Who we are', 'من نحن', 'AI, Trust'])
      expect(places.filter((place) => place.startsWith(foreign))).toEqual([]);
  }
});

test('a turn of the Conversa is told without the name of its voice, which stands above it', async ({
  page,
}) => {
  await searchAt(page, searchPages['pt-BR'], { q: 'pupils' });
  const turn = passageAt(page, at('candeia', candeia.story['pt-BR']), 'c6');
  await expect(turn.locator('small').first()).toHaveText('Conversas · O Acendedor');
  await expect(turn.locator('span').first()).toHaveText(/^Bastam para que os alunos/);
});

test('what the language of the page has comes first, and no group holds two languages', async ({ page }) => {
  const { ownResults, results } = await searchAt(page, searchPages.en, { q: 'motor' });
  await expect(ownResults).toHaveCount(2);
  await expect(results.nth(2).locator('.found-in')).toHaveText('Found in: Portuguese');
  const groups = await groupsOf(page).evaluateAll((all) =>
    all.map((group) =>
      [...group.querySelectorAll('a')].map(
        (option) => option.querySelector('.beneath')?.getAttribute('lang') ?? 'own',
      ),
    ),
  );
  for (const languages of groups) expect(new Set(languages).size).toBe(1);
  const order = groups.map(([language]) => language);
  expect(order.slice(order.findIndex((language) => language !== 'own'))).not.toContain('own');
  const places = await results.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).hash),
  );
  expect(places.slice(2).filter((place) => places.slice(0, 2).includes(place))).toEqual([]);
});

test('where there is enough in the language of the page, others are asked only when the reader says so', async ({
  page,
}) => {
  const { requests } = watch(page);
  const { input, status, choices, ownResults, results } = await searchAt(page, searchPages['pt-BR'], {
    q: 'motor',
  });
  await expect(status).toHaveText(/^\d+ resultados para “motor”\.$/);
  const texts = await ownResults.allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  await expect(results).toHaveCount(texts.length);
  expect(bundlesAsked(requests)).toEqual(['pt']);
  await expect(choices.last()).toHaveText('Buscar também em outro idioma: espanhol');
  await input.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText(
    'Buscar também em outro idioma: inglês',
  );
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^\d+ resultados para “motor”\. \d+ resultados? \(inglês\)\.$/);
  // What other languages have of the same stands beside it.
  for (const [index, text] of texts.entries())
    await expect(ownResults.nth(index)).toHaveText(new RegExp(`^${RegExp.escape(text)}`));
  await expect(ownResults).toHaveCount(texts.length);
  expect(await results.count()).toBeGreaterThan(texts.length);
  expect(bundlesAsked(requests).toSorted()).toEqual(['ar', 'en', 'es', 'pt']);
});

test('what only another language has is one key away, and is said to a screen reader', async ({ page }) => {
  await page.goto(at('hearth', pages.pt.home));
  await page.keyboard.press('/');
  const { input, status, results } = searchBoxOf(page);
  await input.pressSequentially('thaw');
  await expect(status).toHaveText('Nada neste idioma para “thaw”. 2 resultados (inglês).');
  await expect(page.getByRole('status').filter({ hasText: 'Nada neste idioma' })).toHaveCount(1);
  const address = await addressOf(results.first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  expect(address).toBe(`${at('hearth', pages.pt.story)}?mark=thaw#a20`);
});

for (const { path, query, says, words } of [
  {
    path: pages.pt.search,
    query: 'export license',
    says: 'Buscamos também: licença de exportação',
    words: /^licença/i,
  },
  {
    path: pages.en.search,
    query: 'licença de exportação',
    says: 'Also searched for: export licence',
    words: /^(export|licence)/i,
  },
] as const) {
  test(`“${query}” in /${path} is also asked by what else the glossary calls it, and that is said`, async ({
    page,
  }) => {
    const { status, ownResults } = await searchAt(page, at('hearth', path), { q: query });
    await expect(status).toContainText(says);
    expect(await ownResults.count()).toBeGreaterThan(3);
    await expect(ownResults.nth(1).locator('mark').first()).toHaveText(words);
  });
}

test('a query without a term of the glossary says nothing of other forms', async ({ page }) => {
  const { status } = await searchAt(page, at('hearth', pages.en.search), { q: 'overreacted' });
  await expect(status).toHaveText(/^\d results? for “overreacted”\.$/);
});
