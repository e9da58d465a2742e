import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { builtLanguages } from './built-languages.ts';
import { siteLanguages } from './new/site-languages.ts';

const site = mkdtempSync(join(tmpdir(), 'hearth-built-'));
after(() => rmSync(site, { recursive: true }));

test('A preview names the languages that the site was built with, and says which came later', () => {
  for (const path of ['en', 'pt']) {
    mkdirSync(join(site, path));
    if (path === 'en') writeFileSync(join(site, path, 'index.html'), '');
  }
  const { built, lacking } = builtLanguages(siteLanguages(['en', 'pt-BR', 'es']), site);
  assert.deepEqual(
    [built, lacking].map((some) => some.map(({ path }) => path)),
    [['en'], ['pt', 'es']],
  );
});
