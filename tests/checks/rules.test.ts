import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { error, placeIn } from '../../src/schema/finding.ts';
import { contentRules, formatRules } from '../../src/schema/rules.ts';
import { examples, withoutExample } from '../documentation/rules-page.ts';
import { reasonsPortuguese } from '../documentation/rules-portuguese.ts';

test('Every rule has an example, or a reason why it has none, and not both', async () => {
  const shown = await examples();
  const rules = Object.keys(contentRules);
  assert.deepEqual(
    rules.filter((rule) => shown.has(rule) === rule in withoutExample),
    [],
  );
  assert.deepEqual(
    [...shown.keys(), ...Object.keys(withoutExample)].filter((rule) => !rules.includes(rule)),
    [],
  );
});

test('Every reason for which a rule has no example is said in Portuguese, too, and no other', () => {
  const reasons = new Set(Object.values(withoutExample));
  assert.deepEqual(Object.keys(reasonsPortuguese).toSorted(), [...reasons].toSorted());
});

test('No rule is listed that nothing finds', async () => {
  const files = [...(await findersOf('src')), ...(await findersOf('tests/formats'))];
  const sources = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  const named = new Set(sources.flatMap((source) => source.match(/(?<=')[a-z0-9-]+(?=')/g) ?? []));
  assert.deepEqual(
    Object.keys({ ...contentRules, ...formatRules }).filter((rule) => !named.has(rule)),
    [],
  );
});

test('Rules are listed by their names, so that one is found among many', () => {
  for (const names of [contentRules, formatRules].map(Object.keys)) assert.deepEqual(names, names.toSorted());
});

test('A finding of a rule that is not listed does not compile', () => {
  // @ts-expect-error: that it is an error is what is tested, by the check of types.
  error('no-such-rule', placeIn('site.yaml'), 'Unexpected name', 'List it.');
});

async function findersOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter(({ name }) => /\.ts$/.test(name) && !/\.test\.ts$|^rules\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}
