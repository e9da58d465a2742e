import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import { markOf, newMark } from '../../../tests/support/random-documents.ts';
import {
  bodyOf,
  changes,
  type Habits,
  habits,
  type Said,
  sayings,
  translated,
  written,
} from '../../../tests/support/random-translations.ts';
import { idsFrom } from '../../../tests/support/story-from-text.ts';
import { writeIds, writeTranslationIds } from '../read/write-ids.ts';

/** Whether a block says nothing that no other says, so that only a reader of both languages knows it from others. */
const isPlain = ({ numbers }: Said, among: readonly Said[]) =>
  numbers.every((number) => among.filter((other) => other.numbers.includes(number)).length > 1);

/** A source with its ids, a translation without any, and which of its blocks is which. */
interface Desk {
  original: string;
  bare: string;
  /** By the mark of each block of the translation, the mark of its source; absent for one that is new. */
  of: ReadonlyMap<string, string | undefined>;
}

function deskWith(said: readonly Said[], done: readonly Change[], how: Habits): Desk {
  const source = said.map((each) => written(each));
  const rows = said.map((each, index) => ({ said: each, of: source[index]?.mark }));
  let changedPlain = false;
  for (const { what, at, to, says } of done.slice(0, Math.floor(said.length / 5))) {
    const place = at % Math.max(1, rows.length);
    const row = rows[place];
    if (what === 'add') {
      rows.splice(place, 0, { said: says, of: undefined });
      continue;
    }
    if (row === undefined) continue;
    // Where two of those change places, or one goes and another comes, nothing in the files says so.
    const plain = isPlain(row.said, said);
    if (plain && (changedPlain || what === 'move')) continue;
    changedPlain ||= plain;
    rows.splice(place, 1);
    if (what === 'move') rows.splice(to % (rows.length + 1), 0, row);
  }
  const own = rows.map((row, index) => ({ ...row, block: translated(row.said, how, index) }));
  const title = { kind: 'heading', words: [], style: 0 } as const;
  return {
    original: writeIds(bodyOf({ ...title, mark: newMark() }, source), 'article', 0).source,
    bare: bodyOf(
      { ...title, mark: newMark() },
      own.map(({ block }) => block),
    ),
    of: new Map(own.map(({ block, of }) => [block.mark, of])),
  };
}

type Change = typeof changes extends fc.Arbitrary<(infer Value)[]> ? Value : never;

function idsByMark(body: string): Map<string, string> {
  return new Map([...idsFrom(body, 'article')].map(([text, id]) => [markOf(text), id]));
}

test('A translation of all blocks in their order gets all ids of its source, whatever it says', () => {
  fc.assert(
    fc.property(sayings, habits, (said, how) => {
      const { original, bare, of } = deskWith(said, [], how);
      const { source, unsure } = writeTranslationIds(bare, 'article', original);
      assert.deepEqual(unsure, []);
      const [ids, before] = [idsByMark(source), idsByMark(original)];
      for (const [mark, mine] of of) assert.equal(ids.get(mark), before.get(mine ?? ''));
    }),
    { numRuns: tries(200) },
  );
});

test('With up to a fifth of the blocks missing, moved or added, no block gets the id of another', () => {
  const sums = { paired: 0, asked: 0 };
  fc.assert(
    fc.property(sayings, changes, habits, (said, done, how) => {
      const { original, bare, of } = deskWith(said, done, how);
      const { source, unsure } = writeTranslationIds(bare, 'article', original);
      const [ids, before] = [idsByMark(source), idsByMark(original)];
      for (const [mark, mine] of of) {
        const id = ids.get(mark);
        if (id !== '') assert.equal(id, before.get(mine ?? ''));
        sums[id === '' ? 'asked' : 'paired']++;
      }
      const asked = unsure.flatMap(({ blocks }) => blocks);
      assert.equal(asked.length, [...of.keys()].filter((mark) => ids.get(mark) === '').length);
    }),
    { numRuns: tries(600) },
  );
  // To ask for all of them would be no answer.
  assert.ok(sums.asked < sums.paired / 2, JSON.stringify(sums));
});
