import type { CountingBundle } from '../filter-counts.ts';
import type { Fragment, SearchBundle, SearchOptions, SearchResult } from './bundle.ts';

/** What Hearth uses of a worker. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** What `pagefind-worker.js` (version 1.6) answers to a message. */
type Reply = { id: number; result: unknown; error?: undefined } | { id: number; error: string };

/** A result as it comes out of the worker, which keeps the function behind `data`. */
type SentResult = Omit<SearchResult, 'data'> & { data: string };

/** A bundle that is being searched. */
export interface OpenBundle extends SearchBundle, CountingBundle {
  /** Fetches what a search for a word will need, so that it is there once that is asked. */
  preload(word: string): Promise<unknown>;
  /** Ends the worker, which nothing else does; what was asked and is not answered yet, fails. */
  close(): void;
}

/**
 * A language's bundle, searched in its worker. Pagefind's own way there, `pagefind.js`, brings the whole search a
 * second time for browsers without workers: an eighth of all that a reader waits for.
 * @param folder path of the bundle, with a slash at its end.
 * @throws when the worker or what it needs cannot be fetched.
 */
export async function openBundle(worker: WorkerPort, folder: string, tag: string): Promise<OpenBundle> {
  const pending = new Map<number, { resolve: (result: unknown) => void; reject: (cause: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = pending.get(data.id);
    pending.delete(data.id);
    if (data.error === undefined) asked?.resolve(data.result);
    else asked?.reject(new Error(data.error));
  });
  let closed = false;
  const fail = () => {
    for (const { reject } of pending.values()) reject(new Error(`${folder} cannot be searched`));
    pending.clear();
  };
  const close = () => {
    closed = true;
    worker.terminate();
    fail();
  };
  worker.addEventListener('error', fail);
  const send = (method: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      pending.set(id, { resolve, reject });
      if (closed) fail();
      else worker.postMessage({ id, method, args });
    });
  let filters: Promise<unknown> | undefined;
  const unused = new FinalizationRegistry<string>((data) => send('releaseData', data).catch(() => {}));

  try {
    // Without the tag Pagefind asks for its entry file with the time of day in the address, which nothing can cache.
    await send('init', {
      basePath: folder,
      language: tag.toLowerCase(),
      primary: true,
      metaCacheTag: 'hearth',
    });
    // Asks for nothing, but is answered only when everything is there that a search needs.
    await send('preload', '');
  } catch (cause) {
    close();
    throw cause;
  }
  return {
    async search(query: string, options: SearchOptions) {
      const { results } = (await send('search', query, options)) as { results: SentResult[] };
      return {
        results: results.map((sent) => {
          const result = { ...sent, data: () => send('getData', sent.data) as Promise<Fragment> };
          unused.register(result, sent.data);
          return result;
        }),
      };
    },
    async count(query: string, options: SearchOptions) {
      // Pagefind counts by the filters that it has fetched, once it was asked for them.
      filters ??= send('filters');
      await filters;
      const { filters: counts, results } = (await send('search', query, options)) as {
        filters: Awaited<ReturnType<CountingBundle['count']>>;
        results: SentResult[];
      };
      for (const { data } of results) send('releaseData', data).catch(() => {});
      return counts;
    },
    preload: (word) => send('preload', word),
    close,
  };
}
