import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from '../../schema/site-file.ts';
import { readStory } from './read-story.ts';
import { seenStory } from './seen-story.ts';

const publication = mkdtempSync(join(tmpdir(), 'hearth-seen-'));
after(() => rmSync(publication, { recursive: true }));
cpSync('tests/fixtures/field-guide', publication, { recursive: true });
const folder = join(publication, 'stories/ferry-returns');
const { value: site } = readSite(publication);
assert.ok(site);

test('A story is seen to be of the date and in the languages that reading it says', () => {
  const { story } = readStory(folder, site);
  const { published, languages } = seenStory(folder, site);
  assert.equal(published, story?.head.published);
  assert.deepEqual([...languages].sort(), Object.keys(story?.article.in ?? {}).sort());
});

/** Letters that a process has noted once it has done something with the story. */
function letters(code: string): string {
  const imports = `
    import { lettersRead } from './src/files/letters-read.ts';
    import { readSite } from './src/schema/site-file.ts';
    import { readStory } from './src/story/read/read-story.ts';
    import { noteLettersOfStory } from './src/story/read/seen-story.ts';
    const [, folder, publication] = process.argv;
    const { value: site } = readSite(publication);`;
  const script = `${imports}\n${code}\nconsole.log(lettersRead().join(''));`;
  const { stdout, stderr } = spawnSync(
    'node',
    ['--input-type=module-typescript', '-e', script, folder, publication],
    { encoding: 'utf8' },
  );
  assert.ok(stdout.length > 50, stderr);
  return stdout;
}

test('The letters of a story are those that reading it notes, also those written as references and those put together', () => {
  const path = join(folder, 'article.pt.mdx');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/\{\/\* #a4 \*\/\}/, '&Scaron; &#x17E; Z&#x307; o\u0302 {/* #a4 */}');
  assert.notEqual(changed, text);
  writeFileSync(path, changed);
  const read = letters('readStory(folder, site);');
  for (const letter of ['Š', 'ž', 'Ż', 'ô']) assert.ok(read.includes(letter), letter);
  assert.equal(letters('noteLettersOfStory(folder, site);'), read);
});
