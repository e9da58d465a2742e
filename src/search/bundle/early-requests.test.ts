import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { withEarlyRequests } from './early-requests.ts';

const text = (content: string) => new TextEncoder().encode(content);
const entryOf = (hash: string) => `{"languages":{"en":{"hash":"${hash}","wasm":"en"}}}`;

/** Runs a worker that asks for what it is told to; `requests` has all that it asks the host for, in that order. */
function startWorker(hash = '') {
  const requests: string[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const own = text('globalThis.ask = async (queued) => (await fetch(queued.input)).text();');
  const context = {
    URLSearchParams,
    Response,
    location: { hash, pathname: '/search/en/pagefind-worker.js' },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    removeEventListener: () => {},
    fetch: async (address: string) => {
      requests.push(address);
      return new Response(address.includes('entry') ? entryOf('en_2') : `of ${address}`);
    },
    ask: undefined as unknown as (queued: { input: string }) => Promise<string>,
  };
  runInNewContext(new TextDecoder().decode(withEarlyRequests(own, text(entryOf('en_1')))), context);
  const ask = (input: string) => context.ask({ input });
  /** Gives the worker a message, and tells whether it was kept from Pagefind. */
  const send = (data: unknown) => {
    let stopped = false;
    for (const listener of listeners) listener({ data, stopImmediatePropagation: () => (stopped = true) });
    return stopped;
  };
  return { requests, ask, send };
}

test('A worker brings its entry file, and asks at once for what any search needs besides, and once', async () => {
  const { requests, ask } = startWorker();
  assert.deepEqual(requests, ['pagefind.wasm']);
  assert.equal(await ask('/search/en/pagefind-entry.json?ts=hearth'), entryOf('en_1'));
  const meta = '/search/en/pagefind.en_1.pf_meta';
  assert.equal(await ask(meta), `of ${meta}`);
  assert.equal(await ask('/search/en/wasm.en.pagefind'), 'of pagefind.wasm');
  assert.deepEqual(requests.slice(1), [meta]);
  assert.equal(await ask('/search/en/index/en_3.pf_index'), 'of /search/en/index/en_3.pf_index');
});

test('A worker for a part asks in the folder of that, and for the one WebAssembly', async () => {
  const { requests, ask } = startWorker('#part=parts/0a1b/');
  await ask('/search/en/parts/0a1b/pagefind-entry.json?ts=hearth');
  await ask('/search/en/parts/0a1b/pagefind.en_2.pf_meta');
  await ask('/search/en/parts/0a1b/wasm.en.pagefind');
  assert.deepEqual(requests, [
    'pagefind.wasm',
    '/search/en/parts/0a1b/pagefind-entry.json?ts=hearth',
    '/search/en/parts/0a1b/pagefind.en_2.pf_meta',
  ]);
});

test('WebAssembly that is given is not asked for, and what is said to Pagefind goes on to it', async () => {
  const { requests, ask, send } = startWorker('#given');
  assert.ok(!requests.includes('pagefind.wasm'));
  const asked = ask('/search/en/wasm.en.pagefind');
  assert.equal(send({ id: 1, method: 'init', args: [] }), false);
  assert.equal(send({ wasm: text('given').buffer }), true);
  assert.equal(await asked, 'given');
});

test('Where what was to be given could not come, the worker says so once it needs it', async () => {
  const { ask, send } = startWorker('#given');
  send({ wasm: undefined });
  // Nobody has asked yet: that is no failure of the worker as a whole.
  await setImmediate();
  await assert.rejects(ask('/search/en/wasm.en.pagefind'), /did not come/);
});

test('A worker of another version stops the build', () => {
  assert.throws(
    () => withEarlyRequests(text('fetch(somewhere)'), text(entryOf('en_1'))),
    /in another way than 1\.6\.0 does$/,
  );
});
