/** The name of a bundle’s WebAssembly: the same in each language, so that it can be asked for before anything is known. */
export const wasmFile = 'pagefind.wasm';

/** The name of what Pagefind asks for first: a few lines that say what else there is. */
export const entryFile = 'pagefind-entry.json';

/**
 * What Pagefind's worker asks for before a search asks it anything: on a poor line each request that waits for another one
 * is a moment without an answer. In front of the worker's own code, with `hearthFetch` in place of its `fetch`.
 *
 * In the address of a worker, after `#`: `part` is the folder of the bundle that it searches where that is not its own, and
 * with `given` its WebAssembly comes as a message, from who asked for that beside the worker itself.
 * @param entry the entry file of the worker's own bundle, which it brings along.
 */
const earlyRequests = (entry: string) => `
const hearthOptions = new URLSearchParams(location.hash.slice(1));
const hearthFolder = location.pathname.replace(/[^/]+$/, "");
const hearthEarly = new Map();
const hearthAsk = (name, coming) => {
  hearthEarly.set(name, coming);
  coming.catch(() => {});
};
const hearthGiven = () => new Promise((resolve, reject) => {
  addEventListener("message", function take(event) {
    if (!("wasm" in event.data)) return;
    removeEventListener("message", take);
    event.stopImmediatePropagation();
    if (event.data.wasm) resolve(new Response(event.data.wasm));
    else reject(new Error("The WebAssembly did not come"));
  });
});
hearthAsk("wasm", hearthOptions.has("given") ? hearthGiven() : fetch("${wasmFile}"));
const hearthBundle = hearthFolder + (hearthOptions.get("part") ?? "");
const hearthEntry = hearthBundle + "${entryFile}?ts=hearth";
const hearthBrought = async () => new Response(${JSON.stringify(entry)});
hearthAsk(hearthEntry, (hearthOptions.has("part") ? fetch(hearthEntry) : hearthBrought()).then(async (answer) => {
  const { languages } = await answer.clone().json();
  for (const { hash } of Object.values(languages)) {
    const address = hearthBundle + "pagefind." + hash + ".pf_meta";
    hearthAsk(address, fetch(address));
  }
  return answer;
}));
const hearthFetch = (address) => {
  const name = address.endsWith(".pagefind") ? "wasm" : address;
  const coming = hearthEarly.get(name) ?? fetch(address);
  hearthEarly.delete(name);
  return coming;
};
`;

/**
 * Pagefind's worker, asking early.
 * @param entry the entry file of its bundle.
 * @throws where the worker is of a version that asks in another way.
 */
export function withEarlyRequests(worker: Uint8Array, entry: Uint8Array): Uint8Array {
  const text = new TextDecoder();
  const before = text.decode(worker);
  const after = before.replace('await fetch(queued.input)', 'await hearthFetch(queued.input)');
  if (after === before)
    throw new Error('Pagefind’s worker asks for its files in another way than 1.6.0 does');
  return new TextEncoder().encode(earlyRequests(text.decode(entry)).trimStart() + after);
}
