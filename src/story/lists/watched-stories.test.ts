import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listedNow } from './listed-now.ts';
import { watchStories } from './watched-stories.ts';

const fieldGuide = join(import.meta.dirname, '../../../tests/fixtures/field-guide');

function titles(): string[] {
  return listedNow()
    .map(({ data }) => data.in['en']?.title ?? '')
    .toSorted();
}

test('Lists have the stories once they are read, and keep one that is broken as it last was', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'watched-stories-'));
  const [here, publication] = [process.cwd(), join(folder, 'content')];
  cpSync(fieldGuide, publication, { recursive: true });
  // What is kept goes where the process is.
  process.chdir(folder);
  t.after(() => {
    process.chdir(here);
    rmSync(folder, { recursive: true });
  });
  const warnings: string[] = [];
  let times = 0;
  const { read, noteChange } = watchStories(publication, {
    warn: (text) => warnings.push(text),
    listed: () => times++,
  });

  await read();
  assert.equal(warnings.length, 0, warnings.join());
  assert.equal(times, 1);
  const [first = '', ...others] = titles();
  assert.ok(others.length > 0);

  const { id = '' } = listedNow().find(({ data }) => data.in['en']?.title === first) ?? {};
  const path = join(publication, 'stories', id, 'article.en.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(first, 'Another title'));
  noteChange(id);
  await read();
  assert.deepEqual(titles(), ['Another title', ...others].toSorted());

  writeFileSync(path, 'title: [');
  noteChange(id);
  await read();
  assert.ok(
    warnings.some((warning) => warning.includes('article.en.mdx:1:1')),
    warnings.join('\n'),
  );
  assert.deepEqual(titles(), ['Another title', ...others].toSorted());

  rmSync(join(publication, 'stories', id), { recursive: true });
  noteChange(id);
  await read();
  assert.deepEqual(titles(), others);
});
