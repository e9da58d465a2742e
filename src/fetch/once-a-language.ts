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
