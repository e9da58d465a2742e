import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import type { Language } from '../../src/i18n/languages.ts';
import type { Page } from './prose.ts';

/** Another generator that builds the same prose. */
export interface Generator {
  name: string;
  /** What builds and indexes, in the shell. */
  command: string;
  /** Where the site is then, in the project. */
  out: string;
  /** What it keeps between builds, in the project. */
  caches: readonly string[];
  packages: Readonly<Record<string, string>>;
  /** Where the pages are, in the project. */
  content: string;
  pathOf: (page: Page) => string;
  /** Its own files by their names. */
  files: (languages: readonly Language[]) => Readonly<Record<string, string>>;
}

const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [astro, mdx, pagefind] = ['astro', '@astrojs/mdx', 'pagefind'].map((name) => dependencies[name]);

const plainAstro: Generator = {
  name: 'Astro + Pagefind',
  command: 'astro build && pagefind --site dist',
  out: 'dist',
  caches: ['node_modules/.astro', '.astro', 'node_modules/.vite'],
  packages: { astro, '@astrojs/mdx': mdx, pagefind },
  content: 'src/texts',
  pathOf: ({ language, name }) => `${language.path}/${name}.mdx`,
  files: (languages) => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ integrations: [mdx()] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  texts: defineCollection({ loader: glob({ base: './src/texts', pattern: '**/*.mdx' }) }),
};
`,
    'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((text) => ({ params: { id: text.id }, props: { text } }));
}
const { text } = Astro.props;
const { Content } = await render(text);
const tags = ${JSON.stringify(Object.fromEntries(languages.map(({ path, tag }) => [path, tag])))};
---
<html lang={tags[text.id.split('/')[0]]}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="description" content={text.data.description} />
    <title>{text.data.title}</title>
  </head>
  <body><main data-pagefind-body><h1>{text.data.title}</h1><time>{text.data.date}</time><Content /></main></body>
</html>
`,
  }),
};

const starlight: Generator = {
  name: 'Starlight',
  command: 'astro build',
  out: 'dist',
  caches: plainAstro.caches,
  packages: { astro, '@astrojs/starlight': '0.42.4' },
  content: 'src/content/docs',
  pathOf: plainAstro.pathOf,
  files: (languages) => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [
    starlight({
      title: 'Bench',
      locales: ${JSON.stringify(Object.fromEntries(languages.map(({ path, tag, name }) => [path, { label: name, lang: tag }])))},
      defaultLocale: '${languages[0]?.path}',
      // A list of all pages in each of them would be most of what is built.
      sidebar: [{ label: 'Home', link: '/' }],
    }),
  ],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  }),
};

const hugo: Generator = {
  name: 'Hugo + Pagefind',
  command: 'hugo --quiet && pagefind --site public',
  out: 'public',
  caches: ['resources'],
  packages: { pagefind },
  content: 'content',
  pathOf: ({ language, name }) => `${language.path}/${name}.md`,
  files: (languages) => ({
    'hugo.toml': [
      "baseURL = 'https://hearth.example/'",
      `defaultContentLanguage = '${languages[0]?.path}'`,
      'defaultContentLanguageInSubdir = true',
      ...languages.map(
        ({ path, tag }) => `[languages.${path}]\nlanguageCode = '${tag}'\ncontentDir = 'content/${path}'`,
      ),
    ].join('\n'),
    'layouts/_default/single.html': `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="{{ .Description }}"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}</main></body>
</html>
`,
    'layouts/_default/list.html': `<!doctype html>
<html lang="{{ .Site.LanguageCode }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><ul>{{ range first 20 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body>
</html>
`,
  }),
};

/** The generators that are there: of a quick run only the quickest. */
export async function generatorsHere(isQuick: boolean): Promise<Generator[]> {
  const hasHugo = await promisify(execFile)('hugo', ['version']).then(
    () => true,
    () => false,
  );
  if (isQuick) return [hasHugo ? hugo : plainAstro];
  return [plainAstro, starlight, ...(hasHugo ? [hugo] : [])];
}

/** No package runs anything on install, and what this project demands of its own packages is not demanded of others. */
const installing = [
  ...['--ignore-scripts', '--no-strict-allow-scripts', '--no-strict-peer-deps'],
  ...['--no-audit', '--no-fund'],
];

/** Writes the project of a generator with its pages, and installs what it needs where that is not there. */
export async function writeProject(
  { packages, files, content, pathOf, caches, out }: Generator,
  folder: string,
  languages: readonly Language[],
  pages: readonly Page[],
): Promise<void> {
  const manifest = JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: packages });
  const before =
    existsSync(join(folder, 'package.json')) && readFileSync(join(folder, 'package.json'), 'utf8');
  for (const old of [content, out, ...caches]) await rm(join(folder, old), { recursive: true, force: true });
  await write(join(folder, 'package.json'), manifest);
  for (const [name, text] of Object.entries(files(languages))) await write(join(folder, name), text);
  for (const page of pages) {
    const text = `---\n${stringify(page.matter)}---\n\n${page.body}\n`;
    await write(join(folder, content, pathOf(page)), text);
  }
  if (before !== manifest || !existsSync(join(folder, 'node_modules')))
    await promisify(execFile)('npm', ['install', ...installing], { cwd: folder });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
