/*
 * Has Astro bundle pages and scripts, in a process of its own: what Vite takes of memory, and what it changes in the
 * process that it runs in, is gone before anything is rendered. Nothing is rendered here.
 */
import { statSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { type AstroIntegration, build } from 'astro';
import { ownPath } from '../../files/hearth-folder.ts';
import { noteAgain } from '../../files/letters-read.ts';
import { buildOf } from '../../story/publication.ts';
import { astroConfig } from '../astro-config.ts';
import { fileDigest } from '../digest.ts';
import { sayErrors } from '../say-errors.ts';
import { type BundleFacts, type BundleOrder, clientFolder, entryFolder, factsFile } from './bundle-facts.ts';
import { sayOwnMistake } from './own-mistakes.ts';

const { to, letters, asItWas, folder, site, pages }: BundleOrder = JSON.parse(await text(process.stdin));
sayErrors(asItWas);
const nothing = { stories: [], glossary: [], people: [], entries: new Map(), redirects: undefined };
buildOf({ folder, site, pages, ...nothing });
// The typeface has the letters of the publication, which the process that asks has read.
noteAgain(letters);
const client = join(to, clientFolder);
const work = join(to, 'work');
const facts: BundleFacts = { entry: '', pages: [], read: [] };
const config = await astroConfig();
try {
  await build({
    ...config,
    configFile: false,
    outDir: client,
    cacheDir: work,
    logLevel: 'error',
    integrations: [...(config.integrations ?? []), takeOut()],
  });
} catch (cause) {
  sayOwnMistake(cause);
  console.error(asItWas);
  process.exit(1);
}
await rm(work, { recursive: true, force: true });
await writeFile(join(to, factsFile), JSON.stringify(facts));

/** Takes what renders pages out of Astro's hands, which would render them all and remove it. */
function takeOut(): AstroIntegration {
  const read = new Set<string>();
  let modules: ReadonlyMap<string, { styles: unknown }>;
  return {
    name: 'hearth-take-out',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const noteModules = {
          name: 'hearth-note-modules',
          generateBundle(this: { getModuleIds(): Iterable<string> }) {
            for (const id of this.getModuleIds()) read.add(id.replace(/[?].*$/, ''));
          },
        };
        updateConfig({ vite: { plugins: [noteModules] } });
      },
      'astro:build:setup': (around) => {
        modules = around.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'hearth-take-out',
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Nothing is rendered while pages are bundled')),
          teardown: async () => {
            const taken = join(to, entryFolder);
            await rename(join(client, '.prerender'), taken);
            const entry = (await readdir(taken)).find((name) => name.startsWith('prerender-entry'));
            if (entry === undefined)
              throw new Error(`Astro has left no way into what it bundled in ${taken}`);
            facts.entry = entry;
            facts.pages = [...modules].map(([key, { styles }]) => [key, { styles }]);
            facts.read = [...read]
              .filter(isOfStaff)
              .sort()
              .map((path) => [path, digestToKnow(path)]);
          },
        }),
    },
  };
}

/** Hearth's own files are known to be in it, and packages by the file that locks them. */
function isOfStaff(path: string): boolean {
  const others = [ownPath('src'), ownPath('public'), resolve('.cache'), resolve('.astro')];
  return (
    isAbsolute(path) &&
    !path.split(/[\\/]/).includes('node_modules') &&
    !others.some((folder) => path.startsWith(folder + sep)) &&
    statSync(path, { throwIfNoEntry: false })?.isFile() === true
  );
}

/** None for a style: it may import others, which Vite does not tell of. */
function digestToKnow(path: string): string {
  return /\.(?:css|less|s[ac]ss|styl|pcss)$/.test(path) ? '' : fileDigest(path);
}
