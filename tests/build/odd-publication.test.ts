import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { checkPublished } from '../formats/check-published.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/odd-publication-'));
after(() => rmSync(place, { recursive: true }));

const content = join(place, 'content');
const site = join(place, 'site');
const reads = join(place, 'reads');

function change(file: string, from: string, to: string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} has ${from}`);
  writeFileSync(
    path,
    before.replaceAll(from, () => to),
  );
}

test('What is odd and accepted is built as it is written', async () => {
  const accepted = ['base', 'redirect-too-long/ok', 'name-of-every-object/ok'];
  for (const each of accepted) cpSync(join('tests/checks', each), content, { recursive: true });
  // No stamps at all: an id must not find one among what every object has.
  rmSync(join(content, 'stories/bridge/translations.json'));
  const syntax = '$t(search:title) {{site}} $& __html';
  change('site.yaml', 'name: Example', `name: '${syntax}'`);
  change('stories/bridge/article.en.mdx', '# The bridge reopens', `# ${'word '.repeat(5000)}`);
  change('stories/bridge/article.pt.mdx', '# A ponte reabre', `# ${'w'.repeat(20_000)}`);
  change('stories/bridge/article.pt.mdx', 'slug: ponte-reabre', `slug: ${'a'.repeat(255)}`);
  change('pages/about.pt.mdx', '/ponte-reabre/', `/${'a'.repeat(255)}/`);
  change('pages/about.pt.mdx', 'Escrevemos', '[Nós](https://hearth.example/en/about/#who) escrevemos');

  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: {
      ...process.env,
      ...{ CONTENT: content, OUT: site, READS: reads },
      NODE_OPTIONS: `--import=${resolve('tests/build/count-reads.mjs')}`,
    },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  const topic = readFileSync(join(site, 'en/topics/t/index.html'), 'utf8');
  assert.ok(
    topic.includes('Every story of $t(search:title) {{site}} $&amp; __html on this topic: T.'),
    topic,
  );
  assert.ok(existsSync(join(site, 'pt', 'a'.repeat(255), 'card.png')));
  assert.ok(existsSync(join(site, 'en', 'a'.repeat(255), 'index.html')), 'the page of the redirect');
  assert.deepEqual(await checkPublished(site, '/'), []);
});

test('A build reads each file of a publication once, but for pages of the staff, which are bundled as code', () => {
  const lines = readFileSync(reads, 'utf8').trimEnd().split('\n');
  const paths = lines.filter((path) => !path.includes('/pages/'));
  assert.ok(paths.some((path) => path.endsWith('article.en.mdx')));
  assert.deepEqual(
    paths.filter((path, index) => paths.indexOf(path) !== index),
    [],
  );
});
