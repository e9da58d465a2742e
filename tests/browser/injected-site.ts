import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';
import { injections } from './injections.ts';

/** Words that each stand in eight entries, as many as the search lists at once. */
export const batches = ['walnut', 'copper', 'violet', 'harbour', 'meadow'] as const;

/** What the first entry is called as well, so that its name is said to whoever asks for this. */
export const otherForm = 'kingfisher';

/** What an entry with an injection is called; the check of what is shared wants words besides the injection. */
export function termOf(number: number): string {
  return `Term ${number} ${injections[number]}`;
}

/** A story of the fixture that is in English and Arabic only. */
const story = 'stories/night-market/article.en.mdx';

/** Each character by its number, which the Markdown reads as that character and as nothing else. */
function inMarkdown(text: string): string {
  return text.replaceAll(/[^a-z0-9 ]/gi, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * Builds the publication in four languages with the injections in its texts: as terms of a glossary, in a story’s
 * headline and text, and as the names of a topic, a voice and a speaker. In a copy of the project, since another
 * build may be running in this one.
 * @returns the folder of the site.
 */
export async function buildInjected(name: string): Promise<string> {
  const project = resolve('.cache', name);
  const out = join(project, 'dist');
  const madeOf = [
    'tests/fixtures/field-guide',
    'tests/browser/injected-site.ts',
    'tests/browser/injections.ts',
  ];
  await freshly(out, madeOf, () => buildIn(project, out));
  return out;
}

async function buildIn(project: string, out: string): Promise<void> {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const content = join(project, 'content');
  cpSync('tests/fixtures/field-guide', content, { recursive: true });
  mkdirSync(join(content, 'glossary'));
  for (const number of injections.keys()) writeTerm(content, number);
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
  const [first = '', second = ''] = injections;
  edit(story, (text) =>
    text
      .replace('The night market', `The night market ${inMarkdown(first)}`)
      .replace('After three wet', () => `${injections.map(inMarkdown).join(' ')} After three wet`),
  );
  edit('site.yaml', (text) =>
    text
      .replace('en: The river', () => `en: ${JSON.stringify(`River ${first}`)}`)
      .replace('en: The Lamplighter', () => `en: ${JSON.stringify(second)}`),
  );
  edit('stories/ferry-returns/story.yaml', (text) =>
    text.replace('en: Salma Haddad', () => `en: ${JSON.stringify(second)}`),
  );
  await buildSite({ CONTENT: content, OUT: out }, project);
}

function writeTerm(content: string, number: number): void {
  const injection = injections[number];
  const word = batches[Math.floor(number / 8)];
  const definition = `The ${word} stands beside ${injection} here.`;
  const term = {
    term: termOf(number),
    slug: `term-${number}`,
    ...(number === 0 && { forms: { en: [otherForm] } }),
    definition: {
      pt: `Aqui: ${injection}`,
      en: definition,
      ar: `هنا: ${injection}`,
      es: `Aquí: ${injection}`,
    },
    source: 'en',
    written: { how: 'human', by: 'Nobody' },
    translated: { pt: { how: 'ai' }, ar: { how: 'ai' }, es: { how: 'ai' } },
  };
  // YAML reads JSON.
  writeFileSync(join(content, 'glossary', `term-${number}.yaml`), JSON.stringify(term, null, 2));
}
