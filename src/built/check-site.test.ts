import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, test } from 'node:test';
import { readBuiltSite } from './built-site.ts';
import { checkBuiltSite } from './check-site.ts';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** The findings in a folder with these files, as `file:line:column rule: message`. */
async function findingsIn(
  files: Record<string, string>,
  base = '/',
  allowed?: Parameters<typeof checkBuiltSite>[2],
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-built-'));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const findings = await checkBuiltSite(readBuiltSite(folder, base), undefined, allowed);
  return findings.map(({ place: { file, line, column }, rule, message }) => {
    const within = file.slice(file.indexOf('hearth-built-')).split('/').slice(1).join('/');
    return `${within}:${line}:${column} ${rule}: ${message}`;
  });
}

function page(body: string, head = ''): string {
  return `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>`;
}

/** The head of a page that is also there in other languages. */
function versions(own: string, alternates: Record<string, string>): string {
  const others = Object.entries(alternates).map(
    ([tag, path]) => `<link rel="alternate" hreflang="${tag}" href="https://site.example${path}">`,
  );
  return [`<link rel="canonical" href="https://site.example${own}">`, ...others].join('\n');
}

test('a site whose links, fragments and assets are all there has no findings', async () => {
  const found = await findingsIn({
    'index.html': page(
      '<a href="en/">1</a> <a href="/en/#b">2</a> <a href="#">3</a> <a href="https://elsewhere.example/x">4</a> <a href="mailto:a@b.example">5</a>',
    ),
    'en/index.html': page(
      '<p id="b">b</p> <a href="../">up</a> <a href="#%62">b</a> <img src="/a.png?v=1" srcset="/a.png 1x, ../b%20c.png 2x">',
      '<style>@font-face { src: url("/f.woff2") } p { background: url(data:image/png;base64,AAAA) }</style>',
    ),
    'a.png': '',
    'b c.png': '',
    'f.woff2': '',
  });
  assert.deepEqual(found, []);
});

test('a link that leads nowhere is named with its place, once for each time that it stands there', async () => {
  const found = await findingsIn({
    'index.html': page(
      '<p>see /no/</p> <a href="/no/">1</a>\n<a class=b href=/no/>2</a> <a href="/en">3</a>',
    ),
    'en/index.html': page(''),
  });
  assert.deepEqual(found, [
    'index.html:5:20 dead-link: Unexpected address “/no/”, expected one that is in the site: there is no no/index.html',
    'index.html:6:12 dead-link: Unexpected address “/no/”, expected one that is in the site: there is no no/index.html',
    'index.html:6:31 dead-link: Unexpected address “/en”, expected one that is in the site: there is no en',
  ]);
});

test('assets in every attribute and in styles are looked for', async () => {
  const found = await findingsIn({
    'index.html': page(
      [
        '<img src="/1.png" srcset="/2.png 1x, /3.png 2x">',
        '<script src="/4.js"></script>',
        '<form action="/5/"></form>',
        '<p style="background: url(/6.png)"></p>',
        '<a href="/7/?a&amp;b">7</a>',
      ].join('\n'),
      '<style>p { background: url("/8.png") }</style>',
    ),
    'a.css': 'p { background: url(9.png) }',
  });
  assert.deepEqual(
    found.flatMap((line) => (/ dead-link/.test(line) ? line.replace(/ dead-link.*there is no/, '') : [])),
    [
      'a.css:1:21 9.png',
      'index.html:3:35 8.png',
      'index.html:5:6 1.png',
      'index.html:5:27 2.png',
      'index.html:5:38 3.png',
      'index.html:6:9 4.js',
      'index.html:7:7 5/index.html',
      'index.html:8:27 6.png',
      'index.html:9:4 7/index.html',
    ],
  );
});

