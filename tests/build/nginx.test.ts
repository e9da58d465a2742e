import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cachingOf, securityHeaders } from '../../src/publish/hosting/headers.ts';
import { buildSite, environmentOf, folderOf, freePort } from '../support/built-sites.ts';
import { freshSite } from '../support/fresh-sites.ts';
import { brotliModule, nginx } from '../support/programs/find-nginx.ts';
import { missing, pathOf } from '../support/programs/find-program.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-nginx-')));

/** The same publication at the root of a server and under a path; `folder` is where its files are. */
const sites = [
  { base: '/', root: folderOf('candeia'), folder: folderOf('candeia') },
  { base: '/x/', root: place, folder: join(place, 'x') },
];
const servers: ChildProcess[] = [];
/** Where each site is served, by base path, without the path. */
const origins: Record<string, string> = {};

/** Why nothing here can be tried; `false` where it can. */
const skip = missing(nginx);

before(async () => {
  if (skip) return;
  await freshSite('candeia');
  await buildSite({ ...environmentOf('candeia'), BASE: '/x/', OUT: join(place, 'x') });
  for (const site of sites) origins[site.base] = await serve(site);
});
after(() => {
  for (const server of servers) server.kill();
  rmSync(place, { recursive: true });
});

/** Starts nginx with the recipe, in which only the port and the place of the site are others. */
async function serve({ root, folder }: (typeof sites)[number]): Promise<string> {
  const program = pathOf(nginx) ?? '';
  const port = await freePort();
  const prefix = mkdtempSync(join(place, 'nginx-'));
  const recipe = readFileSync('hosts/nginx.conf', 'utf8')
    .replace('/srv/hearth/_redirects', join(folder, '_redirects'))
    .replace('root /srv/hearth;', `root ${root};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  writeFileSync(join(prefix, 'recipe.conf'), recipe);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `
    daemon off; master_process off; pid ${prefix}/pid; error_log ${prefix}/error.log;
    load_module ${brotliModule};
    events {}
    http {
      access_log off; ${temporary.map((kind) => `${kind}_temp_path ${prefix};`).join(' ')}
      include ${prefix}/recipe.conf;
    }`;
  writeFileSync(join(prefix, 'nginx.conf'), main);
  const options = ['-p', prefix, '-e', join(prefix, 'error.log'), '-c', join(prefix, 'nginx.conf')];
  const tried = spawnSync(program, ['-t', ...options], { encoding: 'utf8' });
  assert.equal(tried.status, 0, tried.stderr);
  assert.doesNotMatch(tried.stderr, /warn/);
  servers.push(spawn(program, options, { stdio: 'ignore' }));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempts = 0; !(await get(`${origin}/`).catch(() => undefined)); attempts += 1) {
    assert.ok(attempts < 100, readFileSync(join(prefix, 'error.log'), 'utf8'));
    await setTimeout(50);
  }
  return origin;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** Asks as a browser does that takes what it is given: nothing is followed or decompressed. */
function get(url: string, encoding = 'identity', known?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, ...(known && { 'if-none-match': known }) };
    const asked = request(url, { headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, bytes });
    });
    asked.on('error', reject).end();
  });
}

/** The media type that a file is to have. */
function typeOf(file: string): RegExp {
  const byName: [RegExp, RegExp][] = [
    [/(^|\/)feed\.xml$/, /^application\/rss\+xml; charset=utf-8$/],
    [/(^|\/)atom\.xml$/, /^application\/atom\+xml; charset=utf-8$/],
    [/(^|\/)feed\.json$/, /^application\/feed\+json; charset=utf-8$/],
    [/(^|\/)opensearch\.xml$/, /^application\/opensearchdescription\+xml; charset=utf-8$/],
    [/\.html$/, /^text\/html; charset=utf-8$/],
    [/\.js$/, /^(application|text)\/javascript; charset=utf-8$/],
    [/\.json$/, /^application\/json; charset=utf-8$/],
    [/\.webmanifest$/, /^application\/manifest\+json; charset=utf-8$/],
    [/\.xml$/, /^text\/xml; charset=utf-8$/],
    [/\.md$/, /^text\/markdown; charset=utf-8$/],
    [/\.txt$/, /^text\/plain; charset=utf-8$/],
    [/\.svg$/, /^image\/svg\+xml; charset=utf-8$/],
    [/\.png$/, /^image\/png$/],
    [/\.jpg$/, /^image\/jpeg$/],
    [/\.webp$/, /^image\/webp$/],
    [/\.avif$/, /^image\/avif$/],
    [/\.csv$/, /^text\/csv; charset=utf-8$/],
    [/\.webm$/, /^video\/webm$/],
    [/\.mp3$/, /^audio\/mpeg$/],
    [/\.vtt$/, /^text\/vtt; charset=utf-8$/],
    [/\.woff2$/, /^font\/woff2$/],
    [/\.wasm$/, /^application\/wasm$/],
    [/\.pf_\w+$/, /^application\/octet-stream$/],
  ];
  const [, type] = byName.find(([name]) => name.test(file)) ?? [];
  assert.ok(type, `No type is expected for ${file}`);
  return type;
}

for (const { base, folder } of sites) {
  test(`every file under ${base} is sent with its type, its caching and all security headers`, {
    skip,
  }, async () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$|^[_.]/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    assert.ok(files.length > 40, String(files.length));
    for (const file of files) {
      const address = `${origins[base]}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const { status, headers, bytes } = await get(address);
      const moved = readFileSync(join(folder, '_redirects'), 'utf8').includes(
        `${new URL(address).pathname} `,
      );
      if (moved) continue;
      assert.equal(status, 200, address);
      assert.match(headers['content-type'] ?? '', typeOf(file), address);
      assert.equal(headers['cache-control'], cachingOf(file), address);
      assert.equal(headers['content-security-policy'], "frame-ancestors 'none'");
      for (const [name, value] of Object.entries(securityHeaders))
        assert.equal(headers[name.toLowerCase()], value, `${name} of ${address}`);
      assert.ok(bytes.equals(readFileSync(join(folder, file))), address);
    }
  });

  test(`under ${base} a browser gets brotli where it can read it, else gzip, of the same text`, {
    skip,
  }, async () => {
    const story = `${origins[base]}${base}en/the-ferry-returns-to-valparim/`;
    const plain = await get(story);
    const brotli = await get(story, 'gzip, deflate, br, zstd');
    const gzip = await get(story, 'gzip');
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    for (const { headers } of [plain, brotli, gzip]) assert.match(headers.vary ?? '', /Accept-Encoding/i);
    assert.ok(brotliDecompressSync(brotli.bytes).equals(plain.bytes));
    assert.ok(gunzipSync(gzip.bytes).equals(plain.bytes));
    assert.ok(brotli.bytes.length < gzip.bytes.length && gzip.bytes.length < plain.bytes.length / 2);
    const font = readdirSync(join(folder, '_astro', 'fonts'))[0];
    const compressed = await get(`${origins[base]}${base}_astro/fonts/${font}`, 'br, gzip');
    assert.equal(compressed.headers['content-encoding'], undefined);
  });

  test(`under ${base} what did not change is not sent again`, { skip }, async () => {
    const address = `${origins[base]}${base}en/`;
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers } = await get(address, encoding);
      assert.equal((await get(address, encoding, headers.etag)).status, 304);
    }
  });

  test(`under ${base} an old address leads to the new one, through what changed in between`, {
    skip,
  }, async () => {
    for (const [from, to] of [
      ['en/ferry-returns/', 'en/the-ferry-returns-to-valparim/'],
      ['en/ferry/', 'en/the-ferry-returns-to-valparim/'],
      ['pt/a-barca/', 'pt/a-barca-volta-a-valparim/'],
      ['ar/al-abbara/', 'ar/abbarat-valparim-taoud/'],
      ['ar/السوق/', 'ar/السوق-الليلي/'],
    ] as const) {
      const { status, headers } = await get(`${origins[base]}${base}${encodeURI(from)}`);
      assert.equal(status, 301, from);
      assert.equal(headers.location, `${base}${encodeURI(to)}`);
    }
    const { status, headers } = await get(`${origins[base]}${base}en/contact`);
    assert.equal(status, 301);
    assert.equal(headers.location, `${base}en/contact/`);
  });

  test(`under ${base} what is not there answers 404 in the language of its address`, { skip }, async () => {
    for (const [path, file] of [
      ['en/no-such-story/', 'en/404.html'],
      ['pt/temas/nada/', 'pt/404.html'],
      ['ar/no-such-story/a.png', 'ar/404.html'],
      ['xx/', '404.html'],
      ['_astro/no-such-script.js', '404.html'],
      ['_headers', '404.html'],
      ['_redirects', '404.html'],
      ['_compression', '404.html'],
    ] as const) {
      const { status, headers, bytes } = await get(`${origins[base]}${base}${path}`);
      assert.equal(status, 404, path);
      assert.match(headers['content-type'] ?? '', /^text\/html/);
      assert.equal(headers['cache-control'], 'no-cache', path);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.ok(bytes.equals(readFileSync(join(folder, file))), path);
    }
  });
}
