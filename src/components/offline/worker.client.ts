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

/** Whether the browser lets this site keep anything, as far as it says without being asked to. */
export const canKeep = 'serviceWorker' in navigator && 'caches' in window;

/** Asks the service worker, which is fetched where it was not wanted before. */
export async function askWorker(request: OfflineRequest): Promise<OfflineAnswer> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<OfflineAnswer>((resolve) => {
    waiting = setTimeout(() => resolve('failed'), longest);
  });
  const answer = await Promise.race([answerOf(request), late]).catch((): OfflineAnswer => 'failed');
  clearTimeout(waiting);
  return answer;
}

async function answerOf(request: OfflineRequest): Promise<OfflineAnswer> {
  await navigator.serviceWorker.register(`${base}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage(request, [port2]);
  });
}

/** What is kept on this device. @throws where the browser keeps nothing. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  const name = keptCacheName(base);
  const list = (await caches.has(name)) && (await (await caches.open(name)).match(keptListAddress(base)));
  return list ? list.json() : [];
}
