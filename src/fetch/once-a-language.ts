import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { listedNow } from '../story/lists/listed-now.ts';

/**
 * Makes something of all stories once; where somebody works on them, once for each time that they were listed, which is
 * after each change of the publication.
 */
export function onceAListing<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let known: { of: unknown; value: Promise<Value> } | undefined;
  return () => {
    const of = isWatched ? listedNow() : undefined;
    if (known === undefined || known.of !== of) known = { of, value: make() };
    return known.value;
  };
}

/** The same, for each language. */
export function onceALanguage<Value>(
  make: (language: Language) => Promise<Value>,
): (language: Language) => Promise<Value> {
  const made = new Map<string, () => Promise<Value>>();
  return (language) => {
    const once = made.get(language.path) ?? onceAListing(() => make(language));
    made.set(language.path, once);
    return once();
  };
}

/** What there is in each of some languages, fetched for all of them before anything is made of it. */
export async function inEach<Value>(
  languages: readonly Language[],
  fetch: (language: Language) => Promise<Value>,
): Promise<(language: Language) => Value> {
  const values = new Map<string, Value>();
  for (const language of languages) values.set(language.path, await fetch(language));
  return ({ path }) => values.get(path) as Value;
}
