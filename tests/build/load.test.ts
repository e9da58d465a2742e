import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { writePublication } from '../../bench/generate.ts';
import { checkPublication } from '../../src/checks/check.ts';
import { filesIn } from '../support/folder-files.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/load-'));
after(() => rmSync(place, { recursive: true }));

test('Invented stories have all that the first one has, and no mistakes', async () => {
  await writePublication(`${place}/larger`, 12);
  const { draft, findings } = checkPublication(`${place}/larger`);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  const stories = draft?.stories.flatMap(({ story }) => story ?? []) ?? [];
  assert.equal(stories.length, 12);
  for (const { head, article, conversa } of stories) {
    assert.ok(head.relations && head.topics && Object.keys(head.quotations).length > 0);
    const layers = article.in['pt']?.layers.map(({ kind }) => kind);
    assert.deepEqual(layers, [
      'question',
      'lede',
      'key-points',
      'brief',
      'timeline',
      'report',
      'unknowns',
      'quotes',
    ]);
    assert.ok(conversa?.in['en']?.turns.some(({ refs }) => refs.length > 0));
  }
});

test('A smaller load is the same part of a larger one, so that their sizes compare', async () => {
  await writePublication(`${place}/larger`, 12);
  await writePublication(`${place}/smaller`, 6);
  const larger = filesIn(`${place}/larger`);
  const differing = [...filesIn(`${place}/smaller`)].filter(
    ([path, bytes]) => !larger.get(path)?.equals(bytes),
  );
  assert.deepEqual(
    differing.map(([path]) => path),
    [],
  );
});
