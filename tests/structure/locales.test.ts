import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

/** What compares, writes or parts text as the machine's locale does where none is given. */
const withoutLocale =
  /\.localeCompare\([^()]*(?:\([^()]*\)[^(),]*)*\)|\btoLocale\w+\(\)|\bnew Intl\.\w+\((?:\)|undefined)/g;

/** Places of a text at which the machine's locale decides. */
function placesIn(source: string): string[] {
  return [...source.matchAll(withoutLocale)]
    .map(([found]) => found)
    .filter((found) => !/^\.localeCompare\(.*,\s*\S/s.test(found));
}

test('Nothing that runs while building depends on the locale of the machine', async () => {
  const entries = await readdir('src', { recursive: true, withFileTypes: true });
  const files = entries
    .filter(({ name }) => /\.(?:ts|astro)$/.test(name) && !/\.client\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    files.map(async (file) => placesIn(await readFile(file, 'utf8')).map((place) => `${file}: ${place}`)),
  );
  assert.deepEqual(found.flat(), [], 'Give it a locale: “en” for names, the language’s tag for texts.');
});

test('A missing locale is found in every form in which it can be missing', () => {
  const wrong = [
    'a.localeCompare(b)',
    'a.localeCompare(of(b))',
    'a.toLocaleUpperCase()',
    'new Intl.Collator()',
  ];
  const right = ["a.localeCompare(b, 'en')", "a.localeCompare(of(b, c), 'en')", 'new Intl.Collator(tag)'];
  for (const source of [...wrong, 'new Intl.Segmenter(undefined, {})'])
    assert.equal(placesIn(source).length, 1, source);
  for (const source of right) assert.deepEqual(placesIn(source), [], source);
});
