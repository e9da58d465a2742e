import type { SearchBundle } from '../../search/bundle/bundle.ts';
import { type OpenBundle, openBundle } from '../../search/bundle/worker-bundle.ts';
import { type FilterCounts, filterCounts } from '../../search/filter-counts.ts';
import {
  askFirst,
  askFurther,
  type FurtherSearch,
  type Search,
  type SearchSources,
} from '../../search/parts/ask-parts.ts';
import type { SearchPart, WordsFile } from '../../search/parts/layout.ts';
import { optionsOf, type SearchState } from '../../search/state.ts';
import { askedWords, worthAsking } from '../../search/words/asked-words.ts';
import type { SearchLanguage } from '../../search/words/words.ts';

/** What of a language's search has been fetched. */
interface Loaded extends SearchSources {
  first: OpenBundle;
  close(): void;
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
    ({ close }) => close(),
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

async function fetchBundle(language: SearchLanguage): Promise<Loaded> {
  const { bundle: folder, tag } = language;
  const opening = openBundle(workerOf(folder), folder, tag);
  try {
    const coming = fetch(`${folder}terms.json`).then((response) => response.json());
    const [first, layout] = await Promise.all([opening, coming]);
    const parts = new OpenParts(language);
    const words = fetchedOnce<WordsFile>(folder);
    const close = () => {
      first.close();
      parts.close();
    };
    return { first, layout, words, open: (part) => parts.open(part), close };
  } catch (cause) {
    opening.then(
      ({ close }) => close(),
      () => {},
    );
    throw cause;
  }
}

/** Fetches files of a folder, each once; after a failure the next call tries again. */
function fetchedOnce<Content>(folder: string): (file: string) => Promise<Content> {
  const files = new Map<string, Promise<Content>>();
  return (file) => {
    const known = files.get(file);
    if (known) return known;
    const coming = fetch(folder + file).then((response): Promise<Content> => response.json());
    files.set(file, coming);
    coming.catch(() => files.delete(file));
    return coming;
  };
}

/** So many workers search older parts at most; one that is opened again has its files in the browser's cache. */
const openAtMost = 6;

/** The parts of a language that are open, the one asked last at the end. */
class OpenParts {
  private readonly language: SearchLanguage;
  private readonly parts = new Map<string, Promise<OpenBundle>>();

  constructor(language: SearchLanguage) {
    this.language = language;
  }

  open({ folder }: SearchPart): Promise<SearchBundle> {
    const { bundle, tag } = this.language;
    const known = this.parts.get(folder);
    this.parts.delete(folder);
    const opening =
      known ??
      openBundle(new Worker(`${bundle}pagefind-worker.js#part=${folder}/`), `${bundle}${folder}/`, tag);
    this.parts.set(folder, opening);
    opening.catch(() => this.parts.delete(folder));
    const [oldest] = this.parts.keys();
    if (this.parts.size > openAtMost && oldest !== undefined) this.end(oldest);
    return opening;
  }

  close(): void {
    for (const folder of [...this.parts.keys()]) this.end(folder);
  }

  private end(folder: string): void {
    this.parts.get(folder)?.then(
      ({ close }) => close(),
      () => {},
    );
    this.parts.delete(folder);
  }
}

/** From so many letters on, what a word begins with lies by the word itself in nearly all indexes. */
const tellingLetters = 3;

/** Fetches while a query is being typed what asking it will need; what goes wrong is said when it is asked. */
export async function prepare(language: SearchLanguage, query: string): Promise<void> {
  const { first } = await load(language);
  const words = worthAsking(askedWords(query));
  const telling = words.filter(({ text, unspaced }) => unspaced || text.length >= tellingLetters);
  await Promise.all(telling.flatMap(({ asked }) => asked).map(first.preload));
}

/** Asks one language for the newest that it has. */
export function askIn(language: SearchLanguage, state: SearchState): Promise<Search> {
  return inLanguage(language, (sources) => askFirst(sources, state.query, optionsOf(state)));
}

/** Counts what each filter leaves of what one language has; where it has older parts, of the newest alone. */
export async function countIn(
  language: SearchLanguage,
  state: SearchState,
): Promise<FilterCounts & { hasMore: boolean }> {
  const { first, layout } = await load(language);
  return { ...(await filterCounts(first, state)), hasMore: 'parts' in layout };
}

/** Asks one language for more than it has answered: a page of good results, of so many parts at most. */
export async function askFurtherIn(
  language: SearchLanguage,
  state: SearchState,
  before: Search,
  most: number,
): Promise<FurtherSearch> {
  return askFurther(await load(language), before, state.query, most, optionsOf(state));
}

async function inLanguage(
  language: SearchLanguage,
  asking: (sources: SearchSources) => Promise<Search>,
): Promise<Search> {
  const asked = load(language);
  try {
    return await asking(await asked);
  } catch {
    // Another build may have taken this one's place, and its files have other names.
    forget(language.path, asked);
    return asking(await load(language));
  }
}
