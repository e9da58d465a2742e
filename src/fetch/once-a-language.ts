import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';

/** Makes something once for each language, and anew each time where content may have changed since. */
export function onceALanguage<Value>(
  make: (language: Language) => Promise<Value>,
): (language: Language) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (language) => {
    const value = (isWatched ? undefined : made.get(language.path)) ?? make(language);
    made.set(language.path, value);
    return value;
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
