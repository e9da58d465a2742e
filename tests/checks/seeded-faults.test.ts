/* Faults that translators and editors make, one at a time in the first story as it stands: each is found, and nothing else. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { answerable } from '../../src/checks/meaning/answers.ts';
import { meaningOf, meaningOfStory } from '../../src/checks/meaning/meaning.ts';
import { spellingOf } from '../../src/checks/meaning/spelling/spelling.ts';
import type { Finding } from '../../src/schema/finding.ts';
import { readPublication } from '../../src/story/publication.ts';
import { readStory } from '../../src/story/read/read-story.ts';
import { seededFaults } from './seeded-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-seeded-'));
after(() => rmSync(folder, { recursive: true }));
cpSync('content', folder, { recursive: true });
const { draft } = readPublication(folder);
assert.ok(draft);
const { site, entries } = draft;
const story = join(folder, 'stories/anthropic-export-controls');

/** What is found in the story while one file of it is another, with its spelling if that is asked. */
async function foundWith(file: string, text: string, withSpelling: boolean): Promise<readonly Finding[]> {
  const path = join(story, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, text);
  try {
    const read = readStory(story, site);
    assert.ok(
      read.story,
      `The story cannot be read: ${read.findings.map(({ message }) => message).join('; ')}`,
    );
    const spelling = withSpelling && draft ? await spellingOf({ ...draft, stories: [read] }) : undefined;
    return [...meaningOfStory(read, site, entries), ...(spelling?.findings ?? [])];
  } finally {
    writeFileSync(path, before);
  }
}

/** A document with a fault: its white space may be broken anywhere. */
function withFault(text: string, words: string, wrong: string): string {
  const form = new RegExp(
    words
      .split(/\s+/)
      .map((word) => RegExp.escape(word))
      .join('\\s+'),
  );
  assert.match(text, form);
  return text.replace(form, () => wrong);
}

test('Nothing is found in the story as it stands, nor in the other publications of the tests', async () => {
  assert.deepEqual(meaningOf(draft), []);
  assert.deepEqual(await spellingOf(draft), { findings: [], unread: [] });
  for (const other of ['field-guide', 'kinds-of-blocks', 'another-shape', 'another-look']) {
    const read = readPublication(join('tests/fixtures', other)).draft;
    assert.ok(read);
    assert.deepEqual(meaningOf(read), []);
    assert.deepEqual((await spellingOf(read)).findings, []);
  }
});

test('There are at least forty faults, in both directions of translation, and some of each rule', () => {
  assert.ok(seededFaults.length >= 40);
  assert.deepEqual(new Set(seededFaults.map(({ rule }) => rule)), new Set(Object.keys(answerable)));
  for (const file of ['article.pt.mdx', 'conversa.en.mdx'])
    assert.ok(seededFaults.filter((each) => each.file === file).length >= 10);
});

/** Rules of which an answer was tried. */
const tried = new Set<string>();

for (const { file, words, wrong, rule, at, says } of seededFaults) {
  test(`“${wrong.slice(0, 60)}” in place of “${words.slice(0, 60)}” in ${file} is found, and nothing else`, async () => {
    const text = readFileSync(join(story, file), 'utf8');
    const faulty = withFault(text, words, wrong);
    const found = await foundWith(file, faulty, rule === 'spelling');
    assert.deepEqual(
      found.map((finding) => finding.rule),
      [rule],
    );
    const [finding] = found;
    assert.match(finding?.message ?? '', says);
    assert.ok(finding?.place.file.endsWith(file));
    if (answerable[rule] === 'pair') assert.notEqual(finding?.related?.place.file, finding?.place.file);
    if (tried.has(rule)) return;
    tried.add(rule);
    // The same, answered: nothing is left to say.
    const answered = faulty.replace(
      '---\n',
      `---\nanswers: { ${at}: { ${rule}: It is so in this test. } }\n`,
    );
    assert.deepEqual(await foundWith(file, answered, rule === 'spelling'), []);
  });
}
