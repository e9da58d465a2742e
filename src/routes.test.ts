import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { absolute, linkAddress, reservedSlugs, textAddress } from './routes.ts';

const portuguese = { path: 'pt', tag: 'pt-BR', name: 'Português', direction: 'ltr' } as const;

/** What an expression on the routes comes to where `BASE` is set, which is read once for a process. */
async function withBase(base: string, expression: string): Promise<unknown> {
  const script = `import * as routes from './src/routes.ts'; console.log(JSON.stringify(${expression}))`;
  const env = { ...process.env, BASE: base };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env,
  });
  return JSON.parse(stdout);
}

test('The base path starts and ends with a slash, however it was given', async () => {
  const given = ['', '/', 'x', '/x', 'x/', '/x/', '//x//y/'];
  const bases = await Promise.all(given.map((base) => withBase(base, 'routes.base')));
  assert.deepEqual(bases, ['/', '/', '/x/', '/x/', '/x/', '/x/', '/x/y/']);
});

test('Every address is under the base path', async () => {
  const language = JSON.stringify(portuguese);
  const addresses = `[
    routes.rootAddress,
    routes.homeAddress(${language}),
    routes.textAddress(${language}, 'ponte', 'a4'),
    routes.searchAddress(${language}),
    routes.searchBundleAddress(${language}),
    routes.linkAddress('/ponte/#a4', ${language}),
  ]`;
  assert.deepEqual(await withBase('/x', addresses), [
    '/x/',
    '/x/pt/',
    '/x/pt/ponte/#a4',
    '/x/pt/busca/',
    '/x/search/pt/',
    '/x/pt/ponte/#a4',
  ]);
});

test('A link of an editor is in the language of its text, unless it leads elsewhere', () => {
  assert.equal(linkAddress('/', portuguese), '/pt/');
  assert.equal(linkAddress('/ponte/', portuguese), textAddress(portuguese, 'ponte'));
  for (const to of ['#a4', 'https://a.example/pt/', 'mailto:a@a.example'])
    assert.equal(linkAddress(to, portuguese), to);
});

test('An address with its origin has the path once', () => {
  assert.equal(absolute('/x/pt/', { url: 'https://hearth.example' }), 'https://hearth.example/x/pt/');
});

test('No text of a language can take the slug of its search page', () => {
  assert.equal(reservedSlugs(portuguese).get('busca'), 'the search page');
});
