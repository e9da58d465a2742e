import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readYaml } from '../schema/yaml.ts';
import { catalogueDifferences } from './catalogue-differences.ts';

const reference = {
  title: 'Search',
  none: 'Nothing for “{{query}}”',
  results_one: '{{count}} result in {{place}}',
  results_other: '{{count}} results in {{place}}',
};

/** Differences of a catalogue in a language, as `line:column message`. */
function differences(tag: string, catalogue: Record<string, string>): string[] {
  const source = JSON.stringify(catalogue, undefined, 2);
  const { value = assert.fail() } = readYaml(source, 'search.json', z.record(z.string(), z.string()));
  const language = { path: 'xx', tag, name: 'Xx', direction: 'ltr' } as const;
  return catalogueDifferences(reference, value, 'search.json', language).map(
    ({ place, message }) => `${place.line}:${place.column} ${message}`,
  );
}

const common = { title: 'Xx', none: '{{ query }} xx', results_other: '{{count}} xx {{place}}' };

test('A language needs the plural forms that it has, and may leave the number out', () => {
  assert.deepEqual(differences('en', { ...common, results_one: 'one in {{place}}' }), []);
  assert.deepEqual(differences('ja', common), []);
});

test('Each missing plural form is reported', () => {
  assert.deepEqual(differences('ar', { ...common, results_zero: '{{place}}', results_one: '{{place}}' }), [
    '1:1 Missing plural form “results_two”, expected it: Xx has zero, one, two, few, many, other',
    '1:1 Missing plural form “results_few”, expected it: Xx has zero, one, two, few, many, other',
    '1:1 Missing plural form “results_many”, expected it: Xx has zero, one, two, few, many, other',
  ]);
});

test('A plural form that the language does not have would never be shown', () => {
  assert.deepEqual(differences('ja', { ...common, results_one: '{{place}}' }), [
    '5:3 Unexpected plural form “results_one”, expected only those that Xx has: other',
  ]);
});

test('A mistyped word is one mistake, and not a missing word and a surplus one', () => {
  const { title, ...rest } = common;
  assert.deepEqual(differences('ja', { ...rest, tilte: title }), [
    '4:3 Unexpected word “tilte”, expected “title”',
  ]);
});

test('What stands in for a value is kept as it is', () => {
  assert.deepEqual(differences('ja', { ...common, none: 'Xx', title: '{{title}}' }), [
    '2:12 Unexpected {{title}} in “title”, expected no placeholders',
    '3:11 Unexpected text without placeholders in “none”, expected {{query}}',
  ]);
});

test('A word without a text is missing', () => {
  assert.deepEqual(differences('ja', { ...common, title: '' }), [
    '2:12 Unexpected empty text for “title”, expected it in Xx',
  ]);
});
