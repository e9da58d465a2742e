import { gunzipSync } from 'node:zlib';

/** A file of a bundle, by its path in the bundle's folder. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** Interfaces of Pagefind, and its search on the page itself: Hearth asks the worker. */
const unused = /(-ui\.(js|css)|highlight\.js|(^|\/)pagefind\.js)$/;

/**
 * The files of a Pagefind bundle as they are served. The WebAssembly is the most of what a first result costs, and
 * Pagefind brings it in gzip under a name that no host compresses; as `.wasm`, and not compressed, a host sends it in
 * brotli, a sixth smaller. The worker asks for it at once, and not only after the list of the bundle has come.
 */
export function servedFiles(files: readonly BundleFile[]): BundleFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as EntryFile;
  const needed = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files
    .filter(({ path }) => !unused.test(path) && (!path.endsWith('.pagefind') || needed.includes(path)))
    .map(({ path, content }) => {
      if (path.endsWith('.pagefind'))
        return { path: path.replace(/pagefind$/, 'wasm'), content: gunzipSync(content) };
      if (path === 'pagefind-worker.js') return { path, content: askingForWasm(content, needed) };
      return { path, content };
    });
}

interface EntryFile {
  languages: Record<string, { wasm: string | null }>;
}

function askingForWasm(worker: Uint8Array, [file = '']: readonly string[]): Uint8Array {
  const before = new TextDecoder().decode(worker);
  const after = before.replace(/await this\.throttledFetch\(wasm_url\)/, 'await hearthWasm');
  if (after === before)
    throw new Error('Pagefind’s worker asks for its WebAssembly in another way than 1.6.0 does');
  const name = file.replace(/pagefind$/, 'wasm');
  // Asked for beside the worker, of which a bundle has one; the worker says what went wrong once it needs the answer.
  const early = [
    `const hearthWasm=fetch("${name}").then((answer)=>{`,
    `if(!answer.ok)throw new Error(answer.status+" fetching ${name}");`,
    'return answer});hearthWasm.catch(()=>{});',
  ];
  return new TextEncoder().encode(early.join('') + after);
}