test('a fragment must be the id of something in the page that the link leads to', async () => {
  const found = await findingsIn({
    'index.html': page('<p id="a"></p><a href="#a">1</a><a href="#b">2</a><a href="/en/#a">3</a>'),
    'en/index.html': page('<p id="b"></p>'),
  });
  assert.deepEqual(found, [
    'index.html:5:36 dead-fragment: Unexpected address “#b”, expected a place that is there: nothing in index.html has the id “b”',
    'index.html:5:54 dead-fragment: Unexpected address “/en/#a”, expected a place that is there: nothing in en/index.html has the id “a”',
  ]);
});

test('a link that leaves the base path is dead', async () => {
  const files = {
    'index.html': page('<a href="/x/en/">1</a> <a href="/en/">2</a>'),
    'en/index.html': page(''),
  };
  assert.deepEqual(await findingsIn(files, '/x/'), [
    'index.html:5:27 dead-link: Unexpected address “/en/”, expected one that is in the site: there is no /en/ under /x/',
  ]);
});

test('an id stands once in a page', async () => {
  const found = await findingsIn({
    'index.html': page('<p id="a"></p><p id="b"></p>\n<p class="c" id="a"></p>'),
  });
  assert.deepEqual(found, [
    'index.html:6:14 repeated-id: Unexpected second id “a”, expected each id once in a page',
  ]);
});

test('what a page asks another site for is named, unless the publication allows that for just this', async () => {
  const files = {
    'index.html': page(
      [
        '<img src="https://maps.example/1.png" srcset="https://a.maps.example/2.png 2x, /own.png">',
        '<iframe src="https://tv.example/3"></iframe> <a href="https://tv.example/" data-frame="https://tv.example/4">5</a>',
        '<script src="//count.example/6.js"></script> <link rel="next" href="https://maps.example/7">',
        '<img src="https://site.example/own.png">',
      ].join('\n'),
      '<link rel="canonical" href="https://site.example/">',
    ),
    'own.png': '',
  };
  const short = (found: readonly string[]) =>
    found.flatMap(
      (line) => /^(\S+) refused-by-policy: (Unexpected .*?), /.exec(line)?.slice(1).join(' ') ?? [],
    );
  assert.deepEqual(short(await findingsIn(files)), [
    'index.html:5:11 Unexpected picture from “https://maps.example”',
    'index.html:5:47 Unexpected picture from “https://a.maps.example”',
    'index.html:6:14 Unexpected frame from “https://tv.example”',
    'index.html:6:88 Unexpected frame from “https://tv.example”',
    'index.html:7:14 Unexpected script from “https://count.example”',
  ]);
  const reason = '';
  const allowed = {
    images: [{ from: 'https://*.maps.example', reason }],
    scripts: [{ from: 'https://count.example', reason }],
    frames: [{ from: 'https://tv.example', reason }],
  };
  assert.deepEqual(short(await findingsIn(files, '/', allowed)), [
    'index.html:5:11 Unexpected picture from “https://maps.example”',
  ]);
});

test('what the policy of a page switches off is named with its place', async () => {
  const found = await findingsIn({
    'index.html': page('<p style="color: red"\nonclick="go()">a <a href="javascript:go()">b</a></p>'),
  });
  const why =
    'expected a page without styles and scripts in attributes: the site’s security policy switches them off';
  assert.deepEqual(found, [
    `index.html:5:4 refused-by-policy: Unexpected style="color: red", ${why}`,
    `index.html:6:1 refused-by-policy: Unexpected onclick="go()", ${why}`,
    `index.html:6:21 refused-by-policy: Unexpected href="javascript:go()", ${why}`,
  ]);
});

test('what stands in the content that a page was made of is named there, all else where it was built', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-built-'));
  made.push(folder);
  await writeFile(
    join(folder, 'index.html'),
    page('<a href="/no/">1</a><img src="/no.png"><img src="/no.png">'),
  );
  const path = join(folder, 'about.mdx');
  const text = '# About\n\nA <img\n  src="/no.png" alt="" />';
  const findings = await checkBuiltSite(readBuiltSite(folder, '/'), () => ({ path, text }));
  assert.deepEqual(
    findings.map(({ place: { file, line, column } }) => `${file.split('/').at(-1)}:${line}:${column}`),
    ['about.mdx:4:3', 'index.html:5:4', 'index.html:5:45'],
  );
});

