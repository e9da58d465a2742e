import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { baseOf, folderOf, siteNames } from '../support/built-sites.ts';
import { filesIn } from '../support/folder-files.ts';
import { freshSites } from '../support/fresh-sites.ts';
import { java } from '../support/programs/find-java.ts';
import { missing, pathOf } from '../support/programs/find-program.ts';
import { checkPublished } from './check-published.ts';
import { mistakes } from './mistakes.ts';

/** Most that the HTML of a story may weigh, in bytes after brotli: one round trip. */
const storyBudget = 14_600;

const hearth = folderOf('hearth');
const candeia = folderOf('candeia');
/** A copy of {@link candeia}, for mistakes. */
let spoilt = '';

before(async () => {
  await freshSites();
  spoilt = await mkdtemp(join(tmpdir(), 'hearth-formats-'));
  await cp(candeia, spoilt, { recursive: true });
});
after(() => rm(spoilt, { recursive: true, force: true }));

/** Files of both sites whose path ends like this, with their site. */
function filesLike(end: string): { site: string; path: string }[] {
  return [hearth, candeia].flatMap((site) =>
    [...filesIn(site).keys()]
      .filter((path) => `/${path}`.endsWith(end))
      .map((path) => ({ site, path: join(site, path) })),
  );
}

for (const name of siteNames) {
  test(`nothing is wrong in what ${name} tells other programs`, async () => {
    assert.deepEqual(await checkPublished(folderOf(name), baseOf(name)), []);
  });
}

const grammars = {
  'atom.rnc': 'atom.xml',
  'rss.rnc': 'feed.xml',
  'sitemap.rnc': 'sitemap.xml',
  'open-search.rnc': 'opensearch.xml',
};

for (const [grammar, end] of Object.entries(grammars)) {
  test(`every ${end} fits the grammar of its specification, and an empty one does not`, {
    skip: missing(java),
  }, async () => {
    const paths = filesLike(`/${end}`).map(({ path }) => path);
    assert.ok(paths.length >= 2);
    const root =
      /<([\w:]+)[^>]*>/.exec((await readFile(paths[0] ?? '', 'utf8')).replace(/<\?.*?\?>/, '')) ?? [];
    const empty = join(spoilt, `empty-${end}`);
    await writeFile(empty, `${root[0]}</${root[1]}>`);
    const { status, stdout, stderr } = spawnSync(
      pathOf(java) ?? '',
      [
        // What runs for a second only is done sooner if it is compiled once.
        ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m'],
        // The W3C’s checker brings a validator of grammars along.
        ...['-cp', 'node_modules/vnu-jar/build/dist/vnu.jar'],
        'nu.validator.vendor.thaiopensource.relaxng.util.Driver',
        ...['-c', join('tests/formats/grammars', grammar), ...paths, empty],
      ],
      { encoding: 'utf8' },
    );
    const lines = (stdout + stderr).trimEnd().split('\n');
    assert.deepEqual(
      lines.filter((line) => !line.includes(`/empty-${end}:`)),
      [],
    );
    assert.ok(lines.length > 0 && status !== 0, 'What is empty has mistakes');
    await rm(empty);
  });
}

test('the data of every story fits the schema that its site publishes', async () => {
  for (const site of [hearth, candeia]) {
    const schema = JSON.parse(await readFile(join(site, 'schema/story.json'), 'utf8'));
    const validate = new Ajv2020({
      formats: { date: /^\d{4}-\d\d-\d\d$/, uri: (text) => URL.canParse(text) },
    }).compile(schema);
    const stories = filesLike('/story.json').filter(
      ({ path }) => path.startsWith(site) && !path.includes('/schema/'),
    );
    assert.ok(stories.length > 0);
    for (const { path } of stories) {
      const data = JSON.parse(await readFile(path, 'utf8'));
      assert.equal(validate(data), true, `${path}: ${JSON.stringify(validate.errors)}`);
      assert.equal(data.$schema, schema.$id);
    }
  }
});

test('the HTML of every story comes in one round trip', async () => {
  for (const { path } of filesLike('/index.html')) {
    const html = await readFile(path);
    if (!html.includes('content="article"')) continue;
    const bytes = brotliCompressSync(html).length;
    assert.ok(bytes <= storyBudget, `${path}: ${bytes} bytes`);
  }
});

test('a story is said to be in a language only where it is', async () => {
  const feed = await readFile(join(candeia, 'pt/atom.xml'), 'utf8');
  assert.ok(!feed.includes('night-market'));
  const [market] = filesLike('/en/night-market-under-the-trees/index.html');
  const html = await readFile(market?.path ?? '', 'utf8');
  assert.match(html, /<link rel="alternate" hreflang="ar"/);
  assert.doesNotMatch(html, /<link rel="alternate" hreflang="pt-BR"/);
});

for (const [name, file, from, to, said] of mistakes) {
  test(`a check finds ${name}`, async () => {
    const path = join(spoilt, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(from, to));
    try {
      assert.notEqual(text.replace(from, to), text, `${from} stands in ${file}`);
      const findings = await checkPublished(spoilt, '/');
      const messages = findings.map(({ rule, message }) => `${rule}: ${message}`);
      assert.ok(
        messages.some((message) => said.test(message)),
        messages.join('\n') || 'nothing was found',
      );
    } finally {
      await writeFile(path, text);
    }
  });
}
