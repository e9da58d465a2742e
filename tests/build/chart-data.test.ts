import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../support/built-sites.ts';
import { differences, filesIn } from '../support/folder-files.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-chart-data-')));
after(() => rmSync(place, { recursive: true }));

test('Data that change are on the pages and in the files of their story and in feeds, and in nothing else', async () => {
  const content = join(place, 'content');
  cpSync('tests/fixtures/kinds-of-blocks', content, { recursive: true });
  for (const other of ['pages', 'people', 'stories/arches', 'stories/gull-count', 'stories/tide-mill'])
    rmSync(join(content, other), { recursive: true });
  const [out, anew] = [join(place, 'site'), join(place, 'anew')];
  await buildSite({ CONTENT: content, OUT: out });
  const before = filesIn(out);
  const data = join(content, 'stories/ferry-in-figures/reasons.csv');
  writeFileSync(data, readFileSync(data, 'utf8').replace('work,48.5', 'work,50'));
  await buildSite({ CONTENT: content, OUT: out });
  const now = filesIn(out);
  await buildSite({ CONTENT: content, OUT: anew });
  assert.deepEqual(differences(now, filesIn(anew)), []);
  const ofStory =
    /^(?:pt\/a-barca-em-numeros|en\/the-ferry-in-figures|ar\/العبارة-بالأرقام)\/(?:index\.html|index\.md|story\.json|reasons\.\w+\.csv)$/;
  // The service worker has a digest of the whole site.
  const changed = differences(before, now).filter((path) => path !== 'sw.js');
  assert.deepEqual(
    changed.filter((path) => !ofStory.test(path) && !/^\w\w\/(?:feed|atom)\.\w+$/.test(path)),
    [],
  );
  // Three pages, their Markdown, the story’s data, and the file under its old name and its new one.
  assert.equal(changed.filter((path) => ofStory.test(path)).length, 9, changed.join('\n'));
});
