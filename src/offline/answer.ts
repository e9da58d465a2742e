/* How the worker answers the requests of pages. */
import { base, cached, type Kind, kindOf, languageOf, openCache } from './current-build.ts';
import { noteReading } from './last-read.ts';
import { fromBundle } from './store-bundle.ts';
import { media } from './store-media.ts';
import { isPage, storePage } from './store-page.ts';
import type { FetchEvent } from './worker-scope.ts';

/** So long a page that was gone to has the line to itself, in milliseconds: keeping it may have to fetch what it names. */
const quietAfter = 2000;

/** After this, what is on the device is better than what may come; in milliseconds. */
const patience = 4000;

/** The answer to a request; `undefined` for what the worker leaves to the browser. */
export function answer(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return undefined;
  const kind = kindOf(pathname);
  switch (kind) {
    case 'page':
      return page(event, pathname);
    case 'asset':
      return asset(request);
    case 'media':
      return media(request);
    case 'words':
      return fromNetworkFirst(event, pathname, kind);
    case 'bundle':
      return bundle(request, pathname);
    case 'other':
      return undefined;
  }
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fromNetworkFirst(event, path, 'page');
    if (isPage(response)) {
      const copy = response.clone();
      const quiet = event.request.mode === 'navigate' ? quietAfter : 0;
      const remembered = new Promise((resolve) => setTimeout(resolve, quiet))
        .then(() => rememberPage(path, copy))
        .then(() => noteReading(path));
      // A device that is full keeps no more.
      event.waitUntil(remembered.catch(() => {}));
    }
    return response;
  } catch (cause) {
    const offline = languageOf(path)?.offline;
    const instead = event.request.mode === 'navigate' && offline && (await cached(offline, 'page'));
    if (instead) return instead;
    throw cause;
  }
}

/** Pages that were read stay on the device; those of another build wait for its own worker. */
async function rememberPage(path: string, response: Response): Promise<void> {
  const known = await (await openCache()).match(path);
  if (known && (await known.clone().text()) === (await response.clone().text())) return;
  await storePage(path, response).catch(() => {});
}

/** Names have the digest of what is in the file, so what is on the device is what the host has. */
async function asset(request: Request): Promise<Response> {
  return (await cached(request.url, 'asset')) ?? fetch(request);
}

async function bundle(request: Request, path: string): Promise<Response> {
  const kept = await fromBundle(path);
  if (kept) return kept;
  const response = await fetch(request);
  // An open page of the build before may still ask for what it had kept.
  return response.ok ? response : ((await caches.match(path)) ?? response);
}

/** What the host has, else what is on the device: where there is no connection, a very poor one, or an ailing host. */
async function fromNetworkFirst(event: FetchEvent, path: string, kind: Kind): Promise<Response> {
  const known = await cached(path, kind);
  const asked = preloadedOrFetched(event);
  if (known === undefined) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience));
  const response = await Promise.race([asked, late]).catch(() => known);
  return response.status >= 500 ? known : response;
}

async function preloadedOrFetched({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}
