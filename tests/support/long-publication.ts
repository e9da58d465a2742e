import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many stories and terms are invented. */
export const invented = { stories: 54, terms: 52 };

/** The stories that are in Portuguese too: every other one. */
const isInPortuguese = (number: number) => number % 2 === 0;

/** One story every ten days, and the last thirty in one month. */
function dayOf(number: number): string {
  const early = invented.stories - 30;
  return number < early
    ? new Date(Date.UTC(2025, 9, 1 + number * 10)).toISOString().slice(0, 10)
    : `2026-08-${String(1 + ((number - early) % 28)).padStart(2, '0')}`;
}

/** A publication in four languages with more stories and entries than fit on one page of a list. */
export function writeLongPublication(folder: string): void {
  cpSync('tests/fixtures/field-guide', folder, { recursive: true });
  for (let number = 0; number < invented.stories; number += 1) writeStory(join(folder, 'stories'), number);
  appendFileSync(join(folder, 'redirects.yaml'), '/en/last-summer/: /en/archive/2026/08/\n');
  mkdirSync(join(folder, 'glossary'));
  for (let number = 0; number < invented.terms; number += 1) writeTerm(join(folder, 'glossary'), number);
}

function writeStory(stories: string, number: number): void {
  const folder = join(stories, `invented-${number}`);
  mkdirSync(folder);
  const languages = isInPortuguese(number) ? ['pt', 'en', 'ar'] : ['en', 'ar'];
  writeFileSync(
    join(folder, 'story.yaml'),
    `published: ${dayOf(number)}
topics: [river]
languages: [${languages.join(', ')}]
source: { publisher: The Quay Letter, url: https://quay-letter.example/, kind: publisher, language: en }
documents: { article: { source: en } }
`,
  );
  const texts: Record<string, [title: string, lede: string]> = {
    pt: ['A lanterna número', 'Mais uma <Term of="term-0">lanterna</Term> foi acesa no cais de Valparim.'],
    en: ['Lantern number', 'One more <Term of="term-0">lantern</Term> was lit on the quay of Valparim.'],
    ar: ['القنديل رقم', 'أُضيء <Term of="term-0">قنديل</Term> آخر على رصيف فالباريم.'],
  };
  for (const language of languages) {
    const [title, lede] = texts[language] ?? [];
    writeFileSync(
      join(folder, `article.${language}.mdx`),
      `---
slug: lantern-${number}-${language}
description: ${title} ${number}.
${language === 'en' ? 'written' : 'translated'}: { how: ai }
---
# ${title} ${number} {/* #a1 */}

<Layer kind="lede">

${lede} {/* #a2 */}

</Layer>
`,
    );
  }
}

/** Words whose order is another one in each language. */
function writeTerm(folder: string, number: number): void {
  const letters = (alphabet: string) => alphabet[(number * 7) % alphabet.length] ?? '';
  writeFileSync(
    join(folder, `term-${number}.yaml`),
    `term:
  pt: ${letters('zyxvutsrqponmlkjihgfédcbá')}lanterna ${number}
  en: ${letters('abcdefghijklmnopqrstuvwxyz')}lamp ${number}
  ar: ${letters('غظضذخثتشرقصفعسنملكيطحزوهدجبا')}نديل ${number}
  es: ${letters('zyxvutsrqponmlkjihgfédcbáñ')}ámpara ${number}
slug: term-${number}
definition:
  pt: Luz que se pendura no cais.
  en: A light that is hung on the quay.
  ar: ضوء يُعلَّق على الرصيف.
  es: Luz que se cuelga en el muelle.
source: en
written: { how: ai }
translated: { pt: { how: ai }, ar: { how: ai }, es: { how: ai } }
`,
  );
}
