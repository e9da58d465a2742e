import { type Answer, ask } from '../../search/ask.ts';
import type { SearchBundle } from '../../search/bundle/bundle.ts';
import { openBundle } from '../../search/bundle/worker-bundle.ts';
import { optionsOf, type SearchState } from '../../search/state.ts';
import type { SearchTerm } from '../../search/words/variants.ts';
import type { SearchLanguage } from '../../search/words/words.ts';

/** A language's bundle and the terms that go with it. */
interface Loaded {
  bundle: SearchBundle;
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
  loading.catch(() => loaded.delete(path));
  return loading;
}

async function fetchBundle({ bundle: folder, tag }: SearchLanguage): Promise<Loaded> {
  const terms = fetch(`${folder}terms.json`).then((response) => response.json());
  const bundle = openBundle(new Worker(`${folder}pagefind-worker.js`), folder, tag);
  return { bundle: await bundle, terms: await terms };
}

/** Asks one language. */
export async function askIn(language: SearchLanguage, state: SearchState): Promise<Answer> {
  const askLoaded = async () => {
    const { bundle, terms } = await load(language);
    return ask(bundle, terms, state.query, optionsOf(state));
  };
  try {
    return await askLoaded();
  } catch {
    // Another build may have taken this one's place, and its files have other names.
    loaded.delete(language.path);
    return askLoaded();
  }
}
