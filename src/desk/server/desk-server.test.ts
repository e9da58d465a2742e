import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { differences, filesIn } from '../../../tests/support/folder-files.ts';
import { type Desk, serveDesk } from './desk-server.ts';
import { largestBody } from './read-body.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-desk-'));
const publication = join(place, 'publication');
const article = join(publication, 'stories/ferry-returns/article.en.mdx');
let desk: Desk;
let cookie: string;
let writing: string;

/** What a server answered. */
interface Answered {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Asks the desk as any program can, whatever browsers would let it say. */
function asked(path: string, options: RequestOptions = {}, body: string | Buffer = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: '127.0.0.1', port: desk.port, path, agent: false, ...options },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** What a page of the desk says when it writes. */
const own = () => ({
  cookie,
  origin: `http://127.0.0.1:${desk.port}`,
  'content-type': 'application/json',
  'x-hearth-desk': writing,
});

function post(
  path: string,
  value: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Answered> {
  const all = Object.entries({ ...own(), ...headers }).filter(([, said]) => said !== undefined);
  return asked(
    path,
    { method: 'POST', headers: Object.fromEntries(all) as Record<string, string> },
    typeof value === 'string' ? value : JSON.stringify(value),
  );
}

const get = (path: string) => asked(path, { headers: { cookie } });

/** What the page of a story says of one of its texts. */
async function rowOf(context: string, into = 'en', texts = 'stories/ferry-returns') {
  const { text } = await get(`/_desk/rows?${new URLSearchParams({ texts, into })}`);
  const { sheets } = JSON.parse(text) as {
    sheets: {
      rows: {
        context: string;
        target: string;
        state: string;
        isOpen: boolean;
        digests: { source: string; target: string };
      }[];
    }[];
  };
  const row = sheets.flatMap(({ rows }) => rows).find((each) => each.context === context);
  assert.ok(row, `${context} is on the page`);
  return row;
}

/** Saves one text in the place of what stands there. */
async function save(context: string, text: string, more: object = {}) {
  const { digests } = await rowOf(context);
  const { text: said, status } = await post('/_desk/save', {
    ...{ texts: 'stories/ferry-returns', into: 'en', typed: [{ context, text, was: digests.target }] },
    ...more,
  });
  assert.equal(status, 200, said);
  return JSON.parse(said) as {
    saved: string[];
    refused: { context: string; found: string }[];
    changed: { target: string }[];
  };
}

before(async () => {
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  desk = await serveDesk(publication, 0);
  const { headers } = await asked(desk.address.slice(desk.address.indexOf('/_desk/')));
  cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  const { text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  writing = /name="hearth-desk" content="([^"]+)"/.exec(text)?.[1] ?? '';
});
after(async () => {
  await desk.stop();
  rmSync(place, { recursive: true, maxRetries: 5 });
});

let files: ReturnType<typeof filesIn>;
beforeEach(() => {
  rmSync(publication, { recursive: true, force: true, maxRetries: 5 });
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  files = filesIn(publication);
});

/** Names of files that are other ones than before the test. */
const changedFiles = () => differences(files, filesIn(publication));

/** Lines of a file that are other ones than in the fixture. */
function changedLines(path: string, fixture: string): string[] {
  const old = readFileSync(join('tests/fixtures/field-guide', fixture), 'utf8').split('\n');
  const now = readFileSync(path, 'utf8').split('\n');
  assert.equal(now.length, old.length);
  return now.filter((line, index) => line !== old[index]);
}

test('The address of the terminal gives a cookie that no other site can use, and is taken out of what is kept', async () => {
  const { status, headers } = await asked(`${desk.address.slice(desk.address.indexOf('/_desk/'))}&into=ar`);
  assert.equal(status, 303);
  assert.equal(headers['location'], '/_desk/?into=ar');
  assert.match(String(headers['set-cookie']), /; Path=\/_desk\/; HttpOnly; SameSite=Strict$/);
  assert.match(desk.address, /^http:\/\/127\.0\.0\.1:\d+\/_desk\/\?token=[\w-]{32}$/);
});

test('Who has not the address is shown nothing', async () => {
  for (const path of [
    '/',
    '/_desk/',
    '/_desk/?token=',
    '/_desk/?token=guess',
    '/_desk/events',
    '/_desk/own/desk.css',
  ])
    for (const headers of [{}, { cookie: `hearth-desk-${desk.port}=guess` }, { cookie: 'hearth-desk=x' }]) {
      const { status, text } = await asked(path, { headers });
      assert.equal(status, 403, path);
      assert.doesNotMatch(text, /Candeia|<html/);
    }
});

test('A name that leads to this machine from elsewhere is refused, also with all that is secret', async () => {
  for (const host of [
    'rebound.example',
    `rebound.example:${desk.port}`,
    '127.0.0.1',
    '127.0.0.1.example:80',
    `0.0.0.0:${desk.port}`,
  ]) {
    const { status } = await asked('/_desk/', { headers: { cookie, host } });
    assert.equal(status, 421, host);
    const answer = await post('/_desk/save', {}, { host, origin: `http://${host}` });
    assert.equal(answer.status, 421, host);
  }
  assert.equal((await asked('/_desk/', { headers: { cookie, host: `localhost:${desk.port}` } })).status, 200);
});

test('No page of another origin can write, or read, whatever its browser sends along', async () => {
  const { digests } = await rowOf('a1');
  const body = {
    ...{ texts: 'stories/ferry-returns', into: 'en' },
    typed: [{ context: 'a1', text: 'Taken', was: digests.target }],
  };
  const others: Record<string, string | undefined>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: undefined },
    { origin: `http://127.0.0.1:${desk.port + 1}` },
    { origin: `http://localhost:${desk.port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { cookie: undefined },
    { 'x-hearth-desk': undefined },
    { 'x-hearth-desk': `${writing}x` },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': undefined },
  ];
  for (const headers of others) {
    const { status, text } = await post('/_desk/save', body, headers);
    assert.ok(status === 403 || status === 415, `${JSON.stringify(headers)}: ${status} ${text}`);
  }
  const reading = await asked('/_desk/', { headers: { cookie, origin: 'https://evil.example' } });
  assert.equal(reading.status, 403);
  assert.equal(reading.headers['access-control-allow-origin'], undefined);
  assert.equal((await asked('/_desk/save', { method: 'OPTIONS', headers: own() })).status, 405);
  assert.deepEqual(changedFiles(), []);
  // All of it together is what a page of the desk says.
  assert.equal((await post('/_desk/save', body)).status, 200);
  assert.equal(changedFiles().length, 1);
});

test('No address that is only opened writes anything, and no other method does', async () => {
  for (const path of ['save', 'look', 'accept'])
    assert.equal(
      (await get(`/_desk/${path}?texts=stories%2Fferry-returns&into=en&context=a1&text=x`)).status,
      404,
    );
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    assert.equal((await asked('/_desk/save', { method, headers: own() }, '{}')).status, 405);
  assert.deepEqual(changedFiles(), []);
});

const notThere = [
  '../secret',
  'stories/../../secret',
  'stories/ferry-returns/../../../secret',
  'stories/..',
  '/etc/passwd',
  'stories/ferry-returns/story.yaml',
  'stories/ferry-returns\0',
  '..%2f..%2fsecret',
  'C:\\secret',
  '__proto__',
  'constructor',
];

test('What is asked for is looked up among what there is, and never a path', async () => {
  writeFileSync(join(place, 'secret'), 'secret');
  for (const name of notThere) {
    const query = (texts: string, into: string) => new URLSearchParams({ texts, into });
    for (const path of ['texts', 'rows'])
      for (const said of [query(name, 'en'), query('stories/ferry-returns', name)]) {
        const { status, text } = await get(`/_desk/${path}?${said}`);
        assert.equal(status, 404, `${path} ${said}`);
        assert.doesNotMatch(text, /secret\n|root:/);
      }
    assert.equal((await get(`/_desk/own/${encodeURIComponent(name)}`)).status, 404, name);
    for (const typing of [
      { texts: name, into: 'en' },
      { texts: 'stories/ferry-returns', into: name },
    ])
      assert.equal(
        (await post('/_desk/save', { ...typing, typed: [{ context: 'a1', text: 'x', was: '' }] })).status,
        404,
        name,
      );
    const accepting = { texts: 'stories/ferry-returns', into: 'en', of: 'article', id: name, seen: {} };
    assert.equal((await post('/_desk/accept', accepting)).status, 404, name);
    assert.deepEqual((await save('a1', 'x').catch(() => undefined))?.refused ?? [], []);
    cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  }
  for (const path of [
    '/_desk/own/../../../package.json',
    '/_desk/own/..%2f..%2fpackage.json',
    '/_desk/own/',
    '/etc/passwd',
  ])
    assert.equal((await get(path)).status, 404, path);
  assert.deepEqual(changedFiles(), []);
});

test('What is no JSON of a page, or too much of it, is refused', async () => {
  const one = { context: 'a1', text: 'x', was: '' };
  const typing = { texts: 'stories/ferry-returns', into: 'en' };
  for (const body of [
    '',
    '{',
    '[]',
    'null',
    '{}',
    { ...typing, typed: [] },
    { ...typing, typed: [{ ...one, path: '../x' }] },
    { ...typing, typed: [one], provenance: { how: 'human', by: '' } },
    { ...typing, typed: [{ ...one, text: 7 }] },
    { ...typing, typed: Array.from({ length: 5001 }, () => one) },
    { ...typing, typed: [{ ...one, text: 'x'.repeat(500_001) }] },
  ])
    assert.equal((await post('/_desk/save', body)).status, 400, JSON.stringify(body).slice(0, 80));
  assert.equal((await post('/_desk/save', ' '.repeat(largestBody + 1))).status, 413);
  assert.equal(
    (await asked('/_desk/save', { method: 'POST', headers: own() }, Buffer.from([0xff, 0xfe]))).status,
    400,
  );
  assert.deepEqual(changedFiles(), []);
});

test('Who breaks off, or sends slowly, holds nobody up and writes nothing', async () => {
  const head = [
    'POST /_desk/save HTTP/1.1',
    `host: 127.0.0.1:${desk.port}`,
    ...Object.entries(own()).map(([name, value]) => `${name}: ${value}`),
    'content-length: 1000',
  ].join('\r\n');
  const slow = Array.from({ length: 20 }, () => connect(desk.port, '127.0.0.1'));
  for (const socket of slow) socket.on('error', () => {}).write(`${head}\r\n\r\n{"texts":`);
  const broken = connect(desk.port, '127.0.0.1').on('error', () => {});
  broken.write(`${head}\r\n\r\n{"texts":"stories/ferry-returns"`);
  await setTimeout(50);
  broken.destroy();
  assert.equal((await get('/_desk/')).status, 200);
  for (const socket of slow) socket.destroy();
  assert.equal((await get('/_desk/')).status, 200);
  assert.deepEqual(changedFiles(), []);
});

test('A translation goes into the line that it stands on, and nothing else of the publication changes', async () => {
  const { saved, refused } = await save('a1', 'The ferry crosses again');
  assert.deepEqual([saved, refused], [['a1'], []]);
  assert.equal(changedFiles().length, 1);
  assert.deepEqual(changedLines(article, 'stories/ferry-returns/article.en.mdx'), [
    '# The ferry crosses again {/* #a1 */}',
  ]);
});

/** Texts that would be something else if they were not text. */
const hostile = [
  '<img src=x onerror=alert(1)>',
  '{process.exit()}',
  '{/* #a1 */}',
  'import x from "y"',
  'export const x = 1',
  '# Not a title',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '---',
  '[link](javascript:alert(1))',
  '`code`',
  '\\',
  '&amp;lt;',
  'a < b && c > d',
];

test('Code that is typed is text, in the file and on the page', async () => {
  let taken = 0;
  for (const text of hostile) {
    const before = readFileSync(article, 'utf8');
    const { saved, refused } = await save('a2', text);
    // What could not be read as it was meant is refused, and then nothing has changed.
    if (saved.length === 0) {
      assert.equal(refused.length, 1, text);
      assert.equal(readFileSync(article, 'utf8'), before);
      continue;
    }
    const { target } = await rowOf('a2');
    assert.equal(plain(target), plain(text));
    taken++;
  }
  assert.ok(taken > 8, `${taken}`);
  const { text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  assert.doesNotMatch(text, /<script>/);
});

/** A text without the two ways to write a sign. */
const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&lt;', '<');

test('What no text can hold is refused, and so are placeholders that are none of the source', async () => {
  for (const text of [
    'a\0b',
    'a\u0007b',
    'a\u202Eb',
    '\uFFFE',
    '<script>alert(1)</script>',
    '<link1>x</link1>',
    '<a1>{process.exit()}</a1>',
    '',
    ' \n ',
  ])
    assert.deepEqual((await save('a2', text)).saved, [], JSON.stringify(text));
  // A placeholder of the source may neither be lost nor be another one.
  for (const text of [
    'No link.',
    '<link1>Once</link1> <link1>twice</link1>',
    '<link1>Open',
    '<link1/>',
    '<link2>x</link2>',
  ])
    assert.deepEqual((await save('a8', text)).saved, [], text);
  for (const text of ['Two\nlines', 'Not-a-slug', '../x', 'a/b'])
    assert.deepEqual((await save('article/slug', text)).saved, [], text);
  assert.deepEqual((await save('a1', 'x', { typed: [{ context: 'a999', text: 'x', was: '' }] })).saved, []);
  assert.deepEqual(changedFiles(), []);
});

test('What somebody else wrote meanwhile is not written over, unless it is elsewhere in the file', async () => {
  const before = await rowOf('a1');
  const typing = (was: string) => ({
    ...{ texts: 'stories/ferry-returns', into: 'en' },
    typed: [{ context: 'a1', text: 'Mine.', was }],
  });
  const edit = (from: string | RegExp, to: string) =>
    writeFileSync(article, readFileSync(article, 'utf8').replace(from, to));
  edit(/^.*\{\/\* #a1 \*\/\}$/m, '# Theirs. {/* #a1 */}');
  const refused = JSON.parse((await post('/_desk/save', typing(before.digests.target))).text);
  assert.deepEqual(refused, { saved: [], refused: [], changed: [{ context: 'a1', target: 'Theirs.' }] });
  assert.match(readFileSync(article, 'utf8'), /^# Theirs\. \{\/\* #a1 \*\/\}$/m);
  const { digests } = await rowOf('a1');
  edit(/^(.*)( \{\/\* #a7 \*\/\})$/m, '$1 Theirs, too.$2');
  const saved = JSON.parse((await post('/_desk/save', typing(digests.target))).text);
  assert.deepEqual(saved.saved, ['a1']);
  assert.match(readFileSync(article, 'utf8'), /^# Mine\. \{\/\* #a1 \*\/\}$/m);
  assert.match(readFileSync(article, 'utf8'), / Theirs, too\. \{\/\* #a7 \*\/\}$/m);
});

test('A block is accepted as it was seen, and not if it has changed since', async () => {
  const seen = await rowOf('a10');
  assert.equal(seen.state, 'stale');
  const accepting = (digests: typeof seen.digests) => ({
    ...{ texts: 'stories/ferry-returns', into: 'en', of: 'article', id: 'a10', seen: { a10: digests } },
  });
  const source = join(publication, 'stories/ferry-returns/article.pt.mdx');
  writeFileSync(source, readFileSync(source, 'utf8').replace(' {/* #a10 */}', ' Mais. {/* #a10 */}'));
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting(seen.digests))).text), {
    came: 'changed',
  });
  const now = await rowOf('a10');
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting(now.digests))).text), {
    came: 'accepted',
  });
  const after = await rowOf('a10');
  assert.deepEqual([after.state, after.isOpen], ['done', false]);
  assert.deepEqual(changedFiles().length, 2);
});

test('A block in which a placeholder still stands is not accepted, and stays open', async () => {
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace(/^.*( \{\/\* #a7 \*\/\})$/m, '[… your text …]$1'));
  const { digests, isOpen } = await rowOf('a7');
  assert.equal(isOpen, true);
  const before = changedFiles();
  const accepting = {
    texts: 'stories/ferry-returns',
    into: 'en',
    of: 'article',
    id: 'a7',
    seen: { a7: digests },
  };
  assert.deepEqual(JSON.parse((await post('/_desk/accept', accepting)).text), { came: 'unwritten' });
  assert.deepEqual(changedFiles(), before);
});

test('A document that is not there yet is begun with its title and its description, and with who translates', async () => {
  const texts = 'stories/ferry-returns';
  const site = join(publication, 'site.yaml');
  const french = '  - { path: fr, tag: fr, name: Français, direction: ltr }\n';
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^# nginx/m, `${french}# nginx`));
  const contexts = ['article/slug', 'article/description', 'a1', 'a2'];
  const typed = ['le-bac-revient', 'Un bac revient.', 'Le bac revient', 'Et après ?'].map((text, index) => ({
    ...{ context: contexts[index], text, was: '' },
  }));
  const row = await rowOf('a1', 'fr', texts);
  assert.equal(row.state, 'missing');
  const all = typed.map((each) => ({ ...each, was: row.digests.target }));
  const without = JSON.parse((await post('/_desk/save', { texts, into: 'fr', typed: all })).text);
  assert.deepEqual(without.saved, []);
  const lacking = {
    texts,
    into: 'fr',
    typed: all.slice(0, 3),
    provenance: { how: 'human', by: 'Ana "x": {y}' },
  };
  assert.deepEqual(JSON.parse((await post('/_desk/save', lacking)).text).saved, []);
  const begun = JSON.parse((await post('/_desk/save', { ...lacking, typed: all })).text);
  assert.deepEqual([begun.refused, begun.changed], [[], []]);
  assert.deepEqual(begun.saved, contexts);
  const file = readFileSync(join(publication, 'stories/ferry-returns/article.fr.mdx'), 'utf8');
  assert.match(file, /^translated:\n {2}how: human\n {2}by: "Ana \\"x\\": \{y\}"$/m);
});

test('Of a story that cannot be read only what is wrong with it is shown', async () => {
  writeFileSync(article, readFileSync(article, 'utf8').replace('# ', '{x} '));
  const { status, text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  assert.equal(status, 409);
  assert.match(text, /article\.en\.mdx:\d+/);
  const typed = [{ context: 'a1', text: 'x', was: '' }];
  assert.equal(
    (await post('/_desk/save', { texts: 'stories/ferry-returns', into: 'en', typed })).status,
    409,
  );
});

test('Texts of the site and of pages are translated in the same way', async () => {
  const query = new URLSearchParams({ texts: 'site', into: 'en' });
  const { sheets } = JSON.parse((await get(`/_desk/rows?${query}`)).text);
  const [{ context, digests }] = sheets[0].rows;
  const typed = [{ context, text: 'Another name', was: digests.target }];
  const { text } = await post('/_desk/save', { texts: 'site', into: 'en', typed });
  assert.deepEqual(JSON.parse(text).saved, [context]);
  assert.match(readFileSync(join(publication, 'site.yaml'), 'utf8'), /Another name/);
});

test('Every answer has a policy that runs nothing but the desk’s own script', async () => {
  for (const path of [
    '/_desk/',
    '/_desk/texts?texts=site&into=en',
    '/_desk/own/desk.css',
    '/_desk/nothing',
  ]) {
    const { headers } = await get(path);
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('The desk speaks the language of the browser', async () => {
  const asIn = (accepted: string) =>
    asked('/_desk/', { headers: { cookie, 'accept-language': accepted } }).then(({ text }) => text);
  assert.match(await asIn('pt-PT,en;q=0.5'), /<html lang="pt-BR">[\s\S]*O que há para fazer em Candeia/);
  assert.match(await asIn('xx,pt;q=0.2,en;q=0.8'), /<html lang="en">/);
  assert.match(await asIn('"><script>'), /<html lang="en">/);
});
