import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { servedFiles } from './bundle-files.ts';

const text = (content: string) => new TextEncoder().encode(content);
const entry = {
  path: 'pagefind-entry.json',
  content: text('{"languages":{"en":{"hash":"en_1","wasm":"en"}}}'),
};
const worker = { path: 'pagefind-worker.js', content: text('await fetch(queued.input)') };

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

test('WebAssembly is served by a name that hosts compress, not compressed', () => {
  const content = gzipSync(text('pagefind_dcd…'));
  const served = servedFiles([entry, worker, { path: 'wasm.en.pagefind', content }]);
  const wasm = served.find(({ path }) => path === 'pagefind.wasm');
  assert.equal(new TextDecoder().decode(wasm?.content), 'pagefind_dcd…');
});

test('a language without a stemmer keeps the WebAssembly for all others', () => {
  const other = { ...entry, content: text('{"languages":{"eo":{"hash":"eo_1","wasm":null}}}') };
  const unknown = { path: 'wasm.unknown.pagefind', content: gzipSync(text('x')) };
  assert.ok(servedFiles([other, worker, unknown]).some(({ path }) => path === 'pagefind.wasm'));
});
