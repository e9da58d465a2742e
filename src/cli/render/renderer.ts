/* Renders with the code that Astro has bundled, as Astro itself does once it has bundled it. */
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type PathWithRoute,
  StaticPaths,
  type StaticPathsApp,
} from 'astro/runtime/prerender/static-paths.js';
import { ownPath } from '../../files/hearth-folder.ts';
import { base, notFoundSlug } from '../../routes.ts';
import type { Bundle } from './bundle.ts';
import { entryFolder } from './bundle-facts.ts';
import { componentErrorName } from './own-mistakes.ts';

/** A file of a site that is rendered. */
export interface Output {
  /** As seen from the site's folder, with `/` between folders. */
  file: string;
  /** Its path in the site, without the one that the site is served under. */
  pathname: string;
  route: PathWithRoute['route'];
  /**
   * Stands for all of the content that it is made of, besides what all of a site is; absent where that is not known,
   * as of a page of the staff, which is code.
   */
  key: string | undefined;
}

/** The routes of what is made of one story begin so. */
const ofStory = 'src/pages/[language]/[story]';
/** And of what is made of its pictures, which another may show too. */
const ofPicture = 'src/pages/media/';

/** Whether a file is made of one story, whatever others the publication has. */
export function isOfStory({ route, key }: Output): boolean {
  return key !== undefined && [ofStory, ofPicture].some((start) => route.component.startsWith(start));
}

/** What renders a site. */
export interface Renderer {
  outputs: readonly Output[];
  render: (output: Output) => Promise<Uint8Array>;
}

/** As far as it is used, what Astro puts into a bundle to render pages. */
interface App extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown }> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Output['route'] }) => Promise<Response>;
}

/** Makes ready to render what a bundle has pages for. */
export async function rendererOf({ folder, facts }: Bundle): Promise<Renderer> {
  findPackagesFor(pathToFileURL(folder).href);
  const { app }: { app: App } = await import(pathToFileURL(join(folder, entryFolder, facts.entry)).href);
  app.setInternals({ pagesByKeys: new Map(facts.pages) });
  const write = ({ message }: { message: string }) => {
    // Of a component of the publication its mistake is said, and not where Astro met it.
    if (!message.includes(componentErrorName)) console.error(message);
  };
  const destination = { write };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const paths = await new StaticPaths(app).getAll();
  return { outputs: outputsOf(paths), render: (output) => render(app, output) };
}

/** Has what was bundled find packages where Hearth does, which need not be above the publication. */
function findPackagesFor(bundle: string): void {
  const parentURL = pathToFileURL(ownPath('src/cli')).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOfBundle = context.parentURL?.startsWith(`${bundle}/`) && /^[@a-z]/i.test(specifier);
      if (!isOfBundle) return next(specifier, context);
      try {
        return next(specifier, { ...context, parentURL });
      } catch {
        // A page of the staff may have packages of its own.
        return next(specifier, context);
      }
    },
  });
}

/** Of two with one path the first is rendered, which has the more particular route. */
function outputsOf(paths: readonly PathWithRoute[]): Output[] {
  const outputs = new Map<string, Output>();
  for (const { pathname, route, cacheKey } of paths) {
    // A route of one page only is made of what all are.
    const ofContent = route.pathname === undefined ? cacheKey : '';
    const key = ofContent === undefined ? undefined : `${route.component} ${ofContent}`;
    const output = { file: fileOf(pathname, route), pathname, route, key };
    if (!outputs.has(output.file)) outputs.set(output.file, output);
  }
  return storyByStory([...outputs.values()]);
}

/** Files of one story one after the other, so that its texts are read once: a route has those of all stories. */
function storyByStory(outputs: readonly Output[]): Output[] {
  const pages = outputs.filter(({ route }) => route.component === `${ofStory}.astro`);
  const places = new Map(pages.map(({ file }, place) => [dirname(file), place]));
  const placeOf = ({ file }: Output) => places.get(dirname(file)) ?? -1;
  return outputs.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Hosts look for the nearest `404.html`; every other page is the file of its folder. */
function fileOf(pathname: string, { type }: Output['route']): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path.split('/').at(-1) === notFoundSlug ? `${path}.html` : join(path, 'index.html');
}

async function render(app: App, { pathname, route }: Output): Promise<Uint8Array> {
  const end = route.type === 'endpoint' ? '' : '/';
  const address = `${base}${pathname}${end}`.replaceAll(/\/+/g, '/');
  const response = await app.render(new Request(new URL(address, 'http://localhost')), { routeData: route });
  return new Uint8Array(await response.arrayBuffer());
}
