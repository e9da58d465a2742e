import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { startHost } from '../../tests/browser/static-host.ts';
import { openBrowser } from '../browser.ts';

/** Starlight and what it stands on: a bench's own installation, which neither builds nor tests of Hearth need. */
const dependencies = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' };
const languages = { en: { label: 'English', lang: 'en' }, pt: { label: 'Português', lang: 'pt-BR' } };

/**
 * Builds a Starlight site with the texts of a built Hearth site, at the same addresses.
 * @returns the folder that it was built into.
 */
export async function buildStarlight(site: string, project: string): Promise<string> {
  const docs = join(project, 'src/content/docs');
  await rm(join(project, 'src'), { recursive: true, force: true });
  await mkdir(docs, { recursive: true });
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies, allowScripts: { esbuild: true } }),
  );
  await writeFile(join(project, 'astro.config.mjs'), configuration());
  await writeFile(join(project, 'src/content.config.ts'), collections);
  const { root, stop } = await startHost(site);
  const browser = await openBrowser();
  for (const language of Object.keys(languages)) {
    for (const path of await pagesOf(site, language)) {
      const file = join(docs, `${path || 'index'}.md`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await textOf(browser, `${root}${path}/`));
    }
  }
  await browser.close();
  await stop();
  const npm = (...command: string[]) => promisify(execFile)('npm', command, { cwd: project });
  await npm('install', '--no-audit', '--no-fund', '--loglevel=error');
  await npm('exec', '--', 'astro', 'build');
  return join(project, 'dist');
}

/** Paths of the pages of a language that have a text of their own. */
async function pagesOf(site: string, language: string): Promise<string[]> {
  const files = await readdir(join(site, language), { recursive: true });
  const pages = files.filter((file) => /(^|\/)index\.html$/.test(file));
  return pages
    .map((file) => join(language, dirname(file)))
    .filter((path) => !/\/(search|busca|offline|sem-conexao)$/.test(path));
}

/** The text of a page in Markdown, without what Starlight brings itself. */
async function textOf(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(address);
  const { title, body } = await readText(page);
  await page.close();
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
}

function readText(page: Page): Promise<{ title: string; body: string }> {
  return page.evaluate(() => {
    const blocks = 'h2, h3, p, li, dt, dd, figcaption';
    const marks: Readonly<Record<string, string>> = { H2: '## ', H3: '### ', LI: '- ' };
    const escaped = (text: string) =>
      text.replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
    const written = (node: Node): string =>
      [...node.childNodes]
        .map((child) => {
          if (!(child instanceof HTMLElement)) return escaped(child.textContent ?? '');
          const text = written(child);
          switch (child.tagName) {
            case 'A':
              return text.trim() && `[${text.trim()}](${child.getAttribute('href')})`;
            case 'STRONG':
              return `**${text.trim()}**`;
            case 'P':
              return `\n\n  ${text.trim()}\n\n  `;
            case 'LI':
              return `\n  - ${text.trim()}`;
            default:
              return text;
          }
        })
        .join('');
    const main = document.querySelector('main') as HTMLElement;
    const lines = [...main.querySelectorAll<HTMLElement>(blocks)]
      .filter((block) => !block.closest('nav, [hidden], .tools') && !block.parentElement?.closest(blocks))
      .map((block) => `${marks[block.tagName] ?? ''}${written(block).trim()}`);
    const title = main.querySelector('h1')?.textContent?.trim() ?? '';
    return { title, body: lines.join('\n\n') };
  });
}

function configuration(): string {
  const options = { title: 'Hearth', locales: languages, defaultLocale: 'en', sidebar: [] };
  return `import starlight from '@astrojs/starlight';
export default { site: 'https://hearth.example', integrations: [starlight(${JSON.stringify(options)})] };
`;
}

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
