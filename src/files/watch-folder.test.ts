import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { watchFolder } from './watch-folder.ts';

/** A watched folder, and the paths that were told since one last asked, once there are such. */
function watched(t: { after: (work: () => void) => void }, isIgnored?: (path: string) => boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'watched-'));
  mkdirSync(join(folder, 'stories', 'ferry'), { recursive: true });
  writeFileSync(join(folder, 'stories', 'ferry', 'article.en.mdx'), 'Once.');
  let told = new Set<string>();
  const warnings: string[] = [];
  const stop = watchFolder(folder, {
    changed: (paths) => {
      for (const path of paths) told.add(path);
    },
    warn: (text) => warnings.push(text),
    ...(isIgnored && { isIgnored }),
  });
  t.after(() => {
    stop();
    rmSync(folder, { recursive: true });
  });
  const toldOf = async (path: string) => {
    while (!told.has(join(folder, path))) await setTimeout(10);
    const those = [...told];
    told = new Set();
    return those;
  };
  return { folder, toldOf, warnings };
}

test('A file that is saved in a folder below is told, and what stands beside it is not', async (t) => {
  const { folder, toldOf, warnings } = watched(t);
  writeFileSync(join(folder, 'stories', 'ferry', 'article.en.mdx'), 'Twice.');
  assert.deepEqual(await toldOf('stories/ferry/article.en.mdx'), [
    join(folder, 'stories', 'ferry', 'article.en.mdx'),
  ]);
  assert.deepEqual(warnings, []);
});

test('A file that is saved beside and put in its place is told, as many editors save', async (t) => {
  const { folder, toldOf } = watched(t);
  writeFileSync(join(folder, 'stories', 'ferry', '.article.tmp'), 'Twice.');
  renameSync(
    join(folder, 'stories', 'ferry', '.article.tmp'),
    join(folder, 'stories', 'ferry', 'article.en.mdx'),
  );
  await toldOf('stories/ferry/article.en.mdx');
});

test('A folder that is new is watched, and one that is back after it was gone', async (t) => {
  const { folder, toldOf } = watched(t);
  mkdirSync(join(folder, 'stories', 'bridge'));
  await toldOf('stories/bridge');
  writeFileSync(join(folder, 'stories', 'bridge', 'story.yaml'), 'published: 2026-11-01');
  await toldOf('stories/bridge/story.yaml');
  rmSync(join(folder, 'stories', 'bridge'), { recursive: true });
  await toldOf('stories/bridge');
  mkdirSync(join(folder, 'stories', 'bridge'));
  await toldOf('stories/bridge');
  writeFileSync(join(folder, 'stories', 'bridge', 'story.yaml'), 'published: 2026-11-02');
  await toldOf('stories/bridge/story.yaml');
});

test('A folder that came with folders in it is watched with them', async (t) => {
  const { folder, toldOf } = watched(t);
  mkdirSync(join(folder, 'media', 'harbour', 'far'), { recursive: true });
  await toldOf('media');
  writeFileSync(join(folder, 'media', 'harbour', 'far', 'a.txt'), 'a');
  await toldOf('media/harbour/far/a.txt');
});

test('What is nobody’s business is not told', async (t) => {
  const { folder, toldOf } = watched(t, (path) => path.endsWith('dist'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), 'x');
  writeFileSync(join(folder, 'site.yaml'), 'name: X');
  assert.deepEqual(await toldOf('site.yaml'), [join(folder, 'site.yaml')]);
});
