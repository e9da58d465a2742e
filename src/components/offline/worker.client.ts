import {
  type KeptStory,
  keptCacheName,
  keptListAddress,
  type OfflineAnswer,
  type OfflineRequest,
} from '../../offline/manifest.ts';

/** Path under which the site is served. */
export const base = import.meta.env.BASE_URL;

/** How long a story may take to be kept, in milliseconds: a worker that the browser ended does not answer. */
const longest = 90_000;

/** Whether the browser lets this site keep anything. */
export const canKeep = 'serviceWorker' in navigator && 'caches' in window;

/** Asks the service worker, which is fetched where it was not wanted before. */
export async function askWorker(request: OfflineRequest): Promise<OfflineAnswer> {
  if (!canKeep) return 'failed';
  try {
    await navigator.serviceWorker.register(`${base}sw.js`);
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return await new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      setTimeout(() => resolve('failed'), longest);
      active?.postMessage(request, [port2]);
    });
  } catch {
    return 'failed';
  }
}

/** What is kept on this device. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  if (!canKeep) return [];
  const name = keptCacheName(base);
  const list = (await caches.has(name)) && (await (await caches.open(name)).match(keptListAddress(base)));
  return list ? list.json() : [];
}
