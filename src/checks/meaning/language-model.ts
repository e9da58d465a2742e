/*
 * Which language a text is in, by its runs of three letters. They are learned of the words that Hearth brings for its
 * interface in each language: small, but at hand for all of them, and enough for a sentence.
 */
import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import { catalogueOf, namespaces, wordFolders } from '../../i18n/words.ts';
import { partsOfTag } from './spoken.ts';

interface Model {
  /** How likely runs are, as logarithms. */
  logs: ReadonlyMap<string, number>;
  /** And every run that was not met. */
  unmet: number;
  /** How often each word is there. */
  words: ReadonlyMap<string, number>;
}

const models = onceEach((tag): Model | 'unknown' => {
  const language: Language = { path: '', tag, name: '', direction: 'ltr' };
  if (wordFolders(language).shipped === undefined) return 'unknown';
  const counts = new Map<string, number>();
  const words = new Map<string, number>();
  let sum = 0;
  for (const namespace of namespaces) {
    if (namespace === 'routes') continue;
    for (const text of Object.values(catalogueOf(language, namespace))) {
      for (const word of wordsIn(text)) words.set(word, (words.get(word) ?? 0) + 1);
      for (const run of runsOf(text.replaceAll(/\{\{[^}]*\}\}/g, ' '))) {
        counts.set(run, (counts.get(run) ?? 0) + 1);
        sum++;
      }
    }
  }
  const log = (count: number) => Math.log((count + 0.2) / (sum + 0.2 * different));
  return { logs: new Map([...counts].map(([run, count]) => [run, log(count)])), unmet: log(0), words };
});

/** How many different runs there are in a language, about. */
const different = 4000;

/** The runs of three letters in a text by which its language is told, ends of words among them; no names, which are of any language. */
export function runsOf(text: string): string[] {
  const words = text.replaceAll(longNames, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const runs: string[] = [];
  for (const [index, word] of words.entries()) {
    if (index > 0 && /^\p{Lu}/u.test(word)) continue;
    const letters = ` ${word.toLowerCase()} `;
    for (let at = 0; at + 3 <= letters.length; at++) runs.push(letters.slice(at, at + 3));
  }
  return runs;
}

/** Names of several words, and the small ones within them, which are of another language as often: “Conceição de Araújo”. */
const longNames =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’']*(?:[\s-]+(?:(?:d[aeio]s?|d[eo]l|della|du|des|van|von|de[rn]|la|los|el|al|y|e|of)[\s-]+){0,2}\p{Lu}[\p{L}\p{M}’']*)+/gu;

/** How likely a text of these runs is in a language, for each of them; `undefined` for a language that is not known. */
export function likelihood(runs: readonly string[], tag: string): number | undefined {
  const model = models(tag);
  if (model === 'unknown' || runs.length === 0) return undefined;
  let sum = 0;
  for (const run of runs) sum += model.logs.get(run) ?? model.unmet;
  return sum / runs.length;
}

/** The same in several languages at once, so that each run is looked up once; less than all for one that is not known. */
export function likelihoods(runs: readonly string[], tags: readonly string[]): Float64Array {
  const { rows, unmet } = together(tags.join(' '));
  const sums = new Float64Array(tags.length);
  for (const run of runs) {
    const row = rows.get(run) ?? unmet;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
  }
  return sums.map((sum) => sum / runs.length);
}

/** Models of languages beside each other. */
const together = onceEach((tags): { rows: ReadonlyMap<string, Float64Array>; unmet: Float64Array } => {
  const all = tags.split(' ').map(models);
  const unmet = Float64Array.from(all, (model) =>
    model === 'unknown' ? Number.NEGATIVE_INFINITY : model.unmet,
  );
  const rows = new Map<string, Float64Array>();
  for (const [at, model] of all.entries())
    if (model !== 'unknown')
      for (const [run, log] of model.logs) {
        const row = rows.get(run) ?? Float64Array.from(unmet);
        row[at] = log;
        rows.set(run, row);
      }
  return { rows, unmet };
});

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Languages whose small words are held against those of each other: one that stands in another too says nothing. */
const widespread = ['en', 'es', 'fr', 'de', 'pt', 'it'];

/** Small words that a language has often, and no widespread one that is another. */
const ownWords = onceEach((tag): ReadonlySet<string> => {
  const model = models(tag);
  if (model === 'unknown') return new Set();
  const others = widespread
    .filter((other) => partsOfTag(other).language !== partsOfTag(tag).language)
    .map(models);
  return new Set(
    [...model.words]
      .filter(([word, count]) => count >= 2 && word.length <= 6)
      .map(([word]) => word)
      .filter((word) => !others.some((other) => other !== 'unknown' && (other.words.get(word) ?? 0) > 1)),
  );
});

/** Whether a sentence has small words that only its language has: most are told by these at once. */
export function hasOwnWords(sentence: string, tag: string): boolean {
  const own = ownWords(tag);
  let found = 0;
  // Those at a sign are not met, which is quicker than to look for signs.
  for (const word of sentence.split(' ')) if (own.has(word) && ++found === 2) return true;
  return false;
}
