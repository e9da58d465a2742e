import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

/* A publication with components and pages of its own, in a folder with a space and an accent that is not the project's. */
const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth own é-')));
const content = join(place, 'publicação');
const site = join(place, 'site');
cpSync('tests/fixtures/own-parts', content, { recursive: true });
after(() => rmSync(place, { recursive: true }));

function build() {
  const env = { ...process.env, CONTENT: content, OUT: site };
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts', '--quiet'], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const built = (file: string) => readFileSync(join(site, file), 'utf8');
const change = (file: string, from: string, to: string) => {
  const before = readFileSync(join(content, file), 'utf8');
  assert.ok(before.includes(from), from);
  writeFileSync(join(content, file), before.replace(from, to));
  return () => writeFileSync(join(content, file), before);
};

test('Components stand in the place of Hearth’s and may use these; pages are in each language, framed or whole', () => {
  const { status, said } = build();
  assert.equal(status, 0, said);
  for (const [language, words, privacy] of [
    ['en', 'Printed nowhere', 'privacy'],
    ['pt', 'Impresso em lugar nenhum', 'privacidade'],
  ]) {
    const home = built(`${language}/index.html`);
    assert.match(home, new RegExp(`Maré: ${words}, contact@mare.example</p><footer class="site">`));
    assert.match(home, new RegExp(`href="/${language}/${privacy}/"`));
  }
  assert.match(
    built('en/tides/index.html'),
    /<p class="height">2\.4 m<\/p>[\s\S]*<a href="\/en\/plain\/">pier/,
  );
  assert.match(built('pt/mares/index.html'), /<p class="height">2,4 m<\/p>/);
  assert.match(built('pt/mares/index.html'), /hreflang="en" href="https:\/\/mare\.example\/en\/tides\/"/);
  assert.match(built('sitemap.xml'), /<loc>https:\/\/mare\.example\/pt\/mares\/</);
  assert.doesNotMatch(built('en/plain/index.html'), /<header|<nav/);
  assert.match(
    built('pt/privacidade/index.html'),
    /<bdi>tides\.example<\/bdi>.*A maré como o porto a mede\./,
  );
  for (const file of ['_headers', 'en/index.html', 'en/privacy/index.html'])
    assert.match(built(file), /; frame-src https:\/\/tides\.example; base-uri/, file);
});

test('The next build has what was changed in a component, on every page that has it', () => {
  change('Footer.astro', 'Printed nowhere', 'Printed by hand');
  const { status, said } = build();
  assert.equal(status, 0, said);
  for (const file of ['en/index.html', 'en/tides/index.html', 'en/search/index.html'])
    assert.match(built(file), /Printed by hand/, file);
});

test('An error while a page is rendered, and code that cannot be built, are findings, and the site is as it was', () => {
  const before = built('en/index.html');
  const mend = change('Footer.astro', 'const words', 'undefined.nothing;\nconst words');
  const thrown = build();
  assert.equal(thrown.status, 1, thrown.said);
  assert.match(
    thrown.said,
    /publicação\/Footer\.astro:1:1 {2}error {2}Unexpected error while a page is rendered: “Cannot read properties of undefined.*\(component\)\n {2}→ Mend it there/,
  );
  mend();
  const unbuilt = change('components/tide-line.astro', "type === 'article'", 'type === (');
  const broken = build();
  unbuilt();
  assert.equal(broken.status, 1, broken.said);
  assert.match(broken.said, /publicação\/components\/tide-line\.astro:\d+:\d+ {2}error {2}Unexpected code: /);
  assert.doesNotMatch(thrown.said + broken.said, /^ {4}at /m);
  assert.equal(built('en/index.html'), before);
});
