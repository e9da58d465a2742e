import { type Answer, ask } from '../../search/ask.ts';
import { type OpenBundle, openBundle } from '../../search/bundle/worker-bundle.ts';
import { optionsOf, type SearchState } from '../../search/state.ts';
import type { SearchTerm } from '../../search/words/variants.ts';
import type { SearchLanguage } from '../../search/words/words.ts';

/** A language's bundle and the terms that go with it. */
interface Loaded {
  bundle: OpenBundle;
  terms: readonly SearchTerm[];
}

const loaded = new Map<string, Promise<Loaded>>();

/** Fetches a language's bundle, once; after a failure the next call tries again. */
export function load(language: SearchLanguage): Promise<Loaded> {
  const { path } = language;
  const known = loaded.get(path);
  if (known) return known;
  const loading = fetchBundle(language);
  loaded.set(path, loading);
  loading.catch(() => forget(path, loading));
  return loading;
}

/** Forgets a bundle that failed, unless another one has taken its place. */
function forget(path: string, failed: Promise<Loaded>): void {
  if (loaded.get(path) === failed) loaded.delete(path);
  failed.then(
    ({ bundle }) => bundle.close(),
    () => {},
  );
}

/** A bundle's worker: the one that `search-opener.client.ts` has asked for already, or a new one. */
function workerOf(folder: string): Worker {
  const address = `${folder}pagefind-worker.js`;
  const opener = document.querySelector<HTMLElement & { worker?: Worker | undefined }>('.search-link');
  const ahead = opener?.dataset['worker'] === address ? opener.worker : undefined;
  if (opener && ahead) opener.worker = undefined;
  return ahead ?? new Worker(address);
}

async function fetchBundle({ bundle: folder, tag }: SearchLanguage): Promise<Loaded> {
  const opening = openBundle(workerOf(folder), folder, tag);
  try {
    const terms = fetch(`${folder}terms.json`).then((response) => response.json());
    const [bundle, known] = await Promise.all([opening, terms]);
    return { bundle, terms: known };
  } catch (cause) {
    opening.then(
      ({ close }) => close(),
      () => {},
    );
    throw cause;
  }
}

/** Asks one language. */
export async function askIn(language: SearchLanguage, state: SearchState): Promise<Answer> {
  const asked = load(language);
  try {
    return await askLoaded(asked, state);
  } catch {
    // Another build may have taken this one's place, and its files have other names.
    forget(language.path, asked);
    return askLoaded(load(language), state);
  }
}

async function askLoaded(loading: Promise<Loaded>, state: SearchState): Promise<Answer> {
  const { bundle, terms } = await loading;
  return ask(bundle, terms, state.query, optionsOf(state));
}
