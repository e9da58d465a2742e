import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

/**
 * What a page may fetch while it is rendered: what all pages share, and what its props have a digest of. All else is
 * fetched in `getStaticPaths`, so that the props of a page, by which it is kept, say all that it is made of.
 */
const allowed = ['currentSite', 'frameOf', 'staffPagesIn', 'editionIn', 'latestFeed', 'keyed'];

/** Pages of the staff are code, and rendered by every build. */
const neverKept = ['[language]/[page].astro'];

for (const file of await pageFiles()) {
  const source = await readFile(join('src/pages', file), 'utf8');

  test(`${file} fetches while it is rendered only what all pages share, or what its props have a digest of`, () => {
    const rest = source.replace(/export (?:async )?function getStaticPaths\(\) \{[\s\S]*?\n\}\n/, '');
    const fetched = [...source.matchAll(/^import \{([^}]+)\} from '[./]+\/fetch\/[^']+';/gm)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    );
    const used = fetched.filter((name) => name !== '' && !name.startsWith('type '));
    const inBody = used.filter((name) => new RegExp(`\\b${name}\\(`).test(withoutPaths(rest)));
    assert.deepEqual(
      inBody.filter((name) => !allowed.includes(name)),
      [],
      'Fetch it in getStaticPaths, and give it to the page in its props.',
    );
  });

  if (source.includes('getStaticPaths') && !neverKept.includes(file)) {
    test(`${file} gives each of its paths a key, so that it is not rendered again when it is made of the same`, () =>
      assert.match(source, /return keyed\(/));
  }
}

/** Functions that only make props, by their name. */
function withoutPaths(source: string): string {
  return source.replace(/async function propsOf\([\s\S]*?\n\}\n/, '');
}

async function pageFiles(): Promise<string[]> {
  const entries = await readdir('src/pages', { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/').replace('src/pages/', ''))
    .sort();
}
