/* Words of the interface that a publication has in place of those that Hearth brings, for translators into one language. */
import { isMap, isScalar } from 'yaml';
import { placeIn } from '../schema/finding.ts';
import { parseYaml } from '../schema/yaml-document.ts';
import { asRead, asWritten, type Edit, edited } from './edits.ts';
import { takeVerified } from './take-verified.ts';
import type { Part, Unit, Written } from './unit.ts';

/** A file of words in two languages. */
export interface WordsPair {
  /** `site.json`. */
  name: string;
  /** What words mean: the publication’s own in its first language, else Hearth’s. */
  source: { path: string; words: Readonly<Record<string, string>> };
  target: { path: string; file: string };
}

/** The part of a file with words of the interface. */
export function wordsPart(pair: WordsPair): Part {
  const { name, source, target } = pair;
  const own = wordsIn(asRead(target.file));
  const units = [...own].flatMap(([key, text]): Unit[] => {
    const original = Object.hasOwn(source.words, key) ? source.words[key] : undefined;
    if (original === undefined) return [];
    return [
      {
        context: `${name}/${key}`,
        form: 'plain',
        source: original,
        target: text,
        state: 'final',
        place: placeIn(source.path),
        notes: ['A word of the interface; what stands between {{ and }} is put in by a program.'],
        placeholders: [],
      },
    ];
  });
  return { path: target.path, before: target.file, units, withTexts: (texts) => withTexts(pair, texts) };
}

/** The words of a file by their keys. */
export function wordsIn(text: string): Map<string, string> {
  const { contents } = parseYaml(text);
  return new Map(
    (isMap(contents) ? contents.items : []).flatMap(({ key, value }): [string, string][] =>
      isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)]] : [],
    ),
  );
}

function withTexts({ name, target }: WordsPair, texts: ReadonlyMap<string, string>): Written {
  const before = asRead(target.file);
  const was = wordsIn(before);
  const variables = (text: string) => (text.match(/\{\{[^{}]*\}\}/g) ?? []).sort().join();
  const result = takeVerified(before, texts, {
    write: (file, some) => {
      const { contents } = parseYaml(file);
      const edits = (isMap(contents) ? contents.items : []).flatMap(({ key, value }): Edit[] => {
        const words = isScalar(key) ? some.get(`${name}/${String(key.value)}`) : undefined;
        const [start, end] = (isScalar(value) && value.range) || [];
        return words === undefined || start === undefined || end === undefined
          ? []
          : [{ start, end, text: JSON.stringify(words) }];
      });
      return edited(file, edits);
    },
    holds: (file, some) =>
      [...some].every(([context, words]) => {
        const key = context.slice(name.length + 1);
        return wordsIn(file).get(key) === words && variables(words) === variables(was.get(key) ?? '');
      }),
  });
  const text = result.text === before ? undefined : result.text;
  return { text: text && asWritten(target.file, text), refused: result.refused };
}
