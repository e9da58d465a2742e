import type { AstroIntegration } from 'astro';
import { countInStage, expectInStage, inStage, type Stage } from '../reports/stages.ts';

/** Counts what Astro renders, and tells pages from cards and from what programs read. */
export function renderStages(): AstroIntegration {
  return {
    name: 'hearth-render-stages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            expectInStage(paths.length);
            return paths;
          },
          render: (request, options) =>
            inStage(stageOf(new URL(request.url).pathname), async () => {
              const rendered = await own.render(request, options);
              countInStage();
              return rendered;
            }),
        })),
    },
  };
}

/** The stage that a file belongs to, by its address. */
export function stageOf(address: string): Stage {
  if (/\.png$/.test(address)) return 'cards';
  return /\.(?!html$)\w+$/.test(address) ? 'publish' : 'render';
}
