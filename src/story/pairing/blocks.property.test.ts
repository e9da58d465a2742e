import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import {
  applyEdit,
  bodyOf,
  documents,
  edits,
  type ModelBlock,
  markOf,
  newMark,
  sayingOf,
  withoutId,
} from '../../../tests/support/random-documents.ts';
import { articleFrom, conversaFrom, idsFrom, statesOf } from '../../../tests/support/story-from-text.ts';
import { noTranslations, type Stamp } from '../../schema/translations-file.ts';
import { plainText } from '../blocks.ts';
import { idPrefix, lastIdsOf, writeIds, writeTranslationIds } from '../read/write-ids.ts';
import { type Article, blocksOf, type Conversa, type DocumentKind } from '../story.ts';
import { accept, type PairedBlock, pair } from './pairing.ts';

const today = '2026-02-03';
const sides = ['source', 'translation'] as const;
type Sides<Value> = Record<(typeof sides)[number], Value>;

/** A translated document with what the tool remembers of it, beside the model of what it should be. */
interface Desk {
  kind: DocumentKind;
  blocks: Sides<ModelBlock[]>;
  /** What each accepted block said on both sides: the model's notion of a stamp. */
  accepted: Map<string, Sides<string>>;
  stamps: Record<string, Stamp>;
  lastNumber: number;
  /** Every id that was ever written, with the mark of the block that it was given to. */
  given: Map<string, string>;
}

/** A desk with a document that has its ids, and a translation of all of it. */
function deskWith(kind: DocumentKind, first: readonly Omit<ModelBlock, 'mark' | 'id'>[]): Desk {
  const source = first.map((block): ModelBlock => ({ ...block, mark: newMark() }));
  const blocks: Sides<ModelBlock[]> = { source, translation: [] };
  const desk: Desk = { kind, blocks, accepted: new Map(), stamps: {}, lastNumber: 0, given: new Map() };
  writeMissingIds(desk);
  blocks.translation = source.map((block) => ({ ...block, mark: newMark() }));
  return desk;
}

function read(body: string, kind: DocumentKind): Article | Conversa {
  return kind === 'article' ? articleFrom(body) : conversaFrom(body);
}

const head = '---\nslug: s\n---\n';

/** What `npm run ids` does to the source, and what nothing may do to it. */
function writeMissingIds(desk: Desk): void {
  const side = 'source';
  const before = head + bodyOf(desk.blocks[side], desk.kind);
  const { source: after, lastNumber } = writeIds(before, desk.kind, desk.lastNumber);
  assert.deepEqual(writeIds(after, desk.kind, lastNumber), { source: after, lastNumber });

  const parsed = blocksOf(read(after.slice(head.length), desk.kind));
  const idOf = new Map(parsed.map((block) => [markOf(plainText(block)), block.id]));
  assert.equal(new Set(idOf.values()).size, desk.blocks[side].length);
  let withoutInsertions = after;
  for (const block of desk.blocks[side]) {
    const id = idOf.get(block.mark) ?? '';
    if (block.id !== undefined) {
      assert.equal(id, block.id);
      continue;
    }
    assert.match(id, new RegExp(`^${idPrefix[desk.kind]}[1-9]\\d*$`));
    assert.ok(!desk.given.has(id), `${id} was given before, to ${desk.given.get(id)}`);
    desk.given.set(id, block.mark);
    block.id = id;
    withoutInsertions = withoutId(withoutInsertions, id);
  }
  assert.equal(withoutInsertions, before);
  desk.lastNumber = lastNumber;
}

/**
 * What `npm run ids` does to the translation: it writes only ids that the source has and the translation has not. The
 * blocks of which it is not sure get new ids by hand.
 */
function writeTranslatedIds(desk: Desk): void {
  const { source: blocks, translation } = desk.blocks;
  const original = head + bodyOf(blocks, desk.kind);
  const before = head + bodyOf(translation, desk.kind);
  const { source: after, written, unsure } = writeTranslationIds(before, desk.kind, original);
  const known = new Set(translation.flatMap(({ id }) => id ?? []));
  const fresh = blocks.flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id]));
  const ids = new Map(
    [...idsFrom(after.slice(head.length), desk.kind)].map(([text, id]) => [markOf(text), id]),
  );
  let withoutInsertions = after;
  let without = 0;
  for (const block of translation) {
    if (block.id !== undefined) continue;
    const id = fresh.find((other) => ids.get(block.mark) === other);
    without += id === undefined ? 1 : 0;
    if (id !== undefined) {
      const { kind = '' } = blocks.find((other) => other.id === id) ?? {};
      // How deep an item is depends on what stands before it.
      const [own, other] = [kind, block.kind].map((each) => each.replace('inner ', ''));
      assert.ok(desk.kind === 'conversa' || own === other, `${id} is a ${kind} and a ${block.kind}`);
      fresh.splice(fresh.indexOf(id), 1);
      withoutInsertions = withoutId(withoutInsertions, id);
    }
    block.id = id ?? `${idPrefix[desk.kind]}${++desk.lastNumber}`;
    if (id === undefined) desk.given.set(block.id, block.mark);
  }
  assert.equal(withoutInsertions, before);
  assert.equal(unsure.flatMap((each) => each.blocks).length, without);
  assert.equal(translation.filter(({ id }) => id !== undefined && !known.has(id)).length, written + without);
}

