import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { servedFiles } from './bundle-files.ts';

const text = (content: string) => new TextEncoder().encode(content);
const entry = {
  path: 'pagefind-entry.json',
  content: text('{"languages":{"en":{"hash":"en_1","wasm":"en"}}}'),
};
const worker = { path: 'pagefind-worker.js', content: text('use(await this.throttledFetch(wasm_url))') };

test('a bundle is served without what nothing asks for', () => {
  const unasked = [
    'pagefind.js',
    'pagefind-ui.js',
    'pagefind-ui.css',
    'pagefind-highlight.js',
    'wasm.unknown.pagefind',
  ];
  const files = [entry, worker, { path: 'index/en_2.pf_index', content: text('x') }];
  const served = servedFiles([...files, ...unasked.map((path) => ({ path, content: text('') }))]);
  assert.deepEqual(
    served.map(({ path }) => path),
    files.map(({ path }) => path),
  );
});

test('WebAssembly is served by the name that hosts compress, not compressed, and the worker asks for that at once', () => {
  const content = gzipSync(text('pagefind_dcd…'));
  const served = servedFiles([entry, worker, { path: 'wasm.en.pagefind', content }]);
  const contentOf = (path: string) =>
    new TextDecoder().decode(served.find((file) => file.path === path)?.content);
  assert.equal(contentOf('wasm.en.wasm'), 'pagefind_dcd…');
  assert.match(
    contentOf('pagefind-worker.js'),
    /^const hearthWasm=fetch\("wasm\.en\.wasm"\).*use\(await hearthWasm\)$/,
  );
});

test('a language without a stemmer keeps the WebAssembly for all others', () => {
  const other = { ...entry, content: text('{"languages":{"eo":{"hash":"eo_1","wasm":null}}}') };
  const unknown = { path: 'wasm.unknown.pagefind', content: gzipSync(text('x')) };
  assert.ok(servedFiles([other, worker, unknown]).some(({ path }) => path === 'wasm.unknown.wasm'));
});

test('a worker of another version stops the build', () => {
  const other = { path: 'pagefind-worker.js', content: text('fetch(somewhere)') };
  assert.throws(() => servedFiles([entry, other]), /in another way than 1\.6\.0 does$/);
});
