import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBundle, type WorkerPort } from './worker-bundle.ts';

type Message = { id: number; method: string; args: unknown[] };

/** A worker that answers each message as told, and remembers them. */
function fakeWorker(answer: (message: Message) => object | undefined) {
  const listeners = new Map<string, (event: { data: unknown }) => void>();
  const messages: Message[] = [];
  let terminated = false;
  const port = {
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) =>
      listeners.set(type, listener),
    postMessage: (message: Message) => {
      messages.push(message);
      const reply = answer(message);
      if (reply) queueMicrotask(() => listeners.get('message')?.({ data: { id: message.id, ...reply } }));
    },
    terminate: () => {
      terminated = true;
    },
  } as unknown as WorkerPort;
  return {
    port,
    messages,
    fail: () => listeners.get('error')?.({ data: undefined }),
    isTerminated: () => terminated,
  };
}

test('a bundle is opened at its folder, in its language, and under an address that can be kept', async () => {
  const { port, messages } = fakeWorker(() => ({ result: true }));
  await openBundle(port, '/search/pt/', 'pt-BR');
  assert.deepEqual(messages[0]?.args, [
    { basePath: '/search/pt/', language: 'pt-br', primary: true, metaCacheTag: 'hearth' },
  ]);
});

test('a search gives results whose fragments are fetched when they are wanted', async () => {
  const { port, messages } = fakeWorker(({ method, args }) => {
    if (method === 'search')
      return { result: { results: [{ id: 'x', score: 1, words: [3], data: 'data_1_0' }] } };
    if (method === 'getData') return { result: { url: `/of/${args[0]}/` } };
    return { result: true };
  });
  const bundle = await openBundle(port, '/search/en/', 'en');
  const { results } = await bundle.search('harbour', { filters: { kind: 'page' } });
  assert.deepEqual(messages.at(-1)?.args, ['harbour', { filters: { kind: 'page' } }]);
  assert.deepEqual(results[0]?.words, [3]);
  assert.equal((await results[0]?.data())?.url, '/of/data_1_0/');
});

test('what the worker cannot do is an error', async () => {
  const { port } = fakeWorker(({ method }) =>
    method === 'search' ? { error: 'no index' } : { result: true },
  );
  const bundle = await openBundle(port, '/search/en/', 'en');
  await assert.rejects(bundle.search('harbour', {}), /^Error: no index$/);
});

test('where what a search needs cannot be fetched, the bundle is not opened and the worker ends', async () => {
  const { port, isTerminated } = fakeWorker(({ method }) =>
    method === 'init' ? { result: true } : { error: 'offline' },
  );
  await assert.rejects(openBundle(port, '/search/en/', 'en'), /^Error: offline$/);
  assert.ok(isTerminated());
});

test('a worker that cannot be fetched is an error, and not a wait for ever', async () => {
  const { port, fail, isTerminated } = fakeWorker(() => undefined);
  const opening = openBundle(port, '/search/en/', 'en');
  fail();
  await assert.rejects(opening, /^Error: \/search\/en\/ cannot be searched$/);
  assert.ok(isTerminated());
});

test('a bundle that is closed ends its worker, and leaves nobody waiting: what was asked and what is asked then fails', async () => {
  const { port, messages, isTerminated } = fakeWorker(({ method }) =>
    method === 'search' ? undefined : { result: true },
  );
  const bundle = await openBundle(port, '/search/en/', 'en');
  const asked = bundle.search('harbour', {});
  const before = messages.length;
  bundle.close();
  assert.ok(isTerminated());
  await assert.rejects(asked, /cannot be searched/);
  await assert.rejects(bundle.search('harbour', {}), /cannot be searched/);
  assert.equal(messages.length, before);
});
