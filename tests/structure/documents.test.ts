import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { shownFolder, shownScreens } from '../browser/shown-screens.ts';

/** All but the changelog, which names what was there when it was written. */
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github/pull_request_template.md'];

for (const document of documents) {
  test(`${document} names only files and folders that are there, so that who follows it finds them`, async () => {
    const missing = pathsIn(await readFile(document, 'utf8'), dirname(document)).filter(
      (path) => !existsSync(path),
    );
    assert.deepEqual(missing, [], `Correct these in ${document}.`);
  });

  test(`${document} names only commands that package.json has`, async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const named = [...(await readFile(document, 'utf8')).matchAll(/\bnpm run ([\w:-]+)/g)];
    const unknown = named.map(([, command = '']) => command).filter((command) => !(command in scripts));
    assert.deepEqual(unknown, [], `Correct these in ${document}.`);
  });
}

test('docs/screens holds the six pictures that the README shows, each small enough to clone', async () => {
  const shown = (await shownScreens()).map((name) => `${name}.webp`).toSorted();
  assert.equal(shown.length, 6);
  assert.deepEqual((await readdir(shownFolder)).toSorted(), shown, 'Run “npm run screens”.');
  for (const picture of shown) {
    const { size } = await stat(`${shownFolder}/${picture}`);
    assert.ok(size < 60_000, `${picture} has ${size} bytes: show a simpler view.`);
  }
});

/** Paths of the project that a document names: in code from a folder of the root on, and where its links lead from its own. */
function pathsIn(markdown: string, folder = '.'): string[] {
  const code = [...markdown.matchAll(/`(?:npx node --test )?([^`\s]+)`/g)].map(([, text = '']) => text);
  const inCode = code.filter((text) => /^(?:src|tests|bench|docs|hosts|public|\.github)\/[^<*]*$/.test(text));
  const links = [...markdown.matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)].map(([, to = '']) => join(folder, to));
  return [...inCode, ...links];
}

test('Paths are found in code, in commands and in links', () => {
  const text = [
    'Read `src/story/story.ts`, `tests/checks/<rule>/ok`, `npm run dev`, `npx node --test src/a.test.ts`,',
    '[this](SECURITY.md#reporting), [that](https://x.example/y) and [below](#z).',
  ].join('\n');
  assert.deepEqual(pathsIn(text), ['src/story/story.ts', 'src/a.test.ts', 'SECURITY.md']);
});
