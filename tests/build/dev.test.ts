import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../support/built-sites.ts';
import { spawnDev } from '../support/dev-process.ts';

/** How long a change may take to be on its page: far longer than it takes, since nothing is measured here. */
const patience = 60_000;

// A project of its own: these tests change styles and catalogues, too, and no other server or build is in the way.
const place = await mkdtemp(join(tmpdir(), 'hearth-dev-'));
const project = join(place, 'project');
const publication = join(place, 'publication');
const story = join(publication, 'stories/anthropic-export-controls');
const reads = join(place, 'reads');

let server: ChildProcess;
let origin: string;
let said = '';

before(async () => {
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    await cp(name, join(project, name), { recursive: true });
  await symlink(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  await cp('content', publication, { recursive: true });
  await writeFile(reads, '');
  await mkdir(join(publication, 'public/brand'), { recursive: true });
  await writeFile(
    join(publication, 'public/brand/mark.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z" /></svg>',
  );
  await writeFile(join(publication, 'theme.css'), 'h1 { color: red }');
  // What is half written already when an editor starts to work.
  await writeFile(join(publication, 'pages/contact.en.mdx'), '---\ntitle: Con');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawnDev(project, publication, port, {
    READS: reads,
    NODE_OPTIONS: `--import=${resolve('tests/build/count-reads.mjs')}`,
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => {
      said += String(text);
    });
  await page('/en/', /<h1/);
});

after(async () => {
  server.kill();
  await rm(place, { recursive: true, maxRetries: 5 });
});

/** Asks until what is awaited is there, and says what there was instead. */
async function awaited<Value>(ask: () => Promise<Value | undefined>, what: () => string): Promise<Value> {
  for (const end = performance.now() + patience; performance.now() < end; await setTimeout(100)) {
    assert.equal(server.exitCode, null, said);
    const value = await ask();
    if (value !== undefined) return value;
  }
  assert.fail(`${what()}\n${said}`);
}

/** The text at an address, once it fits. */
function page(address: string, expected: RegExp): Promise<string> {
  let last = '';
  return awaited(
    async () => {
      last = await fetch(origin + address).then(
        (response) => response.text(),
        () => '',
      );
      return expected.test(last) ? last : undefined;
    },
    () => `No ${expected} at ${address}, but:\n${last.slice(0, 2000)}`,
  );
}

/** What the server has said since a moment, once it fits. */
function told(expected: RegExp, since: number): Promise<string> {
  return awaited(
    async () => (expected.test(said.slice(since)) ? said.slice(since) : undefined),
    () => `Nothing that fits ${expected} was said`,
  );
}

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  assert.notEqual(text.replace(from, to), text, `${from} stands in ${path}`);
  await writeFile(path, text.replace(from, to));
}

const articleAddress = `/en/${/^slug: (.*)$/m.exec(await readFile('content/stories/anthropic-export-controls/article.en.mdx', 'utf8'))?.[1]}/`;

test('A page that was half written at the start ends nothing, and is there once it is whole', async () => {
  assert.match(said, /contact\.en\.mdx/);
  await cp('content/pages/contact.en.mdx', join(publication, 'pages/contact.en.mdx'));
  await page('/en/contact/', /<h1/);
  await edit(join(publication, 'pages/contact.en.mdx'), /^title: .*$/m, 'title: Write to us now');
  await page('/en/contact/', /<h1[^>]*>\s*Write to us now/);
  await page('/en/llms.txt', /Write to us now/);
});

test('What there is to do is shown beside the site, as it is at that moment', async () => {
  await page('/_desk/', /What there is to do in Hearth/);
  await page('/_desk/own/desk.css', /--paper/);
});

const changes: readonly [
  what: string,
  path: string,
  from: string | RegExp,
  to: string,
  at: string,
  seen: RegExp,
][] = [
  [
    'a sentence',
    join(story, 'article.en.mdx'),
    ' {/* #a16 */}',
    ' It lasted five weeks. {/* #a16 */}',
    articleAddress,
    /It lasted five weeks/,
  ],
  [
    'story.yaml',
    join(story, 'story.yaml'),
    /^published: .*$/m,
    'published: 2021-02-03',
    '/en/feed.json',
    /"date_published": "2021-02-03/,
  ],
  [
    'site.yaml',
    join(publication, 'site.yaml'),
    /^name: .*$/m,
    'name: Another Hearth',
    articleAddress,
    /Another Hearth/,
  ],
  [
    'a catalogue',
    join(project, 'src/i18n/catalogues/en/story.json'),
    /"restsOn": "[^"]*"/,
    '"restsOn": "Stands on"',
    articleAddress,
    /Stands on/,
  ],
  [
    'a colour',
    join(project, 'src/styles/tokens.css'),
    /--paper: light-dark\(#\w+/,
    '--paper: light-dark(#123456',
    '/en/manifest.webmanifest',
    /"theme_color": "#123456"/,
  ],
  [
    'a look',
    join(publication, 'site.yaml'),
    /^contact:/m,
    'look: { logo: brand/mark.svg, icon: brand/mark.svg }\ncontact:',
    articleAddress,
    /<img [^>]*src="\/brand\/mark\.svg"/,
  ],
  [
    'an icon',
    join(publication, 'public/brand/mark.svg'),
    '<path ',
    '<path fill="#0b5cad" ',
    '/icon.svg',
    /#0b5cad/,
  ],
  [
    'styles of one’s own',
    join(publication, 'theme.css'),
    'color: red',
    'color: teal',
    articleAddress,
    /@layer theme\{h1\{color: teal/,
  ],
  [
    'an entry',
    join(publication, 'glossary/export-controls.yaml'),
    /^( *en: ).*$/m,
    '$1controls on what leaves',
    '/en/glossary/',
    /controls on what leaves/i,
  ],
];
for (const [what, path, from, to, address, seen] of changes) {
  test(`A change of ${what} is on the page that shows it, without another start`, async () => {
    await page(address, /./);
    await edit(path, from, to);
    await page(address, seen);
  });
}

test('A card is drawn anew after its colours changed', async () => {
  const card = async () => Buffer.from(await (await fetch(`${origin}/en/card.png`)).arrayBuffer());
  const drawn = await card();
  await edit(
    join(project, 'src/styles/tokens.css'),
    '--paper: light-dark(#123456',
    '--paper: light-dark(#654321',
  );
  assert.notDeepEqual(await card(), drawn);
});

test('Catalogues of the publication’s own are taken as soon as they are there', async () => {
  const own = join(publication, 'interface/en');
  await cp(join(project, 'src/i18n/catalogues/en'), own, { recursive: true });
  await edit(join(own, 'site.json'), /"topics": "[^"]*"/, '"topics": "What is new"');
  await page('/en/', /What is new/);
});

for (const [what, path, address] of [
  ['story', join(story, 'article.en.mdx'), articleAddress],
  ['site.yaml', join(publication, 'site.yaml'), articleAddress],
  ['entry', join(publication, 'glossary/export-controls.yaml'), '/en/glossary/export-controls/'],
  ['redirects.yaml', join(publication, 'redirects.yaml'), '/en/'],
] as const) {
  test(`A ${what} that is half saved is told, and its pages stay as they were`, async () => {
    const whole = await readFile(path, 'utf8').catch(() => '/en/a/: /en/contact/\n');
    const before = await page(address, /<h1/);
    try {
      const since = said.length;
      await writeFile(path, `${whole.slice(0, 40)}\n<Layer kind="lede">\n: [`);
      await told(
        new RegExp(`WARN.*${path.slice(publication.length + 1).replaceAll('.', '\\.')}:\\d+:\\d+ `),
        since,
      );
      assert.equal(await (await fetch(origin + address)).text(), before);
    } finally {
      await writeFile(path, whole);
    }
    await page(address, /<h1/);
  });
}

test('A new redirect that cannot be is told', async () => {
  const since = said.length;
  const path = join(publication, 'redirects.yaml');
  const save = () => writeFile(path, 'elsewhere: /en/\n');
  await save();
  // A file that was removed a moment before, as by the test before this, may be missed; its next save is not.
  const again = setInterval(() => void save(), 2_000);
  await told(/redirects\.yaml:1:1 Unexpected/, since).finally(() => clearInterval(again));
  await rm(path);
});

test('After many saves at once, as by editors that save beside and rename, the last one is on the page', async () => {
  const path = join(story, 'article.en.mdx');
  const whole = await readFile(path, 'utf8');
  const saved = (round: number) => whole.replace('It lasted five weeks', `It lasted ${round} weeks`);
  for (let round = 1; round <= 30; round++) {
    if (round % 3 === 0) await rm(path);
    if (round % 3 === 1) await writeFile(path, saved(round).slice(0, 900));
    await writeFile(`${path}.part`, saved(round));
    await rename(`${path}.part`, path);
    if (round % 10 === 0) await fetch(origin + articleAddress);
  }
  await page(articleAddress, /It lasted 30 weeks/);
  await page('/en/', new RegExp(articleAddress));
  assert.doesNotMatch(said, /unhandled/i);
});

test('site.yaml is read once after a change, however many blocks and quotations a page has', async () => {
  const readings = async () => (await readFile(reads, 'utf8')).match(/site\.yaml$/gm)?.length ?? 0;
  const read = async () => {
    for (let visit = 0; visit < 3; visit++) await fetch(origin + articleAddress);
    return readings();
  };
  const before = await read();
  assert.ok(before > 0);
  assert.equal(await read(), before);
  await edit(join(publication, 'site.yaml'), /^name: .*$/m, 'name: A Third Hearth');
  await page(articleAddress, /A Third Hearth/);
  const changed = (await read()) - before;
  // By the pages, and by the loader of the collections, which is told of more than one event.
  assert.ok(changed >= 1 && changed <= 6, String(changed));
});
