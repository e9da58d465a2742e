import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fittingTexts, type Room, textSizes } from './card-sizes.ts';
import { measureText } from './card-text.ts';

const room: Room = { direction: 'ltr', height: 386, titleWidth: 1056, questionWidth: 1020, gap: 44 };

/** Heights in the largest size in which both fit, by trying all from the largest on. */
async function byTryingAll(title: string, question: string): Promise<number[] | undefined> {
  for (const size of textSizes) {
    const { direction, titleWidth, questionWidth } = room;
    const of = { direction, colour: 'ink' } as const;
    const heights = [
      await measureText(title, { ...of, size: size.title, weight: 600, width: titleWidth }),
      await measureText(question, { ...of, size: size.question, weight: 400, width: questionWidth }),
    ].map(({ height }) => height);
    if (heights.reduce((sum, each) => sum + each, room.gap) <= room.height) return heights;
  }
  return undefined;
}

test('The size is the largest that fits, also where letters are much narrower or wider than most', async () => {
  const words = { usual: 'harbour', narrow: 'illicit', wide: 'MMWWMWM', arabic: 'مدينة' };
  for (const [name, word] of Object.entries(words))
    for (const count of [1, 6, 11, 17, 24, 30]) {
      const title = Array(count).fill(word).join(' ');
      const question = Array(2 * (7 - Math.floor(count / 6)))
        .fill(word)
        .join(' ');
      const expected = await byTryingAll(title, question);
      if (expected === undefined) continue;
      const fitting = await fittingTexts({ title, question }, room);
      assert.deepEqual([fitting.title.height, fitting.question?.height], expected, `${name} ${count}`);
    }
});
