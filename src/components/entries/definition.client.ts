import { pageAt } from '../site/fetched-page.client.ts';

/** What a word or a name means. */
export interface Definition {
  title: string;
  text: string;
  /** The language of both, which may be the one that stands in where the entry is not translated. */
  lang: string;
  dir: string;
}

/** What the page of an entry says that it means; `undefined` where it says nothing. @throws where there is no page to be had. */
export async function definitionAt(address: string): Promise<Definition | undefined> {
  const page = await pageAt(address);
  const definition = page.querySelector('[data-definition]');
  if (!definition) return undefined;
  const { lang, dir } = definition.closest<HTMLElement>('[lang]') ?? page.documentElement;
  const title = page.querySelector('h1')?.textContent.trim() ?? '';
  return { title, text: definition.textContent.trim(), lang, dir };
}
