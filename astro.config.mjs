import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { expectUsablePaths } from './src/cli/plain-path.ts';
import { contentFolder } from './src/i18n/languages.ts';
import { base } from './src/routes.ts';
import { headingIds } from './src/story/mdx/id-comment.ts';
import { tagLinks } from './src/story/page-content.ts';
import { pageNotes } from './src/story/page-notes.ts';
import { fontFamilies } from './src/styles/font-files.ts';

expectUsablePaths(contentFolder);

export default defineConfig({
  base,
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    processor: satteri({
      mdastPlugins: [headingIds, tagLinks],
      features: { smartPunctuation: false, gfm: { footnotes: pageNotes } },
    }),
    syntaxHighlight: false,
  },
  fonts: (await fontFamilies()).map((family) => ({ provider: fontProviders.local(), ...family })),
  vite: {
    build: {
      modulePreload: false,
      // What is larger than a request for it is a file: the browser keeps it, and the text comes before it.
      assetsInlineLimit: (file, content) =>
        file.includes('.astro_astro_type_script_') ? content.length < 2_000 : undefined,
    },
    // Scripts that pages fetch on demand are bundled as workers are (`?worker&url`), and are modules.
    worker: { format: 'es' },
  },
});
