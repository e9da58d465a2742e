import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileToOpen } from './requests.ts';
import { withScripts } from './scripts.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-open-')));
const publication = join(place, 'publication');
mkdirSync(join(publication, 'stories'), { recursive: true });
for (const name of ['publication/site.yaml', 'publication/stories/a: 1.mdx', 'secret'])
  writeFileSync(join(place, name), '');
symlinkSync(join(place, 'secret'), join(publication, 'link.yaml'));

test('only files of the publication are opened, at a line', () => {
  const open = (name: string) => fileToOpen(name, publication);
  assert.equal(open(`${publication}/site.yaml:3:7`), `${publication}/site.yaml:3:7`);
  assert.equal(open(`${publication}/site.yaml`), `${publication}/site.yaml:1:1`);
  assert.equal(open(`${publication}/stories/a: 1.mdx:2:1`), `${publication}/stories/a: 1.mdx:2:1`);
  for (const refused of [
    `${place}/secret:1:1`,
    `${publication}/../secret:1:1`,
    `${publication}/link.yaml:1:1`,
    `${publication}/stories:1:1`,
    `${publication}/nothing.yaml:1:1`,
    `file://${publication}/site.yaml`,
    `${publication}/site.yaml\0:1:1`,
    '',
  ])
    assert.equal(open(refused), undefined, refused);
});

test('what is told to the scripts of a page cannot end their element', () => {
  const html = withScripts('<html><body>a</body></html>', {
    how: 'moved',
    redirect: '/en/</script><script>alert(1)</script>/: /en/a/',
  });
  assert.equal(html.split('<script').length - 1, 3);
  assert.match(html, /\\u003c\/script>/);
  assert.match(html, /<\/script><\/body><\/html>$/);
});
