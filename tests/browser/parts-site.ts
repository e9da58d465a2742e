import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';

/** A word that only the story of one year has, by year. */
export const wordOf: Readonly<Record<number, string>> = {
  2012: 'walnut',
  2013: 'copper',
  2014: 'violet',
  2015: 'harbour',
  2016: 'meadow',
  2017: 'thimble',
  2018: 'lantern',
  2019: 'mustard',
  2020: 'pebble',
  2021: 'quartz',
  2022: 'saddle',
  2023: 'turnip',
  2024: 'velvet',
  2025: 'willow',
};

/** A word that every invented story has. */
export const everywhere = 'bellows';

/** A term with another form, which stands in a part of entries. */
export const term = { name: 'hawser', form: 'towline' };

/**
 * Builds the publication in four languages with a story of each year and more terms, searched in parts of a story or
 * two: in a copy of the project in which parts are that small.
 * @returns the folder of the site.
 */
export async function buildInParts(name: string): Promise<string> {
  const project = resolve('.cache', name);
  const out = join(project, 'dist');
  const madeOf = ['tests/fixtures/field-guide', 'tests/browser/parts-site.ts'];
  await freshly(out, madeOf, () => buildIn(project, out));
  return out;
}

async function buildIn(project: string, out: string): Promise<void> {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  for (const cut of ['cut-stories.ts', 'cut-entries.ts']) {
    const file = join(project, 'src/search/parts', cut);
    const code = readFileSync(file, 'utf8');
    const small = code.replace(/^((?:export )?const most =) \d+;$/m, '$1 2;');
    if (small === code) throw new Error(`Missing “const most = …” in ${cut}, expected how large a part is`);
    writeFileSync(file, small);
  }
  const content = join(project, 'content');
  cpSync('tests/fixtures/field-guide', content, { recursive: true });
  // The newest stories stay those of the town, in the bundle that is asked first.
  rmSync(join(content, 'stories/birds-of-the-ondim'), { recursive: true });
  for (const year of Object.keys(wordOf)) writeStory(content, Number(year));
  mkdirSync(join(content, 'glossary'));
  for (let number = 0; number < 5; number += 1) writeTerm(content, number);
  await buildSite({ CONTENT: content, OUT: out }, project);
}

function writeStory(content: string, year: number): void {
  const folder = join(content, 'stories', `year-${year}`);
  mkdirSync(folder);
  const word = wordOf[year] ?? '';
  // In Portuguese only the oldest ones.
  const languages = year < 2014 ? ['en', 'pt', 'ar'] : ['en', 'ar'];
  writeFileSync(
    join(folder, 'story.yaml'),
    `published: ${year}-05-04
topics: [river]
languages: [${languages.join(', ')}]
source: { publisher: The Quay Letter, url: https://quay-letter.example/, kind: publisher, language: en }
documents: { article: { source: en } }
`,
  );
  for (const language of languages) {
    const portuguese = language === 'pt' ? ` Também em português: castiçal ${year}.` : '';
    writeFileSync(
      join(folder, `article.${language}.mdx`),
      `---
slug: year-${year}-${language}
description: The year ${year}.
${language === 'en' ? 'written' : 'translated'}: { how: ai }
---
# The year ${year} {/* #a1 */}

<Layer kind="lede">

The ${everywhere} stood beside a ${word}.${portuguese} {/* #a2 */}

</Layer>
`,
    );
  }
}

function writeTerm(content: string, number: number): void {
  const isTerm = number === 0;
  const name = isTerm ? term.name : `oddment ${number}`;
  writeFileSync(
    join(content, 'glossary', `term-${number}.yaml`),
    JSON.stringify({
      term: name,
      slug: `term-${number}`,
      ...(isTerm && { forms: { en: [term.form] } }),
      definition: {
        pt: `Cabo número ${number}.`,
        en: `Rope number ${number}.`,
        ar: `حبل ${number}.`,
        es: `Cabo número ${number}.`,
      },
      source: 'en',
      written: { how: 'human', by: 'Nobody' },
      translated: { pt: { how: 'ai' }, ar: { how: 'ai' }, es: { how: 'ai' } },
    }),
  );
}
