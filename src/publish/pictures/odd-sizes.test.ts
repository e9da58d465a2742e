import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { pictureHead } from '../../schema/media/picture-file.ts';
import { drawVariant } from './draw-picture.ts';
import { drawing, previewOf, variantsOf } from './variants.ts';

for (const [width, height] of [
  [1, 1],
  [10, 20_000],
  [20_000, 10],
] as const)
  test(`Of a picture of ${width} × ${height} pixels every file is drawn, and no larger than it is`, async () => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#9c3208' } })
      .png()
      .toBuffer();
    const picture = { path: 'a.png', format: 'PNG', digest: '0', width, height } as const;
    for (const variant of [...variantsOf(picture), previewOf(picture)]) {
      const drawn = await drawVariant(bytes, picture, variant);
      const format = ({ avif: 'AVIF', webp: 'WebP', preview: 'JPEG', svg: 'JPEG' } as const)[variant.kind];
      const head = pictureHead(drawn, format);
      assert.equal(head.is, 'picture');
      if (head.is !== 'picture') continue;
      if (variant.kind !== 'preview') assert.ok(head.width <= width && head.height <= height);
      else assert.deepEqual([head.width, head.height], [drawing.preview.width, drawing.preview.height]);
    }
  });
