import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { differences, filesIn } from '../support/folder-files.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-parts-'));
after(() => rmSync(place, { recursive: true }));
const content = join(place, 'content');
const project = join(place, 'project');
const kept = join(project, '.cache/search');

/** Writes the search of the publication into a folder. */
const command = `
  import { readPublication } from './src/story/publication.ts';
  import { buildSearch } from './src/search/bundle/build-bundle.ts';
  import { listForBuild } from './src/story/listing.ts';
  import { listStories } from './src/cli/render/list-stories.ts';
  const { draft } = await readPublication();
  listForBuild(await listStories(draft, 'of all'));
  await buildSearch({ ...draft, pages: [] }, process.argv[2]);
`;

function prepare(): void {
  mkdirSync(project);
  for (const part of ['src', 'package.json']) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'index.ts'), command);
  cpSync('tests/fixtures/field-guide', content, { recursive: true });
  rmSync(join(content, 'pages'), { recursive: true, force: true });
  for (let number = 0; number < 120; number += 1)
    writeStory(number, 2023 + Math.floor(number / 40), 'lantern');
}

function writeStory(number: number, year: number, word: string): void {
  const folder = join(content, 'stories', `story-${number}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'story.yaml'),
    `published: ${year}-06-${String(1 + (number % 28)).padStart(2, '0')}
languages: [en, ar]
source: { publisher: The Quay Letter, url: https://quay-letter.example/, kind: publisher, language: en }
documents: { article: { source: en } }
`,
  );
  for (const language of ['en', 'ar'])
    writeFileSync(
      join(folder, `article.${language}.mdx`),
      `---
slug: story-${number}-${language}
description: One.
${language === 'en' ? 'written' : 'translated'}: { how: ai }
---
# Story ${number} {/* #a1 */}

<Layer kind="lede">

A ${language === 'en' ? word : 'lantern'} was lit on the quay ${number} times. {/* #a2 */}

</Layer>
`,
    );
}

/** Indexes the publication, with what earlier builds kept or with nothing. */
function indexed(name: string): { files: ReadonlyMap<string, Buffer>; made: number } {
  const before = partsKept();
  const out = join(place, name);
  rmSync(out, { recursive: true, force: true });
  const { status, stderr } = spawnSync('node', ['index.ts', out], {
    cwd: project,
    env: { ...process.env, CONTENT: content },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return { files: filesIn(out), made: partsKept() - before };
}

function partsKept(): number {
  try {
    return readdirSync(kept).filter((name) => name.endsWith('.part')).length;
  } catch {
    return 0;
  }
}

prepare();

test('an archive is indexed in parts, and what did not change is not indexed again', () => {
  const first = indexed('site');
  const parts = new Set(
    [...first.files.keys()].flatMap((path) => /search\/en\/parts\/([^/]+)/.exec(path)?.[1] ?? []),
  );
  assert.ok(parts.size >= 2, [...parts].join());
  const again = indexed('site');
  assert.deepEqual([again.made, differences(first.files, again.files)], [0, []]);
});

const edits: [name: string, edit: () => void, made: number][] = [
  ['a word of an old story in one language', () => writeStory(3, 2023, 'candle'), 1],
  ['a story of today', () => writeStory(500, 2027, 'lantern'), 2],
  ['the year of an old story', () => writeStory(5, 2024, 'lantern'), 4],
  ['an old story that goes', () => rmSync(join(content, 'stories/story-7'), { recursive: true }), 2],
  [
    'the site’s address',
    () => edit('site.yaml', (text) => text.replace(/^url: .*$/m, 'url: https://other.example')),
    0,
  ],
];

function edit(file: string, change: (text: string) => string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  assert.notEqual(change(before), before);
  writeFileSync(path, change(before));
}

for (const [name, change, made] of edits) {
  test(`after a change of ${name}, ${made} bundles are made, and all bytes are as from nothing`, () => {
    change();
    const after = indexed('site');
    assert.equal(after.made, made);
    rmSync(kept, { recursive: true });
    assert.deepEqual(differences(after.files, indexed('from-nothing').files), []);
  });
}

test('half of a part that is kept is made anew', () => {
  const whole = indexed('site');
  for (const name of readdirSync(kept).filter((each) => each.endsWith('.part'))) {
    const path = join(kept, name);
    writeFileSync(path, readFileSync(path).subarray(0, 2000));
  }
  assert.deepEqual(differences(whole.files, indexed('site').files), []);
});

test('records that are damaged are written anew when one of their stories is edited', () => {
  for (const name of readdirSync(kept).filter((each) => each.endsWith('.records'))) {
    const path = join(kept, name);
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    writeFileSync(path, bytes.fill((bytes[middle] ?? 0) ^ 1, middle, middle + 1));
  }
  writeStory(9, 2023, 'candle');
  const after = indexed('site');
  rmSync(kept, { recursive: true });
  assert.deepEqual(differences(after.files, indexed('from-nothing').files), []);
});
