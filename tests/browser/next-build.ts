import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';

/** What a build reads of the project. */
const parts = ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** What the English story of the next build says at its beginning. */
export const nextTitle = 'What the next build says';

/**
 * Builds the publication as it may be some day: with other text and other scripts.
 * @returns the folder of the site.
 */
export async function buildNext(name: string, base: string): Promise<string> {
  const project = resolve('.cache', name);
  const out = join(project, 'dist');
  await freshly(out, ['content', 'tests/browser/next-build.ts'], () => buildIn(project, base, out));
  return out;
}

async function buildIn(project: string, base: string, out: string): Promise<void> {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of parts) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const article = join(project, 'content/stories/anthropic-export-controls/article.en.mdx');
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace(/^# .+?(?= \{)/m, `# ${nextTitle}`));
  for (const script of [
    'article/reading-tools',
    'search/search-box',
    'search/search-opener',
    'reading/settings',
  ])
    appendFileSync(
      join(project, 'src/components', `${script}.client.ts`),
      `\ndocument.documentElement.dataset['build'] = 'next';\n`,
    );
  await buildSite({ CONTENT: join(project, 'content'), BASE: base, OUT: out }, project);
}
