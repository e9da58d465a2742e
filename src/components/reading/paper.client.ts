import { definitionAt } from '../entries/definition.client.ts';
import { adoptStyles } from '../site/adopt-styles.client.ts';
import { pageAt } from '../site/fetched-page.client.ts';
import styles from './paper.css?inline';

/*
 * For paper: over a story stands its address, and at its end what the words and names in it mean, which on a screen a card
 * says. Whoever imports this waits for it.
 */

/** How long a printer waits for what words mean, in milliseconds. */
const patience = 4_000;

/** What an entry says, under the heading of its list. */
async function said(address: string) {
  const definition = await definitionAt(address);
  const page = await pageAt(address);
  return definition && { ...definition, of: page.querySelector('main header a')?.textContent.trim() ?? '' };
}

function element(name: string, text: string, { lang, dir }: { lang: string; dir: string }): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.lang = lang;
  made.dir = dir;
  return made;
}

adoptStyles(styles);
const words = [...document.querySelectorAll<HTMLAnchorElement>('main a.mention')];
const addresses = [...new Set(words.map(({ href }) => href))];
const asked = addresses.map((address) => said(address).catch(() => undefined));
const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
const found = await Promise.all(asked.map((each) => Promise.race([each, late])));
const { compare } = new Intl.Collator(document.documentElement.lang);
const entries = found
  .flatMap((entry) => entry ?? [])
  .toSorted((a, b) => compare(a.of, b.of) || compare(a.title, b.title));
for (const [heading, ofList] of Map.groupBy(entries, ({ of }) => of)) {
  const part = document.createElement('section');
  part.className = 'paper';
  const list = document.createElement('dl');
  for (const { title, text, ...language } of ofList)
    list.append(element('dt', title, language), element('dd', text, language));
  part.append(element('h2', heading, document.documentElement), list);
  document.querySelector('main')?.append(part);
}
