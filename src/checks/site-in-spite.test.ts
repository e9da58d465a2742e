import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from '../schema/site-file.ts';
import { checkPublication } from './check.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-in-spite-'));
after(() => rmSync(folder, { recursive: true }));
cpSync('tests/checks/base', folder, { recursive: true });
const site = readFileSync(join(folder, 'site.yaml'), 'utf8');
const article = join(folder, 'stories/bridge/article.en.mdx');
writeFileSync(article, `${readFileSync(article, 'utf8')}\n\n<Nothing />\n`);

/** Rules of the findings with this `site.yaml`, by their files. */
function findingsWith(text: string): string[] {
  writeFileSync(join(folder, 'site.yaml'), text);
  return checkPublication(folder).findings.map(
    ({ rule, place }) => `${place.file.split('/').at(-1)} ${rule}`,
  );
}

const sound = findingsWith(site);

test('A mistake in site.yaml that nothing else depends on hides no mistake of other files', () => {
  assert.ok(sound.length > 0);
  for (const wrong of [
    `${site}look: { accent: blue }\n`,
    `${site}precompress: perhaps\nallow: 3\n`,
    `${site}motto: none\n`,
    site.replace(/^name: .*$/m, 'name:'),
    site.replace(/^url: .*$/m, 'url: hearth'),
    site.replace('email: contact@hearth.example', 'email: nobody'),
  ]) {
    const found = findingsWith(wrong);
    assert.deepEqual(
      sound.filter((each) => !found.includes(each)),
      [],
      wrong,
    );
    const others = found.filter((each) => !sound.includes(each));
    assert.ok(others.length > 0 && others.every((each) => each.startsWith('site.yaml ')), others.join('\n'));
    assert.equal(readSite(folder).value, undefined, 'Nothing is built of it');
  }
});

test('Where files are held against what is wrong in site.yaml, that alone is said, and nothing that follows from it', () => {
  for (const wrong of [
    site.replace('part: asks', 'part: wonders'),
    site.replace('voices:', 'voicse:'),
    site.replace('direction: ltr', 'direction: left'),
    site.replace('name: Example', 'name: [Example'),
  ]) {
    const found = findingsWith(wrong);
    assert.ok(found.length > 0 && found.every((each) => each.startsWith('site.yaml ')), found.join('\n'));
  }
});
