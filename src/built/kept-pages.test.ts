import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, test } from 'node:test';
import fc, { tries } from '../../tests/support/property.ts';
import { randomPage } from '../../tests/support/random-pages.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { checkBuiltSite } from './check-site.ts';
import { type KeptPages, keptPages } from './kept-pages.ts';
import { pagePolicies } from './page-policies.ts';
import { type Texts, textsOf } from './texts.ts';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-kept-'));
  made.push(folder);
  return folder;
}

type Files = Readonly<Record<string, string>>;

/** Reads and checks a site with these files, as a build does: what was found, what was written, and of how many pages it was known. */
async function build(files: Files, kept?: KeptPages) {
  const folder = await emptyFolder();
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const policies = pagePolicies(folder);
  const site = readBuiltSite(folder, '/', { revise: policies.secure, ...(kept && { kept }) });
  const findings = [...policies.findings, ...(await checkBuiltSite(site))];
  kept?.keep();
  return {
    findings: JSON.parse(JSON.stringify(findings).replaceAll(basename(folder), '')),
    files: [...site.files].map(([file, { size, digest }]) => [file, size, digest]),
    inline: policies.inline(),
    pages: [...site.pages].map(([file, page]) => [file, plain(page, site.texts)]),
    reused: kept?.counts.reused,
  };
}

/** A page with its texts instead of their numbers. */
function plain({ ids, addresses, repeatedIds, refused, ...others }: BuiltPage, { values, kinds }: Texts) {
  const said = (numbers: Iterable<number>) =>
    Array.from(numbers, (number) => `${kinds[number]} ${values[number]}`);
  return {
    ...others,
    ids: said(ids),
    addresses: said(addresses),
    repeatedIds: said(repeatedIds),
    refused: said(refused),
  };
}

const languages = { en: 'en', pt: 'pt-BR' };

function page(path: keyof typeof languages, name: string, body: string): string {
  const links = Object.entries(languages).map(
    ([other, tag]) =>
      `<link rel="alternate" hreflang="${tag}" href="https://site.example/${other}/${name}/">`,
  );
  const head = `<meta charset="utf-8"><link rel="canonical" href="https://site.example/${path}/${name}/">${links.join('')}`;
  return `<!doctype html>\n<html lang="${languages[path]}"><head>${head}<style>a{}</style></head>\n<body>${body}</body></html>`;
}

const site: Files = {
  'en/one/index.html': page('en', 'one', '<p id="a">a</p><p id="b">é</p><a href="/en/two/#c">2</a>'),
  'pt/one/index.html': page('pt', 'one', '<p id="a">a</p><img src="/a.png"><a href="#a">a</a>'),
  'en/two/index.html': page('en', 'two', '<p id="c">c</p><a href="../one/#b">1</a>'),
  'pt/two/index.html': page('pt', 'two', '<a href="/en/two/">2</a><script>1</script>'),
  'a.png': '',
};

/** What is done to the site between two builds, with the rules of what is then found and how many pages are known. */
const changes: Record<
  string,
  [change: (files: Record<string, string>) => void, rules: string[], known: number]
> = {
  nothing: [() => undefined, [], 4],
  'an id that goes away': [
    (files) => {
      files['en/one/index.html'] = files['en/one/index.html']?.replace(' id="b"', '') ?? '';
    },
    ['dead-fragment'],
    3,
  ],
  'a page that goes away': [
    (files) => {
      delete files['en/two/index.html'];
    },
    ['dead-link', 'dead-link', 'dead-link'],
    3,
  ],
  'an image that goes away': [
    (files) => {
      delete files['a.png'];
    },
    ['dead-link'],
    4,
  ],
  'a page with another name': [
    (files) => {
      files['pt/dois/index.html'] = files['pt/two/index.html'] ?? '';
      delete files['pt/two/index.html'];
    },
    ['dead-link', 'dead-link', 'alternates', 'dead-link'],
    4,
  ],
  'an alternate that no longer answers': [
    (files) => {
      const text = files['pt/one/index.html'] ?? '';
      files['pt/one/index.html'] = text.replace(/<link rel="alternate" hreflang="en"[^>]+>/, '');
    },
    ['alternates'],
    3,
  ],
  'mistakes in a page': [
    (files) => {
      const text = files['pt/one/index.html'] ?? '';
      files['pt/one/index.html'] = text
        .replace('<meta charset="utf-8">', '')
        .replace('</body>', '<b id="a"><i id="a" onclick="x"><a href="/no/"><a href="/no/"></body>');
    },
    ['page-without-charset', 'repeated-id', 'repeated-id', 'refused-by-policy', 'dead-link', 'dead-link'],
    3,
  ],
};

