import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { checkPublished } from '../formats/check-published.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/odd-publication-'));
after(() => rmSync(place, { recursive: true }));

const content = join(place, 'content');
const site = join(place, 'site');
const home = join(site, 'en/index.html');
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

/** Builds, and gives what the build says. */
function build(env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT: content, OUT: site, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** What the first build said. */
let first = '';

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

  first = build({
    READS: reads,
    NODE_OPTIONS: `--import=${resolve('tests/build/count-reads.mjs')}`,
  });
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

test('Where nothing has changed, nothing is built, and the warnings are said again', () => {
  const warnings = first.split('\n').filter((line) => line.includes('  warning  '));
  assert.ok(warnings.length > 0, first);
  const before = statSync(home, { bigint: true });
  const second = build();
  assert.match(second, /^Nothing has changed since .+ was built: it is as it was\.$/m);
  for (const warning of warnings) assert.ok(second.includes(warning), second);
  const { ino, ctimeNs } = statSync(home, { bigint: true });
  assert.deepEqual({ ino, ctimeNs }, { ino: before.ino, ctimeNs: before.ctimeNs });
});

test('A file that is gone from the published site is there again after the next build', () => {
  rmSync(home);
  assert.doesNotMatch(build(), /Nothing has changed/);
  assert.ok(existsSync(home));
});
