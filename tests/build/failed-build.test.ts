import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { mark } from '../../src/cli/site-marker.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/failed-build-'));
after(() => rmSync(place, { recursive: true }));

const published = join(place, 'site');
mkdirSync(join(published, 'en'), { recursive: true });
writeFileSync(join(published, 'en', 'index.html'), 'what readers see');
writeFileSync(join(published, 'font.woff2'), Buffer.from([0, 255, 13, 10]));
mark(published);

/** Every file of the published site with its bytes. */
function publishedFiles(): Record<string, string> {
  const files = readdirSync(published, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      relative(published, join(parentPath, name)),
      readFileSync(join(parentPath, name), 'hex'),
    ]),
  );
}

/** Builds a publication with something added to one of its pages in English. */
function buildWith(addition: string): { status: number | null; output: string; page: string; lines: number } {
  const content = join(place, 'content');
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/checks/base', content, { recursive: true });
  const page = join(content, 'pages', 'about.en.mdx');
  const lines = readFileSync(page, 'utf8').split('\n').length;
  appendFileSync(page, addition);
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT: content, OUT: published },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr, page: relative('.', page), lines };
}

for (const [mistake, addition, said, where] of [
  ['a mistake in the content', '\nSee [this](/no-such-text/).\n', 'Unexpected link “/no-such-text/”', 5],
  [
    'an image that is not there, which shows only in what was built',
    '\n<img src="/no-such-image.png" alt="" />\n',
    'Unexpected address “/no-such-image.png”, expected one that is in the site: there is no no-such-image.png',
    6,
  ],
  [
    'a page that cannot be rendered',
    '\n{nothing.at.all}\n',
    'about.en.mdx cannot be shown: nothing is not defined',
    undefined,
  ],
] as const) {
  test(`${mistake} stops the build, is named, and leaves the published site as it was`, () => {
    const before = publishedFiles();
    const { status, output, page, lines } = buildWith(addition);
    assert.equal(status, 1, output);
    assert.ok(output.includes(said), output);
    assert.deepEqual(publishedFiles(), before);
    assert.equal(Object.keys(before).length, 3);
    if (where !== undefined) assert.ok(output.includes(`${page}:${lines + 1}:${where}`), output);
  });
}