test('a page says which language it is in', async () => {
  const found = await findingsIn({ 'index.html': '<!doctype html><html><body></body></html>' });
  assert.deepEqual(found, [
    'index.html:1:1 page-without-language: Unexpected page without a language, expected <html lang="…">',
  ]);
});

test('translations that name each other are as they should be, also when nothing is built for the root', async () => {
  const all = { en: '/en/', 'pt-BR': '/pt/', 'x-default': '/en/' };
  const found = await findingsIn({
    'en/index.html': page('', versions('/en/', all)),
    'pt/index.html': page('', versions('/pt/', all)).replace('lang="en"', 'lang="pt-BR"'),
  });
  assert.deepEqual(found, []);
});

test('a translation that does not name a page back is found', async () => {
  const found = await findingsIn({
    'en/index.html': page('', versions('/en/', { en: '/en/', 'pt-BR': '/pt/' })),
    'pt/index.html': page('', versions('/pt/', { 'pt-BR': '/pt/' })).replace('lang="en"', 'lang="pt-BR"'),
  });
  assert.deepEqual(found, [
    'en/index.html:5:40 alternates: Unexpected alternate “https://site.example/pt/”, expected a page that names “https://site.example/en/” back',
  ]);
});

test('hreflang is the language of the page that it leads to', async () => {
  const found = await findingsIn({
    'en/index.html': page('', versions('/en/', { en: '/en/', pt: '/pt/' })),
    'pt/index.html': page('', versions('/pt/', { en: '/en/', 'pt-BR': '/pt/' })).replace(
      'lang="en"',
      'lang="pt-BR"',
    ),
  });
  assert.deepEqual(found, [
    'en/index.html:5:37 alternates: Unexpected hreflang “pt”, expected “pt-BR”, the language of “https://site.example/pt/”',
  ]);
});

test('a canonical address is the page’s own, and stands among the alternates', async () => {
  const found = await findingsIn({
    'en/index.html': page('', versions('/', { en: '/en/' })),
    'pt/index.html': page('', versions('/pt/', { en: '/en/' })),
    'index.html': page('', '<link rel="alternate" hreflang="en" href="https://site.example/en/">'),
  });
  assert.deepEqual(found, [
    'en/index.html:3:29 alternates: Unexpected canonical address “https://site.example/”, expected one that ends in “/en/”',
    'index.html:3:43 alternates: Unexpected alternate, expected none in a page without a canonical address',
    'pt/index.html:3:29 alternates: Unexpected canonical address, expected it among the alternates as well',
  ]);
});

test('an address with the site’s own origin is looked for in the site', async () => {
  const found = await findingsIn({
    'index.html': page(
      '',
      `${versions('/', { en: '/' })}<meta property="og:image" content="https://site.example/card.png">`,
    ),
  });
  assert.deepEqual(found, [
    'index.html:4:92 dead-link: Unexpected address “https://site.example/card.png”, expected one that is in the site: there is no card.png',
  ]);
});

test('what is wrong in the same way on many pages is one finding, with their number and the first places', async () => {
  const wrong = page('<p id="a">1</p>\n<a href="/gone/">2</a>');
  const files = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}/index.html`);
  const found = await findingsIn({
    ...Object.fromEntries(files.map((file) => [file, wrong])),
    'other.html': page('<a href="/gone-too/">2</a>'),
  });
  assert.deepEqual(
    found.map((each) => each.replaceAll(/\S*hearth-built-[^/]+\//g, '')),
    [
      'other.html:5:4 dead-link: Unexpected address “/gone-too/”, expected one that is in the site: there is no gone-too/index.html',
      'p00/index.html:6:4 dead-link: Unexpected address “/gone/”, expected one that is in the site: there is no gone/index.html (in 12 places, next in p01/index.html:6:4 and p02/index.html:6:4)',
    ],
  );
});
