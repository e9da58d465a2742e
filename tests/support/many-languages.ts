/* The first publication in twelve languages: two of its own, the pseudo-languages, and eight whose texts stay English. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addLanguages } from '../../src/cli/made-languages/add-languages.ts';
import { type MadeLanguage, pseudoLanguages } from '../../src/cli/made-languages/made-language.ts';
import { makingOf } from '../../src/i18n/pseudo.ts';
import { buildSite } from './built-sites.ts';
import { freshly } from './fresh-sites.ts';

const asItIs = { words: (text: string) => text, around: () => ['', ''] as const };

/** Long names, names in other scripts, and names that run from right to left. */
const others: readonly MadeLanguage[] = [
  { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl', making: asItIs },
  { path: 'he', tag: 'he', name: 'עברית', direction: 'rtl', making: asItIs },
  { path: 'ja', tag: 'ja', name: '日本語', direction: 'ltr', making: asItIs },
  { path: 'zh-hant', tag: 'zh-Hant', name: '中文（繁體）', direction: 'ltr', making: asItIs },
  { path: 'sr-cyrl', tag: 'sr-Cyrl', name: 'Српски (ћирилица)', direction: 'ltr', making: asItIs },
  { path: 'pt-pt', tag: 'pt-PT', name: 'Português (Portugal)', direction: 'ltr', making: asItIs },
  { path: 'id', tag: 'id', name: 'Bahasa Indonesia', direction: 'ltr', making: asItIs },
  { path: 'th', tag: 'th', name: 'ภาษาไทย', direction: 'ltr', making: asItIs },
];

/** Languages that the publication has besides its own. */
export const addedLanguages: readonly MadeLanguage[] = [...pseudoLanguages, ...others];

/** A block that is not translated into English (XA), and one whose original has changed since it was. */
export const inStates = { missing: 'a13', stale: 'a12' };

/** More stories than one page of a list has, in English (XA) alone; the first of them has been corrected. */
const shortStories = 18;

async function write(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await addLanguages('content', folder, addedLanguages);
  const story = join(folder, 'stories/anthropic-export-controls');
  edit(join(story, 'article.en-xa.mdx'), (text) =>
    text.replace(new RegExp(`\\n\\n[^\\n](?:(?!\\n\\n)[^])*\\{/\\* #${inStates.missing} \\*/\\}`), ''),
  );
  edit(join(story, 'translations.json'), (text) => {
    const translations = JSON.parse(text);
    const stamp = translations.article['en-xa'][inStates.stale];
    Object.assign(stamp, { from: 'What it said before.', fromDigest: stamp.translationDigest });
    delete translations.article['en-xa'][inStates.missing];
    return `${JSON.stringify(translations, undefined, 2)}\n`;
  });
  for (let number = 0; number < shortStories; number++) writeShortStory(folder, number);
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const text = change(before);
  if (text === before) throw new Error(`Nothing was changed in ${path}`);
  writeFileSync(path, text);
}

function writeShortStory(publication: string, number: number): void {
  const folder = join(publication, 'stories', `short-${number}`);
  mkdirSync(folder);
  const corrections = '\ncorrections: [{ date: 2025-08-01, text: "[Á ñûmbéŕ.]", block: a2 }]';
  writeFileSync(
    join(folder, 'story.yaml'),
    `published: 2025-0${1 + (number % 6)}-0${1 + (number % 9)}
topics: [regulation]
languages: [en-xa]
source: { publisher: "[Þáþéŕ]", url: https://paper.example/, kind: report, language: en }
documents: { article: { source: en-xa } }${number === 0 ? corrections : ''}
`,
  );
  writeFileSync(
    join(folder, 'article.en-xa.mdx'),
    `---
slug: short-${number}
description: "[Šĥöŕť.]"
written: { how: human, by: "[Ñöböðý]" }
---
# \\[Šĥöŕť ${number}\\] {/* #a1 */}

<Layer kind="lede">

\\[Ñöťĥîñĝ ĥáþþéñéð.\\] {/* #a2 */}

</Layer>
`,
  );
}

/** The folder of the built site, which is built where something has changed. */
export async function manyLanguagesSite(): Promise<string> {
  const publication = resolve('.cache/publications/many-languages');
  const folder = resolve('.cache/sites/many-languages');
  await freshly(folder, ['content', 'tests/support/many-languages.ts'], async () => {
    await write(publication);
    await buildSite({ CONTENT: publication, OUT: folder });
  });
  return folder;
}

/** A text that English (XA) would have in the place of an English one. */
export function accented(text: string): string {
  return makingOf('en-XA').words(text);
}
