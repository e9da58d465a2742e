/* Pages of the documentation (`docs/site/`) that are made of the source, in each of its languages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DescribedIn } from '../../packing/schemas/field-texts.ts';

/** Languages of the documentation, by their paths there. */
export const documentedIn: readonly DescribedIn[] = ['en', 'pt'];

/** What a page says of itself. */
export interface PageWords {
  title: string;
  slug: string;
  description: string;
  menu: string;
}

/** A page that is made. */
export interface MadePage {
  /** The name of its file, without its language: `20-fields`. */
  id: string;
  words: Readonly<Record<DescribedIn, PageWords>>;
  /** Whether it begins with links to its headings. */
  contents: boolean;
  body: (language: DescribedIn) => string | Promise<string>;
}

/** Holds a page to what it is made of; with `UPDATE=1` writes it first. */
export async function holdPage(
  { id, words, contents, body }: MadePage,
  language: DescribedIn,
): Promise<void> {
  const path = `docs/site/pages/${id}.${language}.mdx`;
  const { title, slug, description, menu } = words[language];
  const head = [
    '---',
    `title: ${title}`,
    `slug: ${slug}`,
    `description: ${description.includes(': ') ? JSON.stringify(description) : description}`,
    `menu: ${menu}`,
    ...(contents ? ['contents: true'] : []),
    language === 'en' ? 'written:' : 'translated:',
    '  how: ai',
    '---',
    '{/* Made by tests/documentation/: “UPDATE=1 npm run test:unit” writes it anew. */}',
  ].join('\n');
  const page = `${head}\n\n${await body(language)}\n`;
  if (process.env['UPDATE']) writeFileSync(path, page);
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === page;
  assert.ok(isCurrent, `${path} says something else than the source. Run “UPDATE=1 npm run test:unit”.`);
}

/** A text with code in it, as MDX reads it: braces, tags and references outside of code are text, addresses no links. */
export function asText(text: string): string {
  return text
    .replaceAll(/https:\/\/[\w.*/-]*\w/g, '`$&`')
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[{}<]|\[(?=\^)/g, '\\$&')))
    .join('');
}

/** Something with a name of its own, and what is said of it. */
export interface Described {
  /** Its address in the page. */
  id?: string;
  name: string;
  /** What stands beside its name. */
  beside?: string;
  says: string;
}

/** A list of names with what is said of each, which is read as well on a telephone as on a desk. */
export function descriptions(all: readonly Described[]): string {
  const lines = all.map(({ id, name, beside, says }) =>
    [
      `<dt${id ? ` id="${id}"` : ''}>${name}${beside ? ` <small>${beside}</small>` : ''}</dt>`,
      `<dd>${says}</dd>`,
    ].join('\n'),
  );
  return ['<dl>', ...lines, '</dl>'].join('\n');
}

/** A block of code. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
