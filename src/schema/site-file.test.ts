import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from './site-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-site-'));
after(() => rmSync(folder, { recursive: true }));

/** Which languages stand in for each of those that are written `path` or `path!`, the complete ones. */
function standIns(...languages: string[]): Record<string, string | undefined> {
  const entries = languages.map((written) => {
    const path = written.replace('!', '');
    const complete = written.endsWith('!') ? ', complete: true' : '';
    return `  - { path: ${path}, tag: ${path}, name: ${path}, direction: ltr${complete} }\n`;
  });
  writeFileSync(
    join(folder, 'site.yaml'),
    `name: X\nurl: https://x.example\ntagline: X\nlanguages:\n${entries.join('')}contact: { email: a@x.example }\nvoices: { a: { part: asks, name: A } }\n`,
  );
  const { value, findings } = readSite(folder);
  assert.deepEqual(findings, []);
  return Object.fromEntries(
    (value?.languages ?? []).map((language) => [
      language.path,
      language.standIns?.map(({ path }) => path).join(' '),
    ]),
  );
}

test('For what a language lacks the nearest one stands in, then those that are complete, then the others', () => {
  assert.deepEqual(standIns('de', 'en!', 'pt-pt', 'pt-br'), {
    de: 'en pt-pt pt-br',
    en: undefined,
    'pt-pt': 'pt-br en de',
    'pt-br': 'pt-pt en de',
  });
});

test('A language in another script is nearer than another language', () => {
  assert.equal(standIns('en!', 'sr-latn', 'sr-cyrl')['sr-cyrl'], 'sr-latn en');
});

test('A language that is alone has none that stands in', () => {
  assert.deepEqual(standIns('en'), { en: '' });
});
