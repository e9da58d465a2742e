import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

test('What a build uses is installed with the project: nothing in src/ but tests names a package of development', async () => {
  const { devDependencies, peerDependenciesMeta } = JSON.parse(await readFile('package.json', 'utf8'));
  // What a publication may bring is looked for where it may be missing.
  const isOptional = (name: string) => peerDependenciesMeta[name]?.optional === true;
  const entries = await readdir('src', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|css)$/.test(entry.name))
    // Only tests import the random documents.
    .filter(({ name }) => !/\.test\.ts$/.test(name) && name !== 'random-documents.ts')
    .map(({ parentPath, name }) => join(parentPath, name));
  const named = await Promise.all(
    [...files, 'astro.config.mjs'].map(async (file) => {
      const source = (await readFile(file, 'utf8')).replaceAll(/^import type .*$/gm, '');
      return Object.keys(devDependencies)
        .filter((name) => !isOptional(name))
        .filter((name) => new RegExp(`['"/]${RegExp.escape(name)}['"/]`).test(source))
        .map((name) => `${file}: ${name}`);
    }),
  );
  assert.deepEqual(named.flat(), [], 'Move the package to “dependencies” in package.json.');
});
