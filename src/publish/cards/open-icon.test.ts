import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openIcon, wholeIcon } from './open-icon.ts';

const drawing = (size: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="#00f" d="M0 0h40v20H0z"/></svg>`);

test('An icon is opened in the size that it is drawn in, whatever size it says', async () => {
  for (const size of ['viewBox="0 0 40 20"', 'width="4000" height="2000" viewBox="0 0 40 20"']) {
    const { width = 0, height = 0 } = await openIcon(80, drawing(size)).metadata();
    assert.ok(Math.abs(width - 80) <= 1 && Math.abs(height - 40) <= 1, `${size}: ${width} × ${height}`);
  }
  // As small as the library draws it.
  const { width = 0 } = await openIcon(80, drawing('width="20000" height="10000"')).metadata();
  assert.ok(width < 300, `${width}`);
});

test('An icon that is no square is whole in the square, with nothing above and below', async () => {
  const { data, info } = await openIcon(80, drawing('viewBox="0 0 40 20"'))
    .resize(80, 80, wholeIcon)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const coverAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3];
  assert.deepEqual([info.width, info.height], [80, 80]);
  for (const x of [1, 40, 78]) assert.deepEqual([coverAt(x, 5), coverAt(x, 40), coverAt(x, 75)], [0, 255, 0]);
});
