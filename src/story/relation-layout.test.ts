import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../tests/support/property.ts';
import type { Party, Relation, Relations } from '../schema/relations-file.ts';
import { type GridArea, layOut, type PlacedParty, type PlacedRelation } from './relation-layout.ts';

function party(column: 1 | 2, row: number, rows = 1): Party {
  return { group: 'organisation', column, row, rows };
}

function relation(from: string, to: string): Relation {
  return { from, to, kind: 'tie', label: `${from} to ${to}`, block: 'a1' };
}

/** Two sides of a quarrel, with somebody under each. */
const quarrel: Relations = {
  parties: {
    state: party(1, 1),
    city: party(1, 2, 2),
    firm: party(2, 1, 2),
    founder: party(2, 3),
    critic: party(1, 4),
  },
  between: [
    relation('state', 'firm'),
    relation('firm', 'state'),
    relation('city', 'firm'),
    relation('founder', 'firm'),
    relation('founder', 'city'),
    relation('critic', 'city'),
  ],
};

function cells({ firstColumn, endColumn, firstRow, endRow }: GridArea): string {
  return `${firstRow}-${endRow} / ${firstColumn}-${endColumn}`;
}

test('Each line has a row of its own, boxes go along with theirs, and gaps open for lines that run down', () => {
  const { parties, relations, problems } = layOut(quarrel);
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.fromEntries(parties.map(({ id, area }) => [id, cells(area)])), {
    state: '1-3 / 1-2',
    firm: '1-4 / 4-5',
    city: '3-6 / 1-2',
    founder: '5-6 / 4-5',
    critic: '7-8 / 1-2',
  });
  assert.deepEqual(
    relations.map(({ relation: { label }, direction, area }) => [label, direction, cells(area)]),
    [
      ['state to firm', 'to-end', '1-2 / 2-4'],
      ['firm to state', 'to-start', '2-3 / 2-4'],
      ['city to firm', 'to-end', '3-4 / 2-4'],
      ['founder to firm', 'up', '4-5 / 3-5'],
      ['founder to city', 'to-start', '5-6 / 2-4'],
      ['critic to city', 'up', '6-7 / 1-3'],
    ],
  );
});

test('What cannot be drawn is said', () => {
  const parties = { a: party(1, 1), b: party(2, 2), c: party(1, 2), d: party(1, 3), e: party(2, 2) };
  const between = [
    relation('a', 'b'),
    relation('a', 'd'),
    relation('a', 'a'),
    relation('a', 'c'),
    relation('c', 'a'),
    relation('c', 'd'),
  ];
  assert.deepEqual(layOut({ parties, between }).problems, [
    { kind: 'taken', party: 'e', by: 'b' },
    { kind: 'no-way', relation: 0 },
    { kind: 'no-way', relation: 1 },
    { kind: 'no-way', relation: 2 },
    { kind: 'second-in-column', relation: 4 },
  ]);
});

test('Relations are told in the order in which the editor wrote them, wherever their parties stand', () => {
  const backwards = { ...quarrel, between: quarrel.between.toReversed() };
  assert.deepEqual(
    layOut(backwards).relations.map(({ relation }) => relation),
    backwards.between,
  );
});

test('A map that is too long to be taken in at a glance is said to be', () => {
  const parties = { a: party(1, 1), b: party(2, 1) };
  const problemsOf = (count: number) =>
    layOut({ parties, between: new Array<Relation>(count).fill(relation('a', 'b')) }).problems;
  assert.deepEqual(problemsOf(12), []);
  assert.deepEqual(problemsOf(13), [{ kind: 'too-long' }]);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyMap: fc.Arbitrary<Relations> = fc.record({
  parties: fc.dictionary(
    fc.constantFrom(...names),
    fc.record({
      group: fc.constant('person' as const),
      column: fc.constantFrom(1, 2),
      row: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 3 }),
    }),
    { minKeys: 1 },
  ),
  between: fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([from, to]) => relation(from, to)),
    { minLength: 1, maxLength: 10 },
  ),
});

test('On a map without problems nothing overlaps, whatever is on it, and every line touches both of its boxes', () => {
  let drawn = 0;
  fc.assert(
    fc.property(anyMap, ({ parties, between }) => {
      // What has no place, and what has no way, an editor would take off.
      const first = layOut({ parties, between });
      const taken = new Set(
        first.problems.flatMap((problem) => (problem.kind === 'taken' ? [problem.party] : [])),
      );
      const kept = Object.fromEntries(Object.entries(parties).filter(([id]) => !taken.has(id)));
      const second = layOut({ parties: kept, between });
      const lost = new Set(
        second.problems.flatMap((problem) => ('relation' in problem ? [problem.relation] : [])),
      );
      const {
        parties: placed,
        relations: lines,
        problems,
      } = layOut({
        parties: kept,
        between: between.filter((_, at) => !lost.has(at)),
      });
      assert.deepEqual(
        problems.filter(({ kind }) => kind !== 'too-long'),
        [],
      );
      drawn += lines.length;
      assert.equal(lines.length, between.length - lost.size);
      const everything = [...placed, ...lines];
      for (const [index, one] of everything.entries())
        for (const other of everything.slice(0, index)) assert.ok(!overlap(one.area, other.area));
      for (const line of lines) {
        const ends = placed.filter(({ id }) => id === line.relation.from || id === line.relation.to);
        assert.equal(ends.length, 2);
        for (const end of ends) assert.ok(touches(line, end), `${line.relation.label} at ${end.id}`);
      }
    }),
    { numRuns: tries(500) },
  );
  assert.ok(drawn > 200, `${drawn} lines were drawn`);
});

function overlap(a: GridArea, b: GridArea): boolean {
  return (
    a.firstRow < b.endRow &&
    b.firstRow < a.endRow &&
    a.firstColumn < b.endColumn &&
    b.firstColumn < a.endColumn
  );
}

function touches({ area, direction }: PlacedRelation, { area: box }: PlacedParty): boolean {
  return direction === 'up' || direction === 'down'
    ? area.endRow === box.firstRow || area.firstRow === box.endRow
    : area.firstRow >= box.firstRow &&
        area.endRow <= box.endRow &&
        (area.firstColumn === box.endColumn || area.endColumn === box.firstColumn);
}
