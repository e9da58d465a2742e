import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { fontProviders } from 'astro/config';
import { isBesideContent } from '../files/beside-content.ts';
import { hearthFolder, ownPath } from '../files/hearth-folder.ts';
import { contentFolder } from '../i18n/languages.ts';
import { base } from '../routes.ts';
import { lookOf } from '../schema/look/read-look.ts';
import { headingIds } from '../story/mdx/id-comment.ts';
import { tagLinks } from '../story/page-content.ts';
import { pageNotes } from '../story/page-notes.ts';
import { fontFamilies } from '../styles/font-files.ts';
import { ownComponents } from './own-components.ts';
import { ownCorners } from './own-corners.ts';
import { expectUsablePaths } from './plain-path.ts';
import { servePublic } from './serve-public.ts';
import { showDesk } from './show-desk.ts';
import { watchContent } from './watch-content.ts';
import { whileWriting } from './while-writing/while-writing.ts';

/** Whether a command runs in another folder than that in which Hearth is: there it was installed. */
const isInstalled = hearthFolder !== process.cwd();

type Fonts = NonNullable<AstroUserConfig['fonts']>;

/** How Astro makes pages, of whichever publication, for those who work on it and for builds. */
export async function astroConfig(): Promise<AstroUserConfig> {
  expectUsablePaths(contentFolder);
  const { corners } = lookOf();
  const families: unknown = (await fontFamilies()).map((family) => ({
    provider: fontsFromHere(),
    ...family,
  }));
  return {
    base,
    trailingSlash: 'ignore',
    build: { inlineStylesheets: 'always' },
    devToolbar: { enabled: false },
    integrations: [mdx(), ...(isInstalled ? [fromHearthFolder()] : [])],
    markdown: {
      processor: satteri({
        mdastPlugins: [headingIds, tagLinks],
        features: { smartPunctuation: false, gfm: { footnotes: pageNotes } },
      }),
      syntaxHighlight: false,
    },
    fonts: families as Fonts,
    vite: {
      plugins: [
        watchContent(),
        whileWriting(),
        servePublic(),
        showDesk(),
        ownComponents(),
        ...ownCorners(corners),
      ],
      build: {
        modulePreload: false,
        // What is larger than a request for it is a file: the browser keeps it, and the text comes before it.
        assetsInlineLimit: (file, content) =>
          file.includes('.astro_astro_type_script_') ? content.length < 1_000 : undefined,
      },
      // Scripts that pages fetch on demand are bundled as workers are (`?worker&url`), and are modules.
      worker: { format: 'es', plugins: () => ownCorners(corners) },
    },
    ...(isInstalled && installed()),
  };
}

/** The files that the build has made of fonts are named from where the command runs, wherever Hearth is. */
function fontsFromHere() {
  const provider = fontProviders.local();
  const init = provider.init?.bind(provider);
  provider.init = (context) => init?.({ ...context, root: pathToFileURL(`${process.cwd()}/`) });
  return provider;
}

/** Whether a path is of what builds keep and make in the folder of the publication, which no page is made of. */
function isMade(path: string): boolean {
  const [top = ''] = relative(process.cwd(), path).split(/[\\/]/);
  return top === '.cache' || (top !== '' && top !== '..' && isBesideContent(process.cwd(), top));
}

/**
 * Where Astro keeps what it makes for itself: with the publication, since what npm installed may not be written to, and
 * serves several of them.
 */
function installed(): AstroUserConfig {
  const root = resolve('.cache/astro');
  mkdirSync(root, { recursive: true });
  return {
    root,
    srcDir: ownPath('src'),
    publicDir: ownPath('public'),
    cacheDir: resolve(root, 'cache'),
    outDir: resolve(root, 'dist'),
  };
}

/**
 * Has Astro take pages and scripts from Hearth’s folder. It has put its own files below the root that it was given, and
 * names all others from here on, as it does where Hearth is written: names in a site are the same wherever Hearth is.
 */
function fromHearthFolder(): AstroIntegration {
  return {
    name: 'hearth-installed',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          root: pathToFileURL(`${hearthFolder}/`),
          vite: {
            cacheDir: resolve('.cache/vite'),
            envDir: process.cwd(),
            server: {
              fs: { allow: [resolve(hearthFolder, '../../..'), process.cwd(), contentFolder] },
              watch: { ignored: [isMade] },
            },
          },
          // Astro types the root of a user, which is a path.
        } as never);
      },
    },
  };
}