for (const [name, [change, rules, known]] of Object.entries(changes)) {
  test(`After ${name}, a build that keeps pages finds, writes and says what one from nothing does`, async () => {
    const path = join(await emptyFolder(), 'kept');
    assert.deepEqual((await build(site, keptPages(path))).findings, []);
    const files = { ...site };
    change(files);
    const { reused: none, ...fromNothing } = await build(files);
    const { reused, ...again } = await build(files, keptPages(path));
    assert.deepEqual(
      fromNothing.findings.map(({ rule }: { rule: string }) => rule),
      rules,
    );
    assert.deepEqual(again, fromNothing);
    assert.equal(reused, known);
    // Also of what is wrong with it a page is known.
    const { reused: all, ...third } = await build(files, keptPages(path));
    assert.deepEqual(third, fromNothing);
    assert.equal(all, fromNothing.pages.length);
  });
}

test('A file that is damaged or that other code wrote is as if there were none', async () => {
  const path = join(await emptyFolder(), 'kept');
  await build(site, keptPages(path));
  const whole = await readFile(path);
  const spoilt = Buffer.from(whole);
  spoilt.writeUInt8(spoilt.readUInt8(whole.length - 20) ^ 1, whole.length - 20);
  for (const bytes of [spoilt, whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(0)]) {
    await writeFile(path, bytes);
    assert.equal((await build(site, keptPages(path))).reused, 0);
  }
  assert.equal((await build(site, keptPages(path))).reused, 4);
});

test('What other code has read is not taken for what this one reads', async () => {
  const path = join(await emptyFolder(), 'kept');
  await build(site, keptPages(path));
  const reusedBy = async (change: string) => {
    const project = await emptyFolder();
    const parser = 'node_modules/satteri/package.json';
    await mkdir(dirname(join(project, parser)), { recursive: true });
    await cp(parser, join(project, parser));
    const copy = join(project, 'src/built');
    await cp(import.meta.dirname, copy, { recursive: true });
    await appendFile(join(copy, 'built-page.ts'), change);
    const other: typeof import('./kept-pages.ts') = await import(join(copy, 'kept-pages.ts'));
    return (await build(site, other.keptPages(path))).reused;
  };
  assert.equal(await reusedBy(''), 4);
  assert.equal(await reusedBy('\n'), 0);
});

test('A text that no page says any more is not kept', async () => {
  const path = join(await emptyFolder(), 'kept');
  await build(
    { ...site, 'en/long/index.html': page('en', 'long', `<a href="#${'x'.repeat(5000)}">`) },
    keptPages(path),
  );
  const { length } = await readFile(path);
  await build(site, keptPages(path));
  assert.ok((await readFile(path)).length < length - 5000);
});

test('Whatever a page says is the same when it was kept', async () => {
  const path = join(await emptyFolder(), 'kept');
  fc.assert(
    fc.property(fc.array(randomPage, { minLength: 1, maxLength: 4 }), (pages) => {
      const first = keptPages(path);
      for (const html of pages) first.pageOf(Buffer.from(html), () => readBuiltPage(html, first.texts));
      first.keep();
      const second = keptPages(path);
      for (const html of pages) {
        const again = second.pageOf(Buffer.from(html), () => assert.fail('It is not known')).page;
        const texts = textsOf();
        assert.deepEqual(plain(again, second.texts), plain(readBuiltPage(html, texts), texts));
      }
    }),
    { numRuns: tries(50) },
  );
});

test('A file that is as it was published is not read again, if what its page says is kept', async () => {
  const path = join(await emptyFolder(), 'kept');
  const folder = await emptyFolder();
  const [file, text] = ['a.html', page('en', 'one', '<p id="a">a</p>')];
  const other = 'b.txt';
  const files = () => Promise.all([writeFile(join(folder, file), text), writeFile(join(folder, other), 'b')]);
  const read = (kept: KeptPages, known?: BuiltSite['files']) => {
    const policies = pagePolicies(folder);
    const built = readBuiltSite(folder, '/', { revise: policies.secure, kept, ...(known && { known }) });
    kept.keep();
    return {
      files: built.files,
      pages: [...built.pages].map(([name, each]) => [name, plain(each, built.texts)]),
      inline: policies.inline(),
    };
  };
  await files();
  const first = read(keptPages(path));
  // What stands there now would be another page.
  await Promise.all([writeFile(join(folder, file), ''), writeFile(join(folder, other), '')]);
  assert.deepEqual(read(keptPages(path), first.files), first);
  assert.deepEqual(read(keptPages(path), first.files), first, 'It is kept once more');
  const unknown = read(keptPages(join(folder, 'nothing')), first.files);
  assert.notDeepEqual(unknown.files.get(file), first.files.get(file));
  assert.deepEqual(unknown.files.get(other), first.files.get(other));
});