/** The pairs that the parser and the pairing make of the blocks, or of the blocks after a change to each side. */
function pairsOn(
  { blocks, kind, stamps }: Desk,
  change: (blocks: readonly ModelBlock[], side: keyof Desk['blocks']) => readonly ModelBlock[] = (same) =>
    same,
): PairedBlock[] {
  const [source, translation] = sides.map((side) => read(bodyOf(change(blocks[side], side), kind), kind));
  assert.ok(source && translation);
  return pair(source, translation, stamps);
}

/** What each block of both sides says, by id. */
function sayings({ blocks }: Desk): Sides<Map<string, string>> {
  const of = (side: ModelBlock[]) => new Map(side.map((block) => [block.id ?? '', sayingOf(block)]));
  return { source: of(blocks.source), translation: of(blocks.translation) };
}

/** The states as the model has them: a translation is current when what was accepted is what the source says. */
function expectedStates(desk: Desk): Record<string, PairedBlock['state']> {
  const { source, translation } = sayings(desk);
  return Object.fromEntries(
    [...new Set([...source.keys(), ...translation.keys()])].map((id) => {
      if (!translation.has(id)) return [id, 'missing'];
      if (!source.has(id)) return [id, 'extra'];
      return [id, desk.accepted.get(id)?.source === source.get(id) ? 'current' : 'stale'];
    }),
  );
}

/** What `npm run accept` does to one block, held against the model. */
function acceptOne(desk: Desk, at: number, reviewed: boolean): void {
  const pairs = pairsOn(desk);
  const block = pairs[at % pairs.length];
  assert.ok(block);
  const acceptance = accept(block, reviewed, today);
  const says = sayings(desk);
  const [source, translation] = sides.map((side) => says[side].get(block.id));
  const before = desk.accepted.get(block.id);
  if (source === undefined || translation === undefined) {
    assert.equal(acceptance.outcome, 'unpaired');
  } else if (before?.translation === translation && before.source === source) {
    assert.equal(acceptance.outcome, 'already-current');
  } else if (before?.translation === translation && !reviewed) {
    assert.equal(acceptance.outcome, 'needs-review');
  } else {
    assert.ok(acceptance.outcome === 'stamped');
    desk.stamps[block.id] = acceptance.stamp;
    desk.accepted.set(block.id, { source, translation });
  }
}

const kinds = fc.constantFrom<DocumentKind[]>('article', 'conversa');
const rounds = fc.array(
  fc.record({
    edits,
    accepts: fc.array(fc.record({ at: fc.nat(99), reviewed: fc.boolean() }), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Plays the rounds of editing, each followed by a run of the tool; `check` looks at the desk after each. */
function play(check: (desk: Desk, seed: number) => void): void {
  fc.assert(
    fc.property(kinds, documents, rounds, fc.nat(), (kind, first, played, seed) => {
      const desk = deskWith(kind, first);
      for (const { edits, accepts } of played) {
        for (const edit of edits) {
          if (edit.what === 'translate' && edit.side === 'source') continue;
          applyEdit(desk.blocks[edit.side], desk.blocks.source, edit);
        }
        writeMissingIds(desk);
        writeTranslatedIds(desk);
        for (const { at, reviewed } of accepts) acceptOne(desk, at, reviewed);
        check(desk, seed);
      }
    }),
    { numRuns: tries(120) },
  );
}

test('Ids stay unique and unmoved, and none is given twice, whatever editors do', () => {
  play((desk) => {
    const documents = sides.map((side) => read(bodyOf(desk.blocks[side], desk.kind), desk.kind));
    const { [desk.kind]: highest } = lastIdsOf({ documents, translations: noTranslations });
    assert.ok(highest <= desk.lastNumber);
    assert.equal(desk.given.size, desk.lastNumber);
  });
});

test('The state of every block is the one that an independent model gives it', () => {
  play((desk) => assert.deepEqual(statesOf(pairsOn(desk)), expectedStates(desk)));
});

test('Nothing is paired by its position: in any other order every block has the same state', () => {
  play((desk, seed) => {
    const shuffled = (blocks: readonly ModelBlock[]) => {
      const [title, ...rest] = blocks;
      const order = rest.map((block, index) => [(index * 7919 + seed) % 31, block] as const);
      return title ? [title, ...order.toSorted(([a], [b]) => a - b).map(([, block]) => block)] : [];
    };
    for (const shuffledSide of sides) {
      const pairs = pairsOn(desk, (blocks, side) => (side === shuffledSide ? shuffled(blocks) : blocks));
      assert.deepEqual(statesOf(pairs), expectedStates(desk));
    }
  });
});

test('Writing the same words in another way stales nothing', () => {
  play((desk, seed) => {
    const pairs = pairsOn(desk, (blocks) =>
      blocks.map((block, index) => ({ ...block, style: seed + index })),
    );
    assert.deepEqual(statesOf(pairs), expectedStates(desk));
  });
});
