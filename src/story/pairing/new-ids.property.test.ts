import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import {
  blockKinds,
  bodyInOneLayer,
  kindsAsRead,
  type ModelBlock,
  markOf,
  newMark,
} from '../../../tests/support/random-documents.ts';
import { idsFrom } from '../../../tests/support/story-from-text.ts';
import { writeIds, writeTranslationIds } from '../read/write-ids.ts';

const kinds = fc.array(blockKinds, { maxLength: 3 });
/** What stands between two blocks that both documents have, by the side: as it is new there, and maybe the same. */
const gaps = fc.array(
  fc.oneof(
    kinds.map((same) => ({ source: same, translation: same })),
    fc.record({ source: kinds, translation: kinds }),
  ),
  { minLength: 2, maxLength: 5 },
);
type Gap = Record<'source' | 'translation', readonly ModelBlock['kind'][]>;

function newBlock(kind: ModelBlock['kind'], id?: string): ModelBlock {
  return { kind, mark: newMark(), words: [], style: 0, ...(id !== undefined && { id }) };
}

/** A document of a title and, after each gap but the last, a block that both documents have. */
function documentOf(side: keyof Gap, between: readonly Gap[]) {
  const news = between.map((gap) => gap[side].map((kind) => newBlock(kind)));
  const blocks = news.flatMap((own, index) => [
    ...own,
    ...(index < news.length - 1 ? [newBlock('paragraph', `a${index + 2}`)] : []),
  ]);
  return { news, body: bodyInOneLayer([newBlock('heading', 'a1'), ...blocks]) };
}

/** The ids of an article by the marks of its blocks. */
function idsByMark(body: string): Map<string, string> {
  return new Map([...idsFrom(body, 'article')].map(([text, id]) => [markOf(text), id]));
}

test('New blocks are one block in two languages where both have as many of the same kinds, and else have no id', () => {
  fc.assert(
    fc.property(gaps, (between) => {
      const [source, translation] = [documentOf('source', between), documentOf('translation', between)];
      const original = writeIds(source.body, 'article', between.length).source;
      const { source: written, unsure } = writeTranslationIds(translation.body, 'article', original);
      const ids = { source: idsByMark(original), translation: idsByMark(written) };
      let asked = 0;
      for (const [index, gap] of between.entries()) {
        const isSame = kindsAsRead(gap.source).join() === kindsAsRead(gap.translation).join();
        for (const [at, { mark }] of (translation.news[index] ?? []).entries()) {
          const id = ids.translation.get(mark);
          if (isSame) assert.equal(id, ids.source.get(source.news[index]?.[at]?.mark ?? ''));
          else assert.equal(id, '');
        }
        asked += isSame ? 0 : gap.translation.length;
      }
      assert.equal(unsure.flatMap(({ blocks }) => blocks).length, asked);
    }),
    { numRuns: tries(300) },
  );
});

test('A translation that lost all its ids gets them back', () => {
  fc.assert(
    fc.property(gaps, (between) => {
      const { source: original } = writeIds(documentOf('source', between).body, 'article', between.length);
      const bare = original.replaceAll(/ \{\/\* #a\d+ \*\/\}| id="a\d+"|(?<=```sh) #a\d+/g, '');
      assert.equal(writeTranslationIds(bare, 'article', original).source, original);
    }),
  );
});
