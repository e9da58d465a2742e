import { gunzipSync } from 'node:zlib';
import { entryFile, wasmFile, withEarlyRequests } from './early-requests.ts';

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
 * brotli, a sixth smaller.
 */
export function servedFiles(files: readonly BundleFile[]): BundleFile[] {
  const entry = files.find(({ path }) => path === entryFile)?.content ?? new Uint8Array();
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as EntryFile;
  const needed = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files
    .filter(({ path }) => !unused.test(path) && (!path.endsWith('.pagefind') || needed.includes(path)))
    .map(({ path, content }) => {
      if (path.endsWith('.pagefind')) return { path: wasmFile, content: gunzipSync(content) };
      if (path === 'pagefind-worker.js') return { path, content: withEarlyRequests(content, entry) };
      return { path, content };
    });
}

interface EntryFile {
  languages: Record<string, { wasm: string | null }>;
}
